import { describe, expect, it } from 'vitest';
import { figureOf, isStarred } from '../../../src/core/interview/lookups.ts';
import {
  type ChoiceItem,
  chosenNumber,
  compose as composeChoice,
  idsOf,
  toQuantity,
} from '../../../src/core/kinds/choice/rules.ts';
import type { EntryItem } from '../../../src/core/kinds/entry/items.ts';
import { type EstimateItem, valueAt } from '../../../src/core/kinds/estimate/rules.ts';
import { quantityOf } from '../../../src/core/kinds/figure-lookup.ts';
import { type DealtItem as Item, subjectOf } from '../../../src/core/kinds/kind.ts';
import type { OrderItem } from '../../../src/core/kinds/order/rules.ts';
import { fromDecimal, SCALES, shifted, toDecimal, toNumber } from '../../../src/core/quantity/decimal.ts';
import { isSame } from '../../../src/core/quantity/quantity.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import { dealLevel } from '../../all-kinds.ts';
import { realInterview } from '../../real-interview.ts';

const interview = realInterview();
const levels = interview.levels.filter(isStarred);
const SEEDS = 10_000;

/** Every response that an item offers, or, where there is no end of them, those worth trying. */
const responses: Readonly<Record<string, (item: never) => readonly unknown[]>> = {
  match: ({ prompt }: { prompt: { pillars: readonly string[] } }) =>
    prompt.pillars.map(pillar => ({ pillar })),
  choice: ({ prompt }: ChoiceItem) => prompt.options.map(({ id }) => ({ option: id })),
  entry: ({ key }: EntryItem) => {
    const unit = key.to ? '' : key.unit === 'percent' ? '%' : '个';
    const value = shifted(toDecimal(key.value), key.to ? -SCALES[key.to] : 0);
    return [0, 1, -1, 3, 4].map(exponent => ({ text: `${fromDecimal(shifted(value, exponent))}${unit}` }));
  },
  order: ({ prompt }: OrderItem) => orders(prompt.members).map(order => ({ order })),
};

const orders = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.length < 2
    ? [ids]
    : ids.flatMap(id => orders(ids.filter(other => other !== id)).map(rest => [id, ...rest]));

function rightOnes(item: Item): readonly unknown[] {
  const all = responses[item.kind]?.(item as never) ?? [];
  const { score } = item.rules;
  return all.filter(response => score(item.key, response).earned === score(item.key, response).total);
}

const problems: Readonly<Record<string, (item: never) => readonly string[]>> = {
  match: () => [],
  choice: ({ id, prompt, key }: ChoiceItem) => {
    const ids = idsOf(prompt.options);
    const numbers = ids.flatMap(option => chosenNumber(prompt, option) ?? []);
    const truth = quantityOf(figureOf(interview, prompt.figure));
    const right = numbers.filter(option => isSame(toQuantity(option), truth));
    return [
      ...(ids.includes(key.option) ? [] : [`${id}: the right one is not there`]),
      ...(numbers.length > 0 && (right.length !== 1 || right[0]?.id !== key.option)
        ? [`${id}: the right number is not there once`]
        : []),
      ...(new Set(ids).size === ids.length ? [] : [`${id}: an option twice`]),
      ...(ids.length === 4 ? [] : [`${id}: ${ids.length} options`]),
      // What is "over 80,000" is over 10,000, too: the question asks for the number that is stated.
      ...(prompt.about === 'value' && new Set(numbers.map(({ value, unit }) => value + unit)).size < 4
        ? [`${id}: equal options`]
        : []),
    ];
  },
  entry: item => (rightOnes(item).length > 0 ? [] : ['its own answer is not understood']),
  estimate: ({ id, prompt, key }: EstimateItem) => {
    const { value } = quantityOf(figureOf(interview, prompt.figure));
    const near = toNumber(valueAt(prompt.line, Math.round(key.at)));
    const isOn = key.at > 0 && key.at < prompt.line.steps;
    const isNear = Math.abs(near - toNumber(value)) <= 0.06 * toNumber(value);
    return isOn && isNear ? [] : [`${id}: the truth is not where its step says`];
  },
  order: ({ id, prompt, key }: OrderItem) =>
    [...prompt.members].sort().join() === [...key.order].sort().join() ? [] : [`${id}: other members`],
};

describe(`${SEEDS} seeds over all levels`, () => {
  const seen = new Set<string>();
  const wrong = new Set<string>();
  for (let n = 0; n < SEEDS; n++) {
    const level = levels[n % levels.length];
    const items = level ? dealLevel(interview, level, `S${n}`) : [];
    if (new Set(items.map(({ id }) => id)).size !== items.length) wrong.add(`${level?.id}: an item twice`);
    for (const item of items) {
      seen.add(subjectOf(item.id));
      for (const problem of problems[item.kind]?.(item as never) ?? [`${item.kind} is not checked`])
        wrong.add(problem);
      if (item.kind !== 'estimate' && rightOnes(item).length !== 1)
        wrong.add(`${item.id}: not one right answer`);
    }
  }

  it('deal items with exactly one right answer, true to their figures, without equal options', () => {
    expect([...wrong]).toEqual([]);
  });

  it('ask every measure, every figure and every relation', () => {
    const all = [...interview.measures, ...interview.figures, ...interview.relations].map(({ id }) => id);
    expect(all.filter(id => !seen.has(id))).toEqual([]);
  });
});

describe('the levels', () => {
  const dealt = (id: string, seed: string): readonly Item[] => {
    const level = levels.find(one => one.id === id);
    return level ? dealLevel(interview, level, seed) : [];
  };

  it.each(['growth', 'industry', 'digital', 'smes'])(
    '%s: raising asks every pillar and every figure of the beam, in fifteen items at most',
    beam => {
      for (const seed of ['A', 'B', 'C']) {
        const subjects = dealt(`${beam}_raise`, seed).map(({ id }) => subjectOf(id));
        const pillars = interview.measures
          .filter(({ id }) => subjects.includes(id))
          .map(({ pillar }) => pillar);
        const figures = interview.figures.filter(figure => figure.beam === beam).map(({ id }) => id);
        expect(new Set(pillars)).toEqual(
          new Set(interview.pillars.filter(pillar => pillar.beam === beam).map(({ id }) => id)),
        );
        expect(figures.filter(id => !subjects.includes(id))).toEqual([]);
        expect(subjects.length).toBeLessThanOrEqual(15);
        expect(new Set(subjects).size).toBe(subjects.length);
      }
    },
  );

  it('ask four to eight numbers, at most a third of them with invented ones', () => {
    for (const id of ['growth_numbers', 'digital_numbers', 'smes_numbers'])
      for (let n = 0; n < 200; n++) {
        const items = dealt(id, `N${n}`);
        const invented = items.filter(item => item.rules.numbersOf?.(interview, item).isInvented);
        expect(items.length).toBeGreaterThanOrEqual(4);
        expect(items.length).toBeLessThanOrEqual(8);
        expect(3 * invented.length).toBeLessThanOrEqual(items.length);
        expect(invented.length).toBeGreaterThan(0);
      }
  });

  it('never tell a number that is asked for later, nor ask for one twice', () => {
    const told = (items: readonly Item[]): readonly string[] => {
      const known = new Set<string>();
      return items.flatMap(item => {
        const { asks = [], figures = [] } = item.rules.numbersOf?.(interview, item) ?? {};
        const late = asks.filter(figure => known.has(figure));
        for (const figure of figures) known.add(figure);
        return late.map(figure => `${item.id} asks for ${figure}`);
      });
    };
    for (const { id } of levels)
      for (let n = 0; n < 100; n++) expect([id, n, told(dealt(id, `T${n}`))]).toEqual([id, n, []]);
  });

  it('tells apart by pillars of different beams, the right one and the one it is taken for among them', () => {
    const ownPillar = new Map(interview.measures.map(({ id, pillar }) => [id, pillar]));
    const beamOf = new Map(interview.pillars.map(({ id, beam }) => [id, beam]));
    for (const seed of ['A', 'B', 'C', 'D', 'E'])
      for (const item of dealt('apart', seed)) {
        const { pillars } = Object(item.prompt);
        expect(pillars).toContain(ownPillar.get(subjectOf(item.id)));
        expect(pillars.length).toBe(4);
        expect(new Set(pillars.map((id: string) => beamOf.get(id))).size).toBeGreaterThan(1);
      }
  });

  it('challenges with forty items of all beams, cards in handfuls of one beam', () => {
    const items = dealt('challenge', 'A');
    expect(items).toHaveLength(40);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    const beams = new Set(items.map(item => item.rules.beam(interview, item)));
    expect(beams.size).toBe(4);
  });
});

describe('choice', () => {
  it('has its right answer at every place equally often', () => {
    const counts = [0, 0, 0, 0];
    const scope = { cards: [], figures: ['base_stations'] };
    for (let n = 0; n < SEEDS; n++) {
      const [item] = composeChoice(interview, scope, createRandom(`P${n}`));
      if (!item) continue;
      const place = idsOf(item.prompt.options).indexOf(item.key.option);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    // Five standard deviations of a fair draw.
    const off = 5 * Math.sqrt(SEEDS * 0.25 * 0.75);
    for (const count of counts) expect(Math.abs(count - SEEDS / 4)).toBeLessThan(off);
  });
});
