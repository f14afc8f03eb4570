import { chromium } from '@playwright/test';
import { launchArgs } from '../browser/chromium.ts';
import { type Driver, SCREEN } from './driver.ts';

/** A Chromium of any age, by its DevTools. */
export async function openChromium(path: string, libraries = ''): Promise<Driver> {
  const browser = await chromium.launch({
    executablePath: path,
    args: [...launchArgs, '--disable-gpu'],
    env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) },
  });
  const page = await browser.newPage({ viewport: SCREEN, locale: 'zh-CN' });
  return {
    version: `Chromium ${browser.version()}`,
    open: async url => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    ask: expression => page.evaluate(expression),
    tap: ({ x, y }) => page.mouse.click(x, y),
    press: key => page.keyboard.press(key),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
