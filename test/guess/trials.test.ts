import { describe, expect, it } from 'vitest';
import type { DealtItem } from '../../src/core/kinds/kind.ts';
import type { Text } from '../../src/text/types.ts';
import { dealLevel } from '../all-kinds.ts';
import { makeInterview, makeSpec } from '../small-interview.ts';
import { createGuesser, type Trial, trialsOf } from './trials.ts';

const interview = makeInterview();
const NAMES = ['apples', 'boats', 'clouds', 'drums'];

/** Pillars called after `NAMES`; cards and summaries as they are given, by the place of their pillar. */
function makeText(card: (n: number) => string, summary: (n: number) => string, question = ''): Text {
  const pillars = interview.pillars.map(({ id, point }) => {
    const name = NAMES[point - 1] ?? '';
    return [id, { title: name, label: name, summary: summary(point - 1) }] as const;
  });
  const cards = interview.measures.map(({ id }) => [id, card(Number(id.slice(4, 5)) - 1)] as const);
  const words = { pillars: Object.fromEntries(pillars), cards: Object.fromEntries(cards) };
  const figures = { share: { name: 'share', question, meaning: 'share' } };
  return {
    language: 'en',
    t: key => key,
    words: { ...{ title: '', subtitle: '', beams: {} }, ...words },
    more: { figures, relations: {}, confusables: {}, glossary: {}, measures: {}, evidence: {} },
  };
}

function trialsIn(
  text: Text,
  level: string,
  kind: string,
  before: readonly DealtItem[] = [],
): readonly Trial[] {
  const guesser = createGuesser({ interview, text });
  const { form } = makeSpec(interview, level);
  return dealLevel(interview, makeSpec(interview, level), 'seed')
    .filter(item => item.kind === kind)
    .flatMap(item => trialsOf(guesser, { item, form, before }));
}

const sharesOf = (trials: readonly Trial[], question: string, strategy: string): readonly number[] =>
  trials
    .filter(trial => trial.question === question && trial.strategy === strategy)
    .map(({ share }) => share);

describe('cards', () => {
  it('are all right by shared words that give them away', () => {
    const trials = trialsIn(
      makeText(
        n => `Paint ${NAMES[n]}`,
        () => 'nothing',
      ),
      'roof_match_1',
      'match',
    );
    expect(sharesOf(trials, 'match, labels only', 'shared words')).toEqual([1, 1, 1, 1]);
    expect(sharesOf(trials, 'match, labels only', 'chance')).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('are right by chance where they share nothing, and by summaries that do', () => {
    const secret = ['mill', 'quilt', 'rope', 'stone'];
    const trials = trialsIn(
      makeText(
        n => secret[n] ?? '',
        n => `About ${secret[n]}`,
      ),
      'roof_match_1',
      'match',
    );
    expect(sharesOf(trials, 'match, labels only', 'shared words')).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(sharesOf(trials, 'match, with summaries', 'shared words')).toEqual([1, 1, 1, 1]);
  });

  it('are wrong by shared words that mislead', () => {
    const trials = trialsIn(
      makeText(
        n => `${NAMES[(n + 1) % 4]}`,
        () => '',
      ),
      'roof_match_1',
      'match',
    );
    expect(sharesOf(trials, 'match, labels only', 'shared words')).toEqual([0, 0, 0, 0]);
  });
});

describe('numbers', () => {
  const level = { id: 'only', beam: 'roof', form: 'numbers', figures: ['share'] } as const;
  const guesser = (question: string) =>
    createGuesser({
      interview,
      text: makeText(
        () => '',
        () => '',
        question,
      ),
    });
  /** Levels ask two of the kinds, which differ by seed. */
  const find = (id: string): DealtItem => {
    for (let n = 0; n < 99; n++) {
      const found = dealLevel(interview, level, `seed ${n}`).find(item => item.id === id);
      if (found) return found;
    }
    throw new Error(`${id} is never dealt`);
  };
  const trials = (question: string, id: string, before: readonly DealtItem[] = []): readonly Trial[] =>
    trialsOf(guesser(question), { item: find(id), form: 'numbers', before });

  it('are copied where the question says them', () => {
    const said = trials('It grew by 3.8%. By how much?', 'entry:share');
    expect(sharesOf(said, 'entry', 'copied from the question')).toEqual([1]);
    const unsaid = trials('By how much did it grow?', 'entry:share');
    expect(sharesOf(unsaid, 'entry', 'copied from the question')).toEqual([0]);
  });

  it('are known where an earlier question has told them', () => {
    const question = 'By how much did it grow?';
    expect(
      sharesOf(trials(question, 'entry:share', [find('estimate:share')]), 'entry', 'told before'),
    ).toEqual([1]);
    expect(sharesOf(trials(question, 'entry:share'), 'entry', 'told before')).toEqual([0]);
  });

  it('are at one place among the options, and found by chance as often as there are options', () => {
    const found = trials('By how much did it grow?', 'choice:share');
    const places = found.filter(({ way }) => /^[1-4]$/.test(way));
    expect([...sharesOf(places, 'choice', 'place')].sort()).toEqual([0, 0, 0, 1]);
    expect(sharesOf(found, 'choice', 'chance')).toEqual([0.25]);
  });

  it('lie on a line where some of its steps are right, and all by chance', () => {
    const found = trials('By how much did it grow?', 'estimate:share');
    const [chance = 0] = sharesOf(found, 'estimate', 'chance');
    expect(chance).toBeGreaterThan(0.1);
    expect(chance).toBeLessThan(0.15);
    expect([0, 1]).toContain(sharesOf(found, 'estimate', 'middle')[0]);
  });
});
