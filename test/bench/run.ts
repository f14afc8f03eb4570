import { type Browser, chromium } from '@playwright/test';
import { ensureChromium, launchArgs } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { type Contender, contenders } from './contenders.ts';
import { measures } from './measures.ts';
import { type Column, toTable } from './table.ts';
import { type Sample, visit } from './visit.ts';

const rounds = 5;

/** In turns, so that a slow moment of the machine falls on all of them. */
const race = async (browser: Browser): Promise<readonly Column[]> => {
  const samples = new Map<Contender, readonly Sample[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const sample = await visit(browser, contender);
      samples.set(contender, [...(samples.get(contender) ?? []), sample]);
    }
  }
  return [...samples].map(([{ name }, found]) => ({ name, samples: found }));
};

for (const { make } of contenders) await make();
const closers = await Promise.all(contenders.map(({ folder, port }) => serve(folder, port)));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
try {
  await visitOnce(browser);
  console.table(toTable(measures, await race(browser)));
} finally {
  await browser.close();
  for (const close of closers) close();
}

/** The browser's own first start must not fall on the first contender. */
async function visitOnce(cold: Browser): Promise<void> {
  const [first] = contenders;
  if (first) await visit(cold, first);
}
