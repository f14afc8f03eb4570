import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { type Contender, ENTRIES, type EntryName } from './contenders.ts';
import { drag } from './drag.ts';
import { readEngine } from './engine.ts';
import { idle } from './idle.ts';
import { never, type Sample } from './sample.ts';
import { visit, visitLevel } from './visit.ts';

export type Finding = { readonly name: string; readonly sample: Sample };
type Course = {
  readonly browser: Browser;
  readonly contenders: readonly Contender[];
  /** How often everyone is visited. */
  readonly rounds: number;
};
type Part = (course: Course) => Promise<readonly Finding[]>;

const drawing = (contenders: readonly Contender[]): readonly Contender[] =>
  contenders.filter(({ entries }) => entries.question.ready);

/** In turns, so that a slow moment of the machine falls on all of them. */
const race: Part = async ({ browser, contenders, rounds }) => {
  const findings: Finding[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const entry of ENTRIES) {
      for (const contender of contenders) {
        const sample = await enter(browser, contender, entry, isHopeful(findings, contender));
        findings.push({ name: contender.name, sample });
      }
    }
  }
  return findings;
};

const enter = (browser: Browser, contender: Contender, entry: EntryName, isHopeful: boolean) =>
  entry === 'question' ? visitLevel(browser, contender, isHopeful) : visit(browser, contender, entry);

/** A canvas that did not come once is not waited for again. */
const isHopeful = (findings: readonly Finding[], contender: Contender): boolean =>
  !findings.some(({ name, sample }) => name === contender.name && sample.readyMs === never);

const load: Part = async course => [...(await race(course)), ...(await weigh(course))];

const weigh = ({ contenders }: Course): Promise<readonly Finding[]> =>
  Promise.all(
    drawing(contenders).map(async ({ name, folder }) => ({ name, sample: await readEngine(folder) })),
  );

/** Once for everyone that has a canvas, one after the other. */
const once =
  (measure: typeof idle): Part =>
  async ({ browser, contenders }) => {
    const findings: Finding[] = [];
    for (const contender of drawing(contenders)) {
      findings.push({ name: contender.name, sample: await measure(browser, contender) });
    }
    return findings;
  };

const parts: Readonly<Record<string, Part>> = { load, idle: once(idle), drag: once(drag) };

type Choice = { readonly parts: readonly Part[]; readonly rounds: number; readonly before?: string };

/**
 * `--only=` names a part, otherwise all are run; `--rounds=` says how often everyone is visited; `--before=` names the folder
 * of an earlier build, to be measured in turn with this one. @throws one sentence when there is no such part or number.
 */
export const choose = (args: readonly string[]): Choice => {
  const options = {
    only: { type: 'string' },
    rounds: { type: 'string' },
    before: { type: 'string' },
  } as const;
  const { only, rounds: wanted = '7', before } = parseArgs({ args: [...args], options }).values;
  const rounds = Number(wanted);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds= takes a whole number from 1.');
  return { parts: partsNamed(only), rounds, ...(before !== undefined && { before }) };
};

const partsNamed = (only: string | undefined): readonly Part[] => {
  if (only === undefined) return Object.values(parts);
  const part = parts[only];
  if (part) return [part];
  throw new Error(`There is no part "${only}"; --only= takes ${Object.keys(parts).join(', ')}.`);
};
