import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession } from '@playwright/test';
import type { Contender } from './contenders.ts';
import type { Phone } from './phone.ts';
import { never, type Sample } from './sample.ts';
import { percentile, shareAbove } from './statistics.ts';
import { onLevel } from './visit.ts';

type Point = { readonly x: number; readonly y: number };
type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';

/** The middle of the first card, of the game and of stock alike. */
const card: Point = { x: 200, y: 635 };
const pillar: Point = { x: 120, y: 420 };
/** Outside any pillar, so that nothing is answered. */
const nowhere: Point = { x: 5, y: 5 };
const steps = 90;
const climb = 25;
const stepMs = 16;
const slowMs = 20;
const stop = 'stopRecording';

/** How evenly the page draws while the first card is dragged among the pillars. */
export const drag = async (browser: Browser, contender: Contender): Promise<Sample> => {
  const deltas = await onLevel(browser, contender, dragCard);
  if (!deltas?.length) return { frameMs: never, slowShare: never };
  return { frameMs: percentile(deltas, 0.95), slowShare: shareAbove(deltas, slowMs) };
};

/** No deltas when the picture stayed as it was: a drag that takes hold of nothing is smooth for the wrong reason. */
const dragCard = async ({ page, devtools }: Phone): Promise<readonly number[]> => {
  const before = await page.screenshot();
  const recorded = page.evaluate(recordFrames, stop);
  await wander(devtools);
  await page.evaluate(name => Reflect.set(globalThis, name, true), stop);
  const deltas = await recorded;
  const isMoved = !before.equals(await page.screenshot());
  await release(devtools);
  return isMoved ? deltas : [];
};

/** By the clock, without waiting for the page to take each step: a finger does not wait either. */
const wander = async (devtools: CDPSession): Promise<void> => {
  const start = performance.now();
  const sent = [touch(devtools, 'touchStart', card)];
  for (let step = 1; step <= steps; step += 1) {
    await setTimeout(Math.max(0, start + step * stepMs - performance.now()));
    sent.push(touch(devtools, 'touchMove', pointAt(step)));
  }
  await Promise.all(sent);
};

/** Straight up to the pillars, then to and fro across them. */
const pointAt = (step: number): Point => {
  const risen = Math.min(1, step / climb);
  const angle = Math.max(0, step - climb) / 8;
  return {
    x: card.x + (pillar.x - card.x) * risen + 75 * (1 - Math.cos(angle)),
    y: card.y + (pillar.y - card.y) * risen - 50 * Math.sin(angle / 2),
  };
};

const touch = (devtools: CDPSession, type: TouchType, point?: Point): Promise<unknown> =>
  devtools.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });

const release = async (devtools: CDPSession): Promise<void> => {
  await touch(devtools, 'touchMove', nowhere);
  await touch(devtools, 'touchEnd');
};

/** Runs in the page until the flag is set. No function in it has a name; see mark.ts. */
const recordFrames = async (flag: string): Promise<readonly number[]> => {
  const times: number[] = [];
  while (!Reflect.get(globalThis, flag)) {
    times.push(await new Promise<number>(found => requestAnimationFrame(found)));
  }
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
};
