import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Contender } from './contenders.ts';
import { watchTraffic } from './traffic.ts';

/** What one visit with an empty cache came to. */
export type Sample = { readonly ms: number; readonly bytes: number; readonly scriptMs: number };

const waitMs = 60_000;
/** A cheap phone on a poor line: 1.6 Mbit/s down, 750 kbit/s up, 150 ms, a processor four times slower. */
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const slowdown = 4;

export const visit = async (
  browser: Browser,
  { port, path, answerable, name }: Contender,
): Promise<Sample> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await slowDown(devtools);
  const traffic = watchTraffic(devtools);
  const mark = await watchMark(page, devtools, answerable);
  await page.goto(`http://127.0.0.1:${port}/${path}`, { waitUntil: 'commit' });
  const ms = await within(mark.reported, `${name}: nothing matched ${answerable}`);
  const scriptMs = await readScriptMs(devtools);
  await context.close();
  return { ms, bytes: traffic.bytesUntil(ms), scriptMs };
};

const slowDown = async (devtools: CDPSession): Promise<void> => {
  await devtools.send('Network.enable');
  await devtools.send('Performance.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
};

/** `reported`: the time of the paint that follows the first match, in ms since the navigation began. */
const watchMark = async (
  page: Page,
  devtools: CDPSession,
  selector: string,
): Promise<{ readonly reported: Promise<number> }> => {
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'reportMark' });
  await page.addInitScript(reportFirstPaintOf, selector);
  const reported = new Promise<number>(found => {
    devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'reportMark') found(Number(payload));
    });
  });
  return { reported };
};

/** Runs in the page, before any script of its own. No function in it has a name: tsx would add a call that the page lacks. */
const reportFirstPaintOf = (selector: string): void => {
  const report: unknown = Reflect.get(globalThis, 'reportMark');
  const observer = new MutationObserver(() => {
    const found = document.querySelector(selector);
    if (!found?.getClientRects().length) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => typeof report === 'function' && report(String(performance.now()))),
    );
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
};

const within = (mark: Promise<number>, complaint: string): Promise<number> =>
  new Promise((found, fail) => {
    const timer = setTimeout(() => fail(new Error(`${complaint} within ${waitMs / 1000} s`)), waitMs);
    mark.then(found, fail).finally(() => clearTimeout(timer));
  });

const readScriptMs = async (devtools: CDPSession): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(metric => metric.name === 'ScriptDuration')?.value ?? 0) * 1000;
};
