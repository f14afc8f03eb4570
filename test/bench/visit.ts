import type { Browser } from '@playwright/test';
import type { Contender, EntryName } from './contenders.ts';
import { type Phone, readMetric, withPhone } from './phone.ts';
import { never, type Sample, type Visit } from './sample.ts';
import { watchTraffic } from './traffic.ts';

const usableWaitMs = 60_000;
/** Short, since a canvas that does not come is reported, not an error. */
const readyWaitMs = 20_000;
/** What is left of the loading must not pass for idling. */
const settleMs = 2_000;

/** A visit to a level, with an empty cache; it waits for the canvas only where that can be hoped for. */
export const visitLevel = (browser: Browser, contender: Contender, isHopeful = true): Promise<Sample> =>
  withPhone(browser, contender, contender.entries.question, async phone => {
    const question = await enter(phone, contender);
    const scriptMs = 1000 * (await readMetric(phone.devtools, 'ScriptDuration'));
    const readyMs = phone.ready && {
      readyMs: (await phone.ready.within(isHopeful ? readyWaitMs : 0)) ?? never,
    };
    return { visits: { question }, scriptMs, ...readyMs };
  });

/** A visit with an empty cache, until one can begin. */
export const visit = (browser: Browser, contender: Contender, name: EntryName): Promise<Sample> =>
  withPhone(browser, contender, contender.entries[name], async phone => ({
    visits: { [name]: await enter(phone, contender) },
  }));

/** Runs `use` on the drawn and settled level; undefined when the canvas does not come. */
export const onLevel = <Found>(
  browser: Browser,
  contender: Contender,
  use: (phone: Phone) => Promise<Found>,
): Promise<Found | undefined> =>
  withPhone(browser, contender, contender.entries.question, async phone => {
    await enter(phone, contender);
    if ((await phone.ready?.within(readyWaitMs)) === undefined) return undefined;
    await phone.page.waitForTimeout(settleMs);
    return use(phone);
  });

/** @throws when nothing comes that could be used: then there is nothing to compare either. */
const enter = async ({ load, usable, devtools }: Phone, { name }: Contender): Promise<Visit> => {
  const traffic = watchTraffic(devtools);
  await load();
  const ms = await usable.within(usableWaitMs);
  if (ms !== undefined) return { ms, bytes: traffic.bytesUntil(ms), requests: traffic.requestsUntil(ms) };
  throw new Error(`${name}: nothing matched ${usable.selector} within ${usableWaitMs / 1000} s`);
};
