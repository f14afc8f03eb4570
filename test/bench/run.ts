import { type Browser, chromium } from '@playwright/test';
import { ensureChromium, launchArgs } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { contendersWith, subject } from './contenders.ts';
import { measures } from './measures.ts';
import { choose, type Finding } from './parts.ts';
import { type Column, toTable } from './table.ts';
import { visitLevel } from './visit.ts';

/** The browser's own first start must not fall on the first contender. */
const warmUp = async (browser: Browser): Promise<void> => {
  const [first] = contenders;
  if (first) await visitLevel(browser, first);
};

const toColumns = (findings: readonly Finding[]): readonly Column[] =>
  contenders.map(({ name }) => ({
    name,
    samples: findings.filter(finding => finding.name === name).map(({ sample }) => sample),
  }));

const { parts, rounds, before } = choose(process.argv.slice(2));
const contenders = contendersWith(before);
for (const { make } of contenders) await make();
const closers = await Promise.all(contenders.map(({ folder, port }) => serve(folder, port)));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
try {
  await warmUp(browser);
  const findings: Finding[] = [];
  for (const part of parts) findings.push(...(await part({ browser, contenders, rounds })));
  console.table(toTable(measures, toColumns(findings), subject));
} finally {
  await browser.close();
  for (const close of closers) close();
}
