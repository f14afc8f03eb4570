import type { Browser } from '@playwright/test';
import type { Contender } from './contenders.ts';
import { type Phone, readMetric, withPhone } from './phone.ts';
import { never, type Sample } from './sample.ts';
import { watchTraffic } from './traffic.ts';

const answerableWaitMs = 60_000;
/** Short, since a canvas that does not come is reported, not an error. */
const readyWaitMs = 20_000;
/** What is left of the loading must not pass for idling. */
const settleMs = 2_000;

/** One visit with an empty cache; it waits for the canvas only where that can be hoped for. */
export const visit = (browser: Browser, contender: Contender, isHopeful = true): Promise<Sample> =>
  withPhone(browser, contender, async phone => {
    const traffic = watchTraffic(phone.devtools);
    const ms = await reachAnswerable(phone, contender);
    const scriptMs = 1000 * (await readMetric(phone.devtools, 'ScriptDuration'));
    const bytes = traffic.bytesUntil(ms);
    const readyMs = phone.ready && {
      readyMs: (await phone.ready.within(isHopeful ? readyWaitMs : 0)) ?? never,
    };
    return { ms, bytes, scriptMs, ...readyMs };
  });

/** Runs `use` on the drawn and settled level; undefined when the canvas does not come. */
export const onLevel = <Found>(
  browser: Browser,
  contender: Contender,
  use: (phone: Phone) => Promise<Found>,
): Promise<Found | undefined> =>
  withPhone(browser, contender, async phone => {
    await reachAnswerable(phone, contender);
    if ((await phone.ready?.within(readyWaitMs)) === undefined) return undefined;
    await phone.page.waitForTimeout(settleMs);
    return use(phone);
  });

/** @throws when there is nothing to answer: then there is nothing to compare either. */
const reachAnswerable = async ({ load, answerable }: Phone, { name }: Contender): Promise<number> => {
  await load();
  const ms = await answerable.within(answerableWaitMs);
  if (ms !== undefined) return ms;
  throw new Error(`${name}: nothing matched ${answerable.selector} within ${answerableWaitMs / 1000} s`);
};
