import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { checkFolder } from '../../src/build/interview-modules.ts';
import { checkEvidence } from '../../src/core/interview/lint-interview.ts';
import { lintWords } from '../../src/core/interview/lint-words.ts';
import { isStarred } from '../../src/core/interview/lookups.ts';
import { packIdentity } from '../../src/core/interview/pack-identity.ts';
import type { Documented } from '../../src/core/interview/types.ts';
import { WORD_LIMITS } from '../../src/core/interview/word-limits.ts';
import type { Words } from '../../src/core/interview/word-types.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { dealLevel } from '../all-kinds.ts';
import former from '../fixtures/packs/garden/former.json' with { type: 'json' };
import { firstContent, realInterview } from '../real-interview.ts';
import { isHan, syllables } from '../syllables.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/packs/garden/', import.meta.url));
const read = (file: string): string => readFileSync(`${FOLDER}${file}`, 'utf8');
const words = (language: string): Words => JSON.parse(read(`words/${language}.json`));
const readings: Readonly<Record<string, string>> = JSON.parse(read('readings.json'));
const checked = checkFolder(FOLDER);

function documented(): Documented {
  if (!checked.ok) throw new Error('the interview cannot be read');
  return checked.value;
}

describe('the interview with a gardener, which is in no build of the product', () => {
  it('is sound', () => {
    expect(checked.ok ? [] : checked.problems).toEqual([]);
  });

  it('quotes what stands in its source', () => {
    expect(checkEvidence(documented(), read('source.zh-CN.txt'))).toEqual([]);
  });

  it.each(LANGUAGES)('%s: words are whole and within the limits', language => {
    expect(lintWords(documented().interview, words(language), WORD_LIMITS[language])).toEqual([]);
  });

  it('has something to ask in every level that earns stars', () => {
    const { interview } = documented();
    const silent = interview.levels.filter(
      spec => isStarred(spec) && dealLevel(interview, spec, 'K7Q2').length === 0,
    );
    expect(silent).toEqual([]);
  });
});

test('what it was before has another identity, without the measure that was added', () => {
  const { interview, evidence, questions, serial } = documented();
  const measures = interview.measures.filter(({ id }) => id !== former.without);
  const { [former.without]: added, ...rest } = evidence;
  expect(added).toBeDefined();
  expect(packIdentity({ serial, questions, interview: { ...interview, measures }, evidence: rest })).toBe(
    former.identity,
  );
});

describe('the readings of its cards', () => {
  it('are there for every phrase with a Chinese letter', () => {
    const phrases = Object.values(words('zh-CN').measures).flatMap(({ card }) => card.split('|'));
    const wanted = phrases.filter(phrase => [...phrase].some(isHan));
    expect(wanted.filter(phrase => !(phrase in readings))).toEqual([]);
  });

  it('are each a way to read their letters', () => {
    expect(Object.entries(readings).filter(([phrase, reading]) => !syllables(phrase, reading))).toEqual([]);
  });
});

type Entry = { readonly id: string };

/** Entries of both interviews that have the same id. */
const pairsOf = <T extends Entry>(ours: readonly T[], theirs: readonly T[]): readonly (readonly [T, T])[] =>
  ours.flatMap(one => {
    const other = theirs.find(({ id }) => id === one.id);
    return other ? [[one, other] as const] : [];
  });

/** Ids are those of one interview alone: whoever mixes two up is found by these, which both of them have. */
describe('ids that the built-in interview has, too', () => {
  const ours = documented().interview;
  const theirs = realInterview();

  it('name at least three levels', () => {
    expect(pairsOf(ours.levels, theirs.levels).length).toBeGreaterThanOrEqual(3);
  });

  it('name at least three measures, each of which has another pillar here', () => {
    const pairs = pairsOf(ours.measures, theirs.measures);
    expect(pairs.length).toBeGreaterThanOrEqual(3);
    expect(pairs.filter(([one, other]) => one.pillar === other.pillar)).toEqual([]);
  });

  it('name at least two figures, each of which has another value here', () => {
    // Those of its first content, which old codes still ask.
    const pairs = pairsOf(ours.figures, firstContent().interview.figures);
    expect(pairs.length).toBeGreaterThanOrEqual(2);
    expect(pairs.filter(([one, other]) => one.value === other.value)).toEqual([]);
  });
});
