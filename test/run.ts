import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { ensureChromium } from './browser/chromium.ts';
import { readReport, type Tally, tallyBrowser, tallyOne, tallyUnits } from './tally.ts';

type Check = { readonly name: string; readonly run: () => Promise<Tally> };

const unitReport = '.cache/unit.json';
const browserReport = '.cache/browser.json';

const builds = [
  'vite build',
  ...['pseudo', 'packs'].map(mode => `vite build --mode ${mode} --outDir .cache/${mode}`),
  'tsx src/build/make-server.ts',
];

const checks: readonly Check[] = [
  { name: 'format + lint', run: async () => tallyOne(await shell('biome ci .')) },
  { name: 'types', run: async () => tallyOne(await allOf(['tsc', 'tsc -p src'])) },
  { name: 'unit tests', run: runUnits },
  { name: 'build', run: async () => tallyOne(await allOf(builds)) },
  { name: 'browser tests', run: runBrowser },
];

async function runUnits(): Promise<Tally> {
  const ok = await shell(
    `vitest run --project pure --project isolated --reporter=default --reporter=json --outputFile.json=${unitReport}`,
  );
  return tallyUnits(readReport(unitReport), ok);
}

async function runBrowser(): Promise<Tally> {
  const ok = await shell('playwright test', { CHROME_PATH: ensureChromium() });
  return tallyBrowser(readReport(browserReport), ok);
}

/** At the same time: much of each keeps one processor busy. */
const allOf = async (commands: readonly string[]): Promise<boolean> =>
  (await Promise.all(commands.map(command => shell(command)))).every(Boolean);

async function shell(command: string, more: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const { PATH = '' } = process.env;
  const env = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${PATH}`, ...more };
  process.stdout.write(`\n> ${command}\n`);
  const child = spawn(command, { shell: true, stdio: 'inherit', env });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', code => done(code === 0));
  });
}

type Result = Tally & { readonly name: string; readonly seconds: number };

/** All checks run, whatever the ones before came to. */
async function runChecks(): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { name, run } of checks) {
    const began = performance.now();
    const tally = await attempt(run);
    results.push({ name, ...tally, seconds: Math.round((performance.now() - began) / 100) / 10 });
  }
  return results;
}

async function attempt(run: Check['run']): Promise<Tally> {
  try {
    return await run();
  } catch (problem) {
    process.stdout.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return tallyOne(false);
  }
}

mkdirSync('.cache', { recursive: true });
// A report of an earlier run must never be taken for one of this run.
for (const old of [unitReport, browserReport, 'dist', '.cache/pseudo', '.cache/packs', '.cache/server'])
  rmSync(old, { recursive: true, force: true });

const results = await runChecks();
console.table(Object.fromEntries(results.map(({ name, ...row }) => [name, row])));
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
