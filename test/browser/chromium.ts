import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A Chromium without windows, which nobody looks at here: the tests take a seventh less time with it. */
const windowless = 'chromium-headless-shell';
const names = [windowless, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser would load menus of its own beside every page, a quarter of all the work, and keep one more process ready for
 * the next page, a tenth. The flag counts once: what Playwright itself turns off has to be named again.
 */
const featuresOff = [
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];

/** Quiet on the network, and able to run as root in a container. */
export const launchArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${featuresOff.join(',')}`,
];

const SHARED = '/dev/shm';
const ROOM = 1 << 30;

/**
 * What Playwright asks of the browser, but should not: pictures go from one process to another by way of files on the disk,
 * where a container has little memory to share. Where there is enough, that is slower.
 */
export const argsLeftOut = (): string[] => {
  if (!existsSync(SHARED)) return [];
  const { bavail, bsize } = statfsSync(SHARED);
  return bavail * bsize < ROOM ? [] : ['--disable-dev-shm-usage'];
};

/** Path of a Chrome or Chromium that is here already. CHROME_PATH wins; wrong, it is an error, not a hint. */
const findChromium = (env = process.env): string | undefined => {
  const { CHROME_PATH: wanted, PATH = '' } = env;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROME_PATH names ${wanted}, which does not exist.`);
  }
  const onPath = PATH.split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  return [...onPath, ...places, chromium.executablePath()].find(path => existsSync(path));
};

/** @throws one sentence when there is none. */
export const requireChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  throw new Error('No Chrome or Chromium found: set CHROME_PATH, or run `npm test`, which installs one.');
};

/** Finds a browser or installs one; also sees to a Chinese font where it can. Never gives up in silence. */
export const ensureChromium = (): string => {
  if (!findChromium()) installChromium();
  ensureChineseFont();
  return requireChromium();
};

const installChromium = (): void => {
  // Not every system has the first.
  for (const name of [windowless, 'chromium']) if (canApt() && !findChromium()) apt(name, 'fonts-noto-cjk');
  if (!findChromium()) run('npx', ['playwright', 'install', 'chromium']);
};

const ensureChineseFont = (): void => {
  if (canApt() && spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() === '') {
    apt('fontconfig', 'fonts-noto-cjk');
  }
};

/** A Debian-like system on which this user may install packages. */
const canApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const apt = (...packages: readonly string[]): void => {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', ...packages]);
};

const run = (command: string, args: readonly string[]): void => {
  const shell = process.platform === 'win32';
  spawnSync(command, [...args], {
    stdio: 'inherit',
    shell,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};
