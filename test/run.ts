import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { ensureChromium } from './browser/chromium.ts';
import { readReport, type Tally, tallyBrowser, tallyOne, tallyUnits } from './tally.ts';

type Check = { readonly name: string; readonly run: () => Tally };

const unitReport = '.cache/unit.json';
const browserReport = '.cache/browser.json';

const checks: readonly Check[] = [
  { name: 'format + lint', run: () => tallyOne(shell('biome ci .')) },
  { name: 'types', run: () => tallyOne(shell('tsc') && shell('tsc -p src')) },
  { name: 'unit tests', run: runUnits },
  { name: 'build', run: () => tallyOne(runBuilds()) },
  { name: 'browser tests', run: runBrowser },
];

function runUnits(): Tally {
  const ok = shell(`vitest run --reporter=default --reporter=json --outputFile.json=${unitReport}`);
  return tallyUnits(readReport(unitReport), ok);
}

function runBuilds(): boolean {
  const modes = ['pseudo', 'packs'];
  return (
    shell('vite build') && modes.every(mode => shell(`vite build --mode ${mode} --outDir .cache/${mode}`))
  );
}

function runBrowser(): Tally {
  const ok = shell('playwright test', { CHROME_PATH: ensureChromium() });
  return tallyBrowser(readReport(browserReport), ok);
}

function shell(command: string, more: NodeJS.ProcessEnv = {}): boolean {
  const { PATH = '' } = process.env;
  const env = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${PATH}`, ...more };
  process.stdout.write(`\n> ${command}\n`);
  return spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;
}

/** All checks run, whatever the ones before came to. */
function runChecks(): readonly (Tally & { readonly name: string; readonly seconds: number })[] {
  return checks.map(({ name, run }) => {
    const began = performance.now();
    const tally = attempt(run);
    return { name, ...tally, seconds: Math.round((performance.now() - began) / 100) / 10 };
  });
}

function attempt(run: () => Tally): Tally {
  try {
    return run();
  } catch (problem) {
    process.stdout.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return tallyOne(false);
  }
}

mkdirSync('.cache', { recursive: true });
// A report of an earlier run must never be taken for one of this run.
for (const old of [unitReport, browserReport, 'dist', '.cache/pseudo', '.cache/packs'])
  rmSync(old, { recursive: true, force: true });

const results = runChecks();
console.table(Object.fromEntries(results.map(({ name, ...row }) => [name, row])));
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
