import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerText,
  counterOf,
  hintOf,
  questionOf,
  withoutCounter,
} from '../../../src/app/kinds/entry/entry-words.ts';
import {
  type ChoiceOption,
  type ChoicePrompt,
  rules as choice,
  chosenNumber,
  compose as composeChoice,
  explain as explainChoice,
  idsOf,
} from '../../../src/core/kinds/choice/rules.ts';
import { compose as composeEntry, type EntryItem } from '../../../src/core/kinds/entry/items.ts';
import {
  rules as entry,
  explain as explainEntry,
  partsOf,
  pressKey,
  readEntry,
  withWords,
} from '../../../src/core/kinds/entry/rules.ts';
import {
  compose as composeEstimate,
  rules as estimate,
  stepOf,
  ticksOf,
  valueAt,
} from '../../../src/core/kinds/estimate/rules.ts';
import { slipOf } from '../../../src/core/kinds/number-reasoning.ts';
import { isPair, movedTo, rules as order } from '../../../src/core/kinds/order/rules.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { fromDecimal, SCALES, shifted, toDecimal } from '../../../src/core/quantity/decimal.ts';
import { parseQuantity, type Quantity } from '../../../src/core/quantity/quantity.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import { firstContent, firstText } from '../../real-interview.ts';

/** Figures of the first edition, which old links still ask. */
const { interview } = firstContent();
const figures = interview.figures.map(({ id }) => id);
const scope = { cards: [], figures };
const named = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
  const found = items.find(item => item.id === id);
  if (!found) throw new Error(`${id} is not among them`);
  return found;
};

/** The options of a question that has numbers to choose from. */
const numbersIn = (prompt: ChoicePrompt): readonly ChoiceOption[] =>
  idsOf(prompt.options).flatMap(id => chosenNumber(prompt, id) ?? []);

const entries = composeEntry(interview, scope, createRandom('A'));
const stations = named(entries, 'entry:base_stations');
const growth = named(entries, 'entry:industrial_growth');
const firms = named(entries, 'entry:srdi_firms');
const isRight = (item: EntryItem, text: string): boolean => entry.score(item.key, { text }).earned === 1;

function quantityIn(text: string): Quantity {
  const read = parseQuantity(text);
  if (!read.ok) throw new Error(`${text} is not read`);
  return read.quantity;
}

describe('entry', () => {
  it.each([
    [stations, '228万'],
    [stations, '2280000'],
    [stations, '２，２８０，０００'],
    [stations, '2.28 million'],
    [stations, '二百二十八万'],
    [stations, '228万个'],
    [stations, '约228万'],
    [growth, '3.8%'],
    [growth, '百分之三点八'],
    [growth, '3.8 per cent'],
    [firms, '8万'],
    [firms, '超过8万家'],
    [firms, '8万多'],
    [firms, 'over 80,000'],
    [named(entries, 'entry:internet_categories'), '四十五'],
    [named(entries, 'entry:growth_index'), '103.8'],
    [named(entries, 'entry:sme_ratio'), '8倍'],
    [named(entries, 'entry:households_per_station'), '219'],
    [named(entries, 'entry:households_per_station'), '约220户'],
    [named(entries, 'entry:households_per_station'), '219.3'],
  ])('%s: %s is right', (item, text) => {
    expect(isRight(item, text)).toBe(true);
  });

  it.each([
    [stations, '22.8万', { type: 'times', exponent: -1 }],
    [stations, '22800000', { type: 'times', exponent: 1 }],
    [stations, '228亿', { type: 'times', exponent: 4 }],
    [stations, '2.28 billion', { type: 'times', exponent: 3 }],
    [stations, '5亿', { type: 'figure', figure: 'gigabit_households' }],
    [stations, '300万', { type: 'more' }],
    [stations, '200万', { type: 'less' }],
    [stations, '228万%', { type: 'unit' }],
    [stations, '超过228万', { type: 'comparator' }],
    [stations, '不到228万', { type: 'comparator' }],
    [growth, '3.8个百分点', { type: 'unit' }],
    [growth, '38%', { type: 'times', exponent: 1 }],
    [firms, '1万', { type: 'figure', figure: 'little_giants' }],
    [firms, '不到8万', { type: 'comparator' }],
  ])('%s: %s is wrong, and the slip is named', (item, text, slip) => {
    expect(isRight(item, text)).toBe(false);
    expect(explainEntry(interview, item, { text }).slip).toEqual(slip);
  });

  it.each([
    [stations, '', 'empty'],
    [stations, '很多', 'vague'],
    [stations, '2,28', 'point'],
    [stations, '200到300万', 'range'],
    [stations, '-228万', 'negative'],
    [stations, '1万2', 'ambiguous'],
    [growth, '3.8', 'noUnit'],
  ])('%s: %s is not understood, and does not count as an attempt', (item, text, code) => {
    const read = readEntry(item.prompt, { text });
    expect(read.ok ? read.quantity : read.why.code).toBe(code);
    expect(entry.isComplete(item.prompt, { text })).toBe(false);
  });

  it('takes a bare number for one in the scale that is asked for, and refuses another scale', () => {
    const converted = entries.filter(({ prompt }) => 'figure' in prompt && prompt.to);
    expect(converted.length).toBeGreaterThan(3);
    for (const item of converted) {
      const { key, prompt } = item;
      const bare = fromDecimal(shifted(toDecimal(key.value), -SCALES[key.to ?? 'wan']));
      const word = { thousand: 'k', wan: '万', yi: '亿', million: ' million', billion: 'bn' }[
        key.to ?? 'wan'
      ];
      expect(isRight(item, bare)).toBe(true);
      expect(isRight(item, bare + word)).toBe(true);
      for (const other of [`${key.value}个`, key.to === 'wan' ? '5亿' : '228万']) {
        const read = readEntry(prompt, { text: other });
        expect(read.ok ? read.quantity : read.why.code).toBe('otherScale');
      }
    }
  });

  it('quotes the source of every figure that it is computed from', () => {
    const ratio = named(entries, 'entry:sme_ratio');
    expect(explainEntry(interview, ratio, { text: '7' }).sources.map(({ place }) => place)).toEqual([
      'srdi_firms',
      'little_giants',
    ]);
  });

  it('gives the first digit as a hint, but never one that the question shows', () => {
    expect(entry.hint(stations, 'A')).toEqual(['start:2']);
    for (const language of LANGUAGES) {
      const context = { interview, text: firstText(language) };
      for (const item of entries) {
        const [tip = ''] = entry.hint(item, 'A');
        const told = hintOf(context, item.prompt, tip);
        const { digit = '' } = item.key.to ? {} : (/(?<digit>\d)[.。]$/.exec(told)?.groups ?? {});
        if (digit) expect(questionOf(context, item.prompt).replaceAll('5G', '')).not.toMatch(digit);
        // A conversion: how the scales are related, never the number itself.
        if (item.key.to) expect(told).toMatch(/^1 \S+ = 1[0,]+(?: \S+)?[.。]$/);
      }
    }
  });

  it.each([
    ['万个', '万'],
    ['万个5G基站', '万'],
    ['萬個', '萬'],
    [' million base stations', ' million'],
    ['万户家庭', '万'],
    ['%', '%'],
    ['个百分点', '个百分点'],
    [' zigzags', ' zigzags'],
  ])('recognises the counter in %j', (typed, words) => {
    expect(withoutCounter(typed)).toBe(words);
  });

  it('has no counter after an index, and at most one after other numbers', () => {
    const context = { interview, text: firstText('zh-CN') };
    const index = named(entries, 'entry:growth_index');
    expect(counterOf(context, index.prompt)).toBe('');
    expect(answerText(context, index.prompt, quantityIn('103.8个'))).toBe('103.8');
    expect(counterOf(context, stations.prompt)).toBe('个');
  });

  it('takes a number in words for one in the scale that is asked for', () => {
    const item = entries.find(({ key }) => key.to === 'wan') ?? stations;
    const bare = fromDecimal(shifted(toDecimal(item.key.value), -4));
    for (const text of [bare, `\u200b${bare}`, `“${bare}”`, `${bare}\u2060万`, `${bare}萬`])
      expect([text, isRight(item, text)]).toEqual([text, true]);
    for (const text of ['五百', '5百', 'five hundred'])
      expect(readEntry(item.prompt, { text })).toMatchObject({
        quantity: { value: { digits: 5_000_000n, places: 0 } },
      });
  });

  it('reads a response from outside if it is a text that is not too long, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), input => {
        const response = entry.parseResponse(stations.prompt, input);
        expect(response === undefined || typeof response.text === 'string').toBe(true);
      }),
    );
    expect(entry.parseResponse(stations.prompt, { text: 'x'.repeat(81) })).toBeUndefined();
  });
});

describe('the keypad', () => {
  const type = (text: string, ...keys: readonly string[]): string =>
    keys.reduce((now, key) => pressKey(now, key) ?? now, text);

  it('puts digits in front of the scale', () => {
    expect(type('', '2', '2', '8')).toBe('228');
    expect(type(withWords('22', '万'), '8')).toBe('228万');
    expect(type(withWords('2', ' million'), '.', '2', '8')).toBe('2.28 million');
  });

  it('erases digits first, then the scale', () => {
    expect(type('28万', 'Backspace')).toBe('2万');
    expect(type('2万', 'Backspace', 'Backspace')).toBe('');
    expect(type('228万', 'Delete')).toBe('');
  });

  it('allows one decimal point, and puts a zero before it', () => {
    expect(type('', '.', '5', '.', '5')).toBe('0.55');
  });

  it('ignores other keys', () => {
    expect(pressKey('2', 'a')).toBeUndefined();
    expect(pressKey('2', 'Tab')).toBeUndefined();
  });

  it('stops at twelve digits', () => {
    expect(type('', ...Array.from({ length: 40 }, () => '9'))).toBe('9'.repeat(12));
  });

  it('changes the scale and keeps the digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom('', '万', '亿', ' million', '%'),
        (n, words) => {
          expect(partsOf(withWords(`${n}万`, words)).digits.trim()).toBe(String(n));
          expect(withWords(`${n}万`, words)).toBe(`${n}${words}`);
        },
      ),
    );
  });
});

describe('choice', () => {
  const items = composeChoice(interview, scope, createRandom('A'));

  it('gives the reason of every wrong option', () => {
    for (const item of items)
      for (const { id } of item.prompt.options) {
        const { slip, sources } = explainChoice(interview, item, { option: id });
        expect([item.id, slip === undefined]).toEqual([item.id, id === item.key.option]);
        expect(sources).toHaveLength(1);
      }
  });

  it('offers a percentage beside percentage points, and "over" beside "exactly"', () => {
    const options = numbersIn(named(items, 'choice:industrial_growth').prompt);
    expect(options.map(({ unit }) => unit)).toContain('points');
    const wording = numbersIn(named(items, 'choice:srdi_firms.wording').prompt);
    expect(wording.map(({ comparator }) => comparator).sort()).toEqual(['exact', 'over', 'over', 'under']);
  });

  it('never asks for fewer than two of anything', () => {
    for (const { prompt } of items.filter(({ prompt: { about } }) => about === 'value'))
      for (const { value, unit } of numbersIn(prompt))
        if (unit === 'none') expect(Number(value)).toBeGreaterThanOrEqual(2);
  });

  it('takes away two wrong options by a hint', () => {
    for (const item of items) {
      const gone = choice.hint(item, 'A');
      expect(gone).toHaveLength(2);
      expect(gone).not.toContain(item.key.option);
    }
  });

  it('reads a response if it names an option', () => {
    const [item = named(items, 'choice:boards')] = items;
    expect(choice.parseResponse(item.prompt, { option: item.key.option })).toEqual({
      option: item.key.option,
    });
    expect(choice.parseResponse(item.prompt, { option: 'none' })).toBeUndefined();
    expect(choice.parseResponse(item.prompt, null)).toBeUndefined();
    expect(choice.optionAt(item.prompt, 5)).toBeUndefined();
  });
});

describe('estimate', () => {
  const items = ['A', 'B', 'C', 'D', 'E'].flatMap(seed =>
    composeEstimate(interview, scope, createRandom(seed)),
  );

  it('has a line for every figure that is more than a handful', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(6);
  });

  it('draws linear lines for percentages, logarithmic ones for great numbers', () => {
    expect(named(items, 'estimate:industrial_growth').prompt.line.scale).toBe('linear');
    expect(named(items, 'estimate:base_stations').prompt.line.scale).toBe('log');
  });

  it('is right inside the pillar as it is drawn, and nowhere else', () => {
    for (const { key, prompt } of items)
      for (let step = 0; step <= prompt.line.steps; step++) {
        const isInside = Math.abs(step - key.at) <= prompt.spread + 1e-6;
        expect(estimate.score(key, { step }).earned === 1).toBe(isInside);
      }
  });

  it('does not have the truth at the same place on every line', () => {
    const shares = items
      .filter(({ id }) => id === 'estimate:industrial_growth')
      .map(({ key, prompt }) => Math.round((10 * key.at) / prompt.line.steps));
    expect(new Set(shares).size).toBeGreaterThan(1);
  });

  it('says exactly what a step of a linear line stands for', () => {
    const { line } = named(items, 'estimate:industrial_growth').prompt;
    expect([0, 1, 38, 41].map(step => fromDecimal(valueAt(line, step)))).toEqual(['0', '0.1', '3.8', '4.1']);
  });

  it('finds the step that a value came from', () => {
    for (const { prompt } of items)
      for (let step = 1; step < prompt.line.steps; step += 7)
        expect(Math.abs(stepOf(prompt.line, valueAt(prompt.line, step)) - step)).toBeLessThan(0.51);
  });

  it('has ticks from end to end, in ascending order', () => {
    for (const { prompt } of items) {
      const steps = ticksOf(prompt.line).map(({ step }) => step);
      expect([...steps].sort((a, b) => a - b)).toEqual(steps);
      expect([steps[0], steps.at(-1)]).toEqual([0, prompt.line.steps]);
    }
  });

  it('gives the half in which the truth is as a hint', () => {
    for (const item of items) {
      const isLow = item.key.at <= item.prompt.line.steps / 2;
      expect(estimate.hint(item, 'A')).toEqual([isLow ? 'half:low' : 'half:high']);
    }
  });

  it('is not complete before it was moved, and stays on the line', () => {
    const { prompt } = named(items, 'estimate:base_stations');
    expect(estimate.isComplete(prompt, { step: 0 })).toBe(false);
    expect(estimate.afterKey(prompt, { step: 0 }, 'ArrowLeft')).toEqual({ step: 0 });
    expect(estimate.afterKey(prompt, { step: prompt.line.steps }, 'PageUp')).toEqual({
      step: prompt.line.steps,
    });
    expect(estimate.afterKey(prompt, undefined, 'ArrowRight')).toEqual({ step: 1 });
    for (const step of [-1, 0.5, prompt.line.steps + 1, Number.NaN, '3'])
      expect(estimate.parseResponse(prompt, { step })).toBeUndefined();
  });
});

describe('order', () => {
  const items = order.compose(interview, scope, createRandom('A'));
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 });

  it('is asked about every relation that has an order, and about no other', () => {
    expect(items.map(({ id }) => id).sort()).toEqual(
      ['digital_sizes', 'industry_counts', 'named_sectors', 'service_ladder', 'sme_targets'].map(
        id => `order:${id}`,
      ),
    );
  });

  it('is never dealt in the right order, unless there are only two members', () => {
    for (let n = 0; n < 200; n++)
      for (const { prompt, key } of order.compose(interview, scope, createRandom(`S${n}`)))
        expect(isPair(prompt) || prompt.members.join() !== key.order.join()).toBe(true);
  });

  it('moves one member and keeps the others in their order', () => {
    fc.assert(
      fc.property(ids, fc.nat(5), fc.integer({ min: -3, max: 9 }), (row, which, place) => {
        const id = row[which % row.length] ?? '';
        const { order: moved } = movedTo({ order: row }, id, place);
        expect(moved.filter(one => one !== id)).toEqual(row.filter(one => one !== id));
        expect(moved.indexOf(id)).toBe(Math.min(row.length - 1, Math.max(0, place)));
      }),
    );
  });

  it('is answered at once, by the greater, if there are only two members', () => {
    const pair = named(items, 'order:sme_targets');
    const [first = ''] = pair.key.order;
    const n = pair.prompt.members.indexOf(first) + 1;
    expect(order.optionAt(pair.prompt, n)?.response).toEqual({ order: pair.key.order });
    expect(order.blank(pair.prompt)).toBeUndefined();
    expect(order.hint(pair, 'A')).toEqual([]);
  });

  it('gives the first member as a hint', () => {
    expect(order.hint(named(items, 'order:service_ladder'), 'A')).toEqual(['first:nation']);
  });

  it('reads a response if it contains each of its members once', () => {
    const { prompt } = named(items, 'order:service_ladder');
    const row = ['city', 'nation', 'county', 'province'];
    expect(order.parseResponse(prompt, { order: row })).toEqual({ order: row });
    for (const wrong of [row.slice(1), [...row, 'city'], ['a', 'b', 'c', 'd'], 'city', null])
      expect(order.parseResponse(prompt, { order: wrong })).toBeUndefined();
  });
});

describe('a slip', () => {
  it('is named for any two quantities, and never throws', () => {
    const quantity: fc.Arbitrary<Quantity> = fc.record({
      value: fc.bigInt({ min: 0n, max: 10n ** 12n }).map(digits => ({ digits, places: 0 })),
      unit: fc.constantFrom('none', 'percent', 'points'),
      comparator: fc.constantFrom('exact', 'over', 'about', 'under'),
    });
    fc.assert(
      fc.property(quantity, quantity, (truth, given) => {
        expect(slipOf(interview, ['base_stations'], truth, given).type).toMatch(/^[a-zA-Z]+$/);
      }),
    );
  });

  it('is a slip of scale rather than the number of another figure, if it could be both', () => {
    const truth = parseQuantity('30');
    const given = parseQuantity('3');
    if (!truth.ok || !given.ok) throw new Error('they are read');
    expect(slipOf(interview, [], truth.quantity, given.quantity)).toEqual({ type: 'times', exponent: -1 });
  });
});
