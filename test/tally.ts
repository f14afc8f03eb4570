import { readFileSync } from 'node:fs';

/** What one check came to. */
export type Tally = { readonly passed: number; readonly failed: number };

/** A check without tests of its own counts as one. */
export const tallyOne = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Vitest: whatever did not pass has failed, a skipped test too. */
export const tallyUnits = (report: unknown, ok: boolean): Tally => {
  const passed = count(report, 'numPassedTests');
  return honest({ passed, failed: count(report, 'numTotalTests') - passed }, ok);
};

/** Playwright: skipped, flaky and unexpected have all failed. */
export const tallyBrowser = (report: unknown, ok: boolean): Tally => {
  const stats = field(report, 'stats');
  const failed = count(stats, 'unexpected') + count(stats, 'flaky') + count(stats, 'skipped');
  return honest({ passed: count(stats, 'expected'), failed }, ok);
};

/** A run that ended badly without a failed test, or that ran nothing, has failed once. */
const honest = ({ passed, failed }: Tally, ok: boolean): Tally => {
  const isSilent = failed === 0 && (!ok || passed === 0);
  return { passed, failed: isSilent ? 1 : failed };
};

/** The JSON of a report, or undefined when the run wrote none. */
export const readReport = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const field = (report: unknown, name: string): unknown =>
  typeof report === 'object' && report !== null ? Reflect.get(report, name) : undefined;

const count = (report: unknown, name: string): number => {
  const value = field(report, name);
  return typeof value === 'number' ? value : 0;
};
