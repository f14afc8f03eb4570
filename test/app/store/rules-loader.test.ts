import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDealer } from '../../../src/app/store/deal-any.ts';
import { dealMatch } from '../../../src/app/store/deal-match.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { createRulesLoader, type RulesLoader } from '../../../src/app/store/rules-loader.ts';
import type { Sitting } from '../../../src/app/store/saves/save-types.ts';
import { dealingNow, dealSitting } from '../../../src/app/store/sitting-store.ts';
import { questionsOf } from '../../../src/core/interview/lookups.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import { STREAMS } from '../../../src/core/session/chance.ts';
import { KINDS } from '../../all-kinds.ts';
import { realInterview } from '../../real-interview.ts';
import { makeRetryingFetch } from '../../small-interview.ts';

const interview = realInterview();
const open = (): RulesLoader => createRulesLoader({ interview }, makeRetryingFetch(createNotices()).bring);
const levels = interview.levels.filter(({ form }) => form !== 'blueprint');
const cards = levels.filter(({ form }) => form === 'match');

const sittingOf = (level: string, seed = 'seed'): Sitting => ({
  ...{ level, seed, content: interview.version, moves: [] },
  dealing: dealingNow(interview, level),
});

it('has the rules of levels of cards at once', () => {
  const loader = open();
  expect(cards.filter(({ id }) => loader.of(id) === undefined)).toEqual([]);
  expect(cards.length).toBeGreaterThan(4);
});

it.each(levels.filter(({ form }) => form !== 'match').map(({ form, id }) => [form, id]))(
  'has all that a level of the form %s is dealt by when it has been fetched, not before',
  async (_, id) => {
    const loader = open();
    expect(loader.of(id)).toBeUndefined();
    await loader.fetch(id);
    expect(loader.of(id)?.deal).toBe(anyDealer.deal);
    expect(loader.of(id)?.kinds.map(({ name }) => name)).toEqual(dealingNow(interview, id).kinds);
  },
);

it('brings the headlines and lists of the pack with the rules that ask them, once', async () => {
  const [{ further, ...stated }, { bring }] = [interview, makeRetryingFetch(createNotices())];
  const fresh: Interview = { ...stated, further: {} };
  let times = 0;
  const questions = async () => {
    times++;
    return { questions: further?.questions ?? { headlines: [], lists: [], tables: [] }, quotations: {} };
  };
  const loader = createRulesLoader({ interview: fresh, questions }, bring);
  await loader.fetch('digital_numbers');
  expect(times).toBe(0);
  expect(loader.of('digital_proofread')).toBeUndefined();
  expect(() => questionsOf(fresh)).toThrow(RangeError);
  await loader.fetch('digital_proofread');
  await loader.fetch('growth_sort');
  expect(loader.of('digital_proofread')?.kinds.map(({ name }) => name)).toEqual(['proofread']);
  expect(questionsOf(fresh)).toBe(further?.questions);
  expect(times).toBe(1);
});

it('has no level of headlines while these cannot be fetched', async () => {
  const { bring } = makeRetryingFetch(createNotices());
  const questions = () => Promise.reject(new Error('no network'));
  const loader = createRulesLoader({ interview: { ...interview, further: {} }, questions }, bring);
  await expect(loader.fetch('headlines')).rejects.toThrow('no network');
  expect(loader.of('headlines')).toBeUndefined();
});

it('knows a level that is not there any more, which nothing is dealt from', () => {
  expect(open().of('gone')?.kinds).toEqual([]);
});

it('deals cards alike, whether by what comes with the game or by what is fetched', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom(...cards),
      fc.constantFrom(...STREAMS),
      (seed, { id }, streams) => {
        const sitting = { ...sittingOf(id, seed), dealing: { streams, kinds: ['match'] } };
        const deal = (by: typeof anyDealer.deal) =>
          dealSitting(interview, { kinds: KINDS, deal: by }, sitting).items.map(item => item.id);
        expect(deal(dealMatch).length).toBeGreaterThan(3);
        expect(deal(dealMatch)).toEqual(deal(anyDealer.deal));
      },
    ),
    { numRuns: 50 },
  );
});
