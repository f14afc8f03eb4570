import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Contender, Entry } from './contenders.ts';
import { type Mark, watchMark } from './mark.ts';

/** A page about to be loaded, with the marks of its entry watched for. */
export type Phone = {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly usable: Mark;
  readonly ready?: Mark;
  readonly load: () => Promise<unknown>;
};

/** A cheap phone on a poor line: 1.6 Mbit/s down, 750 kbit/s up, 150 ms, a processor four times slower. */
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const slowdown = 4;

/** Lends a fresh phone with an empty cache and takes it back, whatever becomes of it. */
export const withPhone = async <Found>(
  browser: Browser,
  contender: Contender,
  entry: Entry,
  use: (phone: Phone) => Promise<Found>,
): Promise<Found> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
  try {
    return await use(await prepare(context, contender, entry));
  } finally {
    await context.close();
  }
};

const prepare = async (
  context: BrowserContext,
  { port }: Contender,
  { path, usable, ready, kept = {} }: Entry,
): Promise<Phone> => {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await slowDown(devtools);
  await page.addInitScript(keep, kept);
  return {
    page,
    devtools,
    usable: await watchMark(page, devtools, usable),
    ...(ready && { ready: await watchMark(page, devtools, ready) }),
    load: () => page.goto(`http://127.0.0.1:${port}/${path}`, { waitUntil: 'commit' }),
  };
};

/** Runs in the page, before any script of its own. */
const keep = (kept: Readonly<Record<string, string>>): void => {
  for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
};

const slowDown = async (devtools: CDPSession): Promise<void> => {
  await devtools.send('Network.enable');
  await devtools.send('Performance.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
};

/** Seconds, of one of Chromium's counters. */
export const readMetric = async (devtools: CDPSession, name: string): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(metric => metric.name === name)?.value ?? 0;
};
