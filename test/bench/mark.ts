import type { CDPSession, Page } from '@playwright/test';

/** `within`: the time of the paint that follows the first match, in ms since the navigation began. */
export type Mark = {
  readonly selector: string;
  /** Undefined when nothing has matched after so long. */
  readonly within: (ms: number) => Promise<number | undefined>;
};

const binding = 'reportMark';

/** To be called before the page is loaded. */
export const watchMark = async (page: Page, devtools: CDPSession, selector: string): Promise<Mark> => {
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: binding });
  await page.addInitScript(reportFirstPaintOf, { selector, binding });
  const reported = new Promise<number>(found => {
    devtools.on('Runtime.bindingCalled', ({ payload }) => {
      const [time, of] = payload.split('|');
      if (of === selector) found(Number(time));
    });
  });
  return { selector, within: ms => within(reported, ms) };
};

/** Runs in the page, before any script of its own. No function in it has a name: tsx would add a call that the page lacks. */
const reportFirstPaintOf = ({ selector, binding }: { selector: string; binding: string }): void => {
  const report: unknown = Reflect.get(globalThis, binding);
  const observer = new MutationObserver(() => {
    const found = document.querySelector(selector);
    if (!found?.getClientRects().length) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => typeof report === 'function' && report(`${performance.now()}|${selector}`)),
    );
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
};

const within = (reported: Promise<number>, ms: number): Promise<number | undefined> =>
  new Promise((found, fail) => {
    const timer = setTimeout(() => found(undefined), ms);
    reported.then(found, fail).finally(() => clearTimeout(timer));
  });
