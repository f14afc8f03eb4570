import type { Browser } from '@playwright/test';
import type { Contender } from './contenders.ts';
import { readMetric } from './phone.ts';
import { never, type Sample } from './sample.ts';
import { onLevel } from './visit.ts';

const idleMs = 10_000;

/** How long the main thread is busy while nobody touches anything. */
export const idle = async (browser: Browser, contender: Contender): Promise<Sample> => {
  const seconds = await onLevel(browser, contender, async ({ page, devtools }) => {
    const before = await readMetric(devtools, 'TaskDuration');
    await page.waitForTimeout(idleMs);
    return (await readMetric(devtools, 'TaskDuration')) - before;
  });
  return { idleMs: seconds === undefined ? never : seconds * 1000 };
};
