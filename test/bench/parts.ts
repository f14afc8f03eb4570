import type { Browser } from '@playwright/test';
import { type Contender, contenders } from './contenders.ts';
import { drag } from './drag.ts';
import { readEngine } from './engine.ts';
import { idle } from './idle.ts';
import { never, type Sample } from './sample.ts';
import { visit } from './visit.ts';

export type Finding = { readonly name: string; readonly sample: Sample };
type Part = (browser: Browser) => Promise<readonly Finding[]>;

const rounds = 5;
const drawing = contenders.filter(({ ready }) => ready);

/** In turns, so that a slow moment of the machine falls on all of them. */
const race: Part = async browser => {
  const findings: Finding[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      findings.push({
        name: contender.name,
        sample: await visit(browser, contender, isHopeful(findings, contender)),
      });
    }
  }
  return findings;
};

/** A canvas that did not come once is not waited for again. */
const isHopeful = (findings: readonly Finding[], contender: Contender): boolean =>
  !findings.some(({ name, sample }) => name === contender.name && sample.readyMs === never);

const load: Part = async browser => [...(await race(browser)), ...(await weigh())];

const weigh = (): Promise<readonly Finding[]> =>
  Promise.all(drawing.map(async ({ name, folder }) => ({ name, sample: await readEngine(folder) })));

/** Once for everyone that has a canvas, one after the other. */
const once =
  (measure: typeof idle): Part =>
  async browser => {
    const findings: Finding[] = [];
    for (const contender of drawing) {
      findings.push({ name: contender.name, sample: await measure(browser, contender) });
    }
    return findings;
  };

const parts: Readonly<Record<string, Part>> = { load, idle: once(idle), drag: once(drag) };

/** All parts, or the one that `--only=` names. @throws one sentence when there is no such part. */
export const chooseParts = (args: readonly string[]): readonly Part[] => {
  const only = args.find(arg => arg.startsWith('--only='))?.slice('--only='.length);
  if (only === undefined) return Object.values(parts);
  const part = parts[only];
  if (part) return [part];
  throw new Error(`There is no part "${only}"; --only= takes ${Object.keys(parts).join(', ')}.`);
};
