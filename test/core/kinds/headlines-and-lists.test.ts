import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../../src/core/interview/lookups.ts';
import { evidenceKey, type Questions } from '../../../src/core/interview/question-types.ts';
import { codecOf } from '../../../src/core/kinds/codec-register.ts';
import { type AnyKind, subjectOf } from '../../../src/core/kinds/kind.ts';
import {
  NONE,
  optionsOf,
  type ProofreadItem,
  rules as proofread,
} from '../../../src/core/kinds/proofread/rules.ts';
import { type SortItem, rules as sort } from '../../../src/core/kinds/sort/rules.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import { isHintable } from '../../../src/core/session/session-state.ts';
import { realInterview } from '../../real-interview.ts';
import { makeInterview } from '../../small-interview.ts';

const rivals = (...ids: readonly string[]) => ids.map(id => ({ id, type: 'object' }) as const);
const member = (id: string) => ({ id, pillar: 'roof_1', overlaps: [] });

const questions: Questions = {
  headlines: [
    {
      ...{ id: 'share_now', about: 'share' },
      slots: [
        { id: 'who', rivals: rivals('others'), isQuoted: false },
        { id: 'did', rivals: rivals('will', 'may'), isQuoted: true },
        { id: 'rest', rivals: [], isQuoted: false },
      ],
    },
    {
      ...{ id: 'act_now', about: 'act_1_1' },
      slots: [
        { id: 'who', rivals: rivals('others'), isQuoted: false },
        { id: 'what', rivals: rivals('else'), isQuoted: false },
        { id: 'where', rivals: [], isQuoted: false },
      ],
    },
  ],
  lists: ['trees', 'birds', 'stones'].map(id => ({
    ...{ id, isOpen: id === 'trees', apart: [] },
    members: [1, 2, 3].map(n => member(`${id}_${n}`)),
  })),
  tables: [
    { id: 'living', groups: [group('trees'), group('birds')] },
    { id: 'all', groups: [group('birds'), group('stones')] },
  ],
};
function group(list: string) {
  return { list, members: [1, 2, 3].map(n => `${list}_${n}`) };
}

const lists = questions.lists.map(({ id }) => ({ id, beam: 'roof' }));
const interview = makeInterview({ lists, further: { questions } });
const everything = { cards: [{ measure: 'act_1_1', pillars: ['roof_1'] }], figures: ['share'] };
const composed = (seed: string, scope = everything) =>
  proofread.compose(interview, scope, createRandom(seed)) as readonly ProofreadItem[];

describe('a headline', () => {
  const deals = Array.from({ length: 6000 }, (_, n) => composed(`seed ${n}`)[0]).flatMap(item => item ?? []);
  const share = (isSo: (item: ProofreadItem) => boolean): number => deals.filter(isSo).length / deals.length;

  it('is asked only with the measure or figure that it is about', () => {
    const subjects = (scope: typeof everything) => composed('A', scope).map(({ id }) => subjectOf(id));
    expect(subjects(everything)).toEqual(['share', 'act_1_1']);
    expect(subjects({ ...everything, figures: [] })).toEqual(['act_1_1']);
    expect(subjects({ ...everything, cards: [] })).toEqual(['share']);
  });

  it('is true once in four, and otherwise wrong in any of the phrases that can be', () => {
    expect(share(({ key }) => key.slot === NONE)).toBeCloseTo(0.25, 1);
    for (const slot of ['who', 'did']) expect(share(({ key }) => key.slot === slot)).toBeCloseTo(0.375, 1);
    for (const rival of ['will', 'may'])
      expect(share(({ prompt }) => prompt.wrong?.rival === rival)).toBeCloseTo(0.1875, 1);
    expect(share(({ key }) => key.slot === 'rest')).toBe(0);
  });

  it('says the same whichever others are asked', () => {
    for (let n = 0; n < 50; n++)
      expect(composed(`${n}`, { ...everything, cards: [] })[0]).toEqual(composed(`${n}`)[0]);
  });

  it('has one right answer: the phrase that is wrong, or that none is', () => {
    for (const item of deals.slice(0, 200)) {
      const right = optionsOf(item.prompt).filter(slot => proofread.score(item.key, { slot }).earned === 1);
      expect(right).toEqual([item.prompt.wrong?.slot ?? NONE]);
    }
  });

  it('takes only its own phrases for an answer', () => {
    const [item] = composed('A');
    if (!item) throw new Error('no headline');
    expect(proofread.parseResponse(item.prompt, { slot: 'did' })).toEqual({ slot: 'did' });
    expect(proofread.parseResponse(item.prompt, { slot: NONE })).toEqual({ slot: NONE });
    for (const input of [{ slot: 'what' }, { slot: 3 }, {}, null, 'who', { pillar: 'did' }])
      expect(proofread.parseResponse(item.prompt, input)).toBeUndefined();
  });

  it('keeps two answers when a hint takes some away, the right one among them', () => {
    for (const item of deals.slice(0, 100)) {
      const gone = proofread.hint(item, 'A');
      const left = optionsOf(item.prompt).filter(slot => !gone.includes(slot));
      expect(left).toContain(item.key.slot);
      expect(left).toHaveLength(2);
    }
  });

  it('is explained by the quotation of its wrong phrase, where that has one of its own', () => {
    const told = (slot: string) => {
      const found = deals.find(({ key }) => key.slot === slot);
      return found ? proofread.explain(interview, found, { slot: NONE }).sources : [];
    };
    expect(told('did')).toEqual([
      { pointer: { question: 1, point: 0 }, place: 'share', quote: evidenceKey('share_now', 'did') },
    ]);
    expect(told('who')).toEqual([{ pointer: { question: 1, point: 0 }, place: 'share' }]);
  });

  it('tells a figure, and asks for none', () => {
    const [figure, measure] = composed('A').map(item => proofread.numbersOf?.(interview, item));
    expect(figure).toEqual({ figures: ['share'], asks: [], isInvented: false });
    expect(measure).toEqual({ figures: [], asks: [], isInvented: false });
  });

  it('is not dealt before the headlines have come', () => {
    const early = makeInterview({ lists, further: {} });
    expect(() => proofread.compose(early, everything, createRandom('A'))).toThrow(RangeError);
    expect(proofread.compose(makeInterview(), everything, createRandom('A'))).toEqual([]);
  });
});

describe('a table of lists', () => {
  const items = (tables: readonly string[]) =>
    sort.compose(interview, { cards: [], figures: [], tables }, createRandom('A')) as readonly SortItem[];

  it('asks each of its members once, and is passed over where it shares a list with one before it', () => {
    expect(items(['living']).map(({ id }) => id)).toEqual(
      ['trees', 'birds'].flatMap(list => [1, 2, 3].map(n => `sort:${list}.${list}_${n}`)),
    );
    expect(items(['all', 'living'])).toEqual(items(['all']));
    expect(items([])).toEqual([]);
  });

  it('has cards that go only with those of the same table', () => {
    const [one, other] = [items(['living'])[0], items(['all'])[0]];
    if (!one || !other) throw new Error('nothing is dealt');
    expect(sort.goesWith(one.prompt, one.prompt)).toBe(true);
    expect(sort.goesWith(one.prompt, other.prompt)).toBe(false);
  });

  it('says which list is right, whether it is open, and where the interview names it', () => {
    const [first] = items(['living']);
    if (!first) throw new Error('nothing is dealt');
    expect(sort.explain(interview, first, { group: 'birds' })).toEqual({
      ...{ right: 'trees', isOpen: true },
      sources: [{ pointer: { question: 1, point: 1 }, place: 'roof_1', quote: 'trees.trees_1' }],
    });
  });

  it('of two lists has no hint: to take one away would give the other', () => {
    const [item] = items(['living']);
    if (!item) throw new Error('nothing is dealt');
    expect(isHintable({ seed: 'A' }, { ...item, rules: sort as AnyKind })).toBe(false);
  });

  it('is of a beam if all of its lists are', () => {
    const [item] = items(['living']);
    if (!item) throw new Error('nothing is dealt');
    expect(sort.beam(interview, item)).toBe('roof');
    const apart = { ...interview, lists: [{ id: 'trees', beam: 'roof' }, { id: 'birds' }] };
    expect(sort.beam(apart, item)).toBeUndefined();
  });
});

describe('every response to what the built-in pack asks', () => {
  const real = realInterview();
  const { tables } = questionsOf(real);
  const cards = real.measures.map(({ id }) => ({ measure: id, pillars: [] }));
  const scope = { cards, figures: real.figures.map(({ id }) => id), tables: tables.map(({ id }) => id) };

  it('comes back from the digits of a receipt', () => {
    const headlines = proofread.compose(real, scope, createRandom('A'));
    const all = [
      ...headlines.flatMap(({ prompt }) =>
        optionsOf(prompt).map(slot => ({ kind: 'proofread', prompt, response: { slot } })),
      ),
      ...tables.flatMap(({ id }) =>
        sort
          .compose(real, { ...scope, tables: [id] }, createRandom('A'))
          .flatMap(({ prompt }) =>
            prompt.groups.map(group => ({ kind: 'sort', prompt, response: { group } })),
          ),
      ),
    ];
    expect(all.length).toBeGreaterThan(400);
    for (const { kind, prompt, response } of all) {
      const { toDigits, fromDigits } = codecOf(kind);
      const digits = [...toDigits(prompt, response)];
      expect(digits.every(([value, of]) => value >= 0 && value < of)).toBe(true);
      const next = (of: number): number => {
        const [digit = [-1, -1]] = digits.splice(0, 1);
        expect(digit[1]).toBe(of);
        return digit[0];
      };
      expect(fromDigits(prompt, next)).toEqual(response);
    }
  });
});
