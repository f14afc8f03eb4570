import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { requireChromium } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { openChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { openFirefox } from './firefox.ts';
import { fetchOld } from './old.ts';
import { type Served, STEPS } from './steps.ts';
import { openWebKit } from './webkit.ts';

/**
 * Plays the build in `dist` in every browser that can be started here, and says which could not be and why.
 * `-- --only=firefox` plays one of them. Pictures of where a step failed, and of home, go to `.cache/browsers`.
 */
const { PATH = '', BROWSERS_PORT = 21750 } = process.env;
const PORT = Number(BROWSERS_PORT);
const PICTURES = '.cache/browsers';
const only = process.argv.find(word => word.startsWith('--only='))?.slice('--only='.length);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The path of a program of one of these names. @throws how to get it. */
function find(names: readonly string[], folders: readonly string[], hint: string): string {
  const all = [...PATH.split(delimiter), ...folders];
  const found = all.flatMap(folder => names.map(name => join(folder, name))).find(path => existsSync(path));
  if (!found) throw new Error(hint);
  return found;
}

const WEBKIT = 'not found; on Debian: apt-get install webkit2gtk-driver xvfb';

const browsers: Readonly<Record<string, () => Promise<Driver>>> = {
  installed: () => openChromium(requireChromium()),
  old: () => {
    const { path, libraries } = fetchOld(say);
    return openChromium(path, libraries);
  },
  firefox: () =>
    openFirefox(find(['firefox-esr', 'firefox'], [], 'not found; on Debian: apt-get install firefox-esr')),
  webkit: () => {
    find(['Xvfb'], [], WEBKIT);
    const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap(machine =>
      ['4.1', '4.0', '6.0'].map(version => `/usr/lib/${machine}/webkit2gtk-${version}`),
    );
    return openWebKit(
      find(['WebKitWebDriver'], [], WEBKIT),
      find(['MiniBrowser'], folders, WEBKIT),
      PORT + 1,
    );
  },
};

const messageOf = (problem: unknown): string =>
  (problem instanceof Error ? problem.message : String(problem)).split('\n')[0] ?? '';

async function playIn(name: string, browser: Driver, served: Served): Promise<Record<string, string>> {
  const row: Record<string, string> = { version: browser.version };
  for (const step of STEPS) {
    row[step.name] = await step.play(browser, served).then(
      () => 'played',
      problem => `FAILED: ${messageOf(problem)}`,
    );
    say(`${name}, ${step.name}: ${row[step.name]}`);
    const picture = await browser.picture().catch(() => undefined);
    if (picture) writeFileSync(join(PICTURES, `${name}-${step.name.replaceAll(' ', '-')}.png`), picture);
  }
  return row;
}

async function run(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  let stop = await serve('dist', PORT);
  const served: Served = {
    url: `http://127.0.0.1:${PORT}/`,
    stop: () => stop(),
    start: async () => {
      stop = await serve('dist', PORT);
    },
  };
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, open] of Object.entries(browsers)) {
    if (only && only !== name) continue;
    try {
      const browser = await open();
      say(`${name}: ${browser.version}`);
      rows[name] = await playIn(name, browser, served);
      await browser.close();
    } catch (problem) {
      rows[name] = { version: `not started: ${messageOf(problem)}` };
      say(`${name} could not be started: ${messageOf(problem)}`);
    }
  }
  stop();
  console.table(rows);
  process.exitCode = Object.values(rows).some(row =>
    Object.values(row).some(said => said.startsWith('FAILED')),
  )
    ? 1
    : 0;
}

await run();
process.exit();
