import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/core/language.ts';
import { withoutUnseen } from '../../../src/core/legible-text.ts';
import { type Decimal, fromDecimal, toDecimal } from '../../../src/core/quantity/decimal.ts';
import { type Comparator, LEXICONS, type Unit } from '../../../src/core/quantity/number-lexicon.ts';
import {
  isSame,
  parseQuantity,
  printQuantity,
  type Quantity,
  type Style,
} from '../../../src/core/quantity/quantity.ts';
import en from './quantities.en.json';
import typed from './quantities.typed.json';
import zh from './quantities.zh.json';
import { aTyped, UNSEEN } from './ways-of-writing.ts';

const NOT_UNDERSTOOD = '!';
const ROWS_LEAST = 200;
const REFUSED_LEAST = 60;
const TABLES_BY_LANGUAGE: Readonly<Record<Language, readonly (readonly string[])[]>> = { 'zh-CN': zh, en };
const TABLES = Object.entries(TABLES_BY_LANGUAGE);

/** What was read, in the words of the tables: `over 80000 none`. */
function told(input: string): string {
  const reading = parseQuantity(input);
  if (!reading.ok) return NOT_UNDERSTOOD;
  const { comparator, value, unit } = reading.quantity;
  return `${comparator} ${fromDecimal(value)} ${unit}`;
}

describe('the tables of quantities', () => {
  for (const [name, rows] of TABLES) {
    it(`${name}: is read as it is meant`, () => {
      const mismatches = rows
        .map(([input = '', expected]) => ({ input, expected, got: told(input) }))
        .filter(({ expected, got }) => got !== expected);
      expect(mismatches).toEqual([]);
    });

    it(`${name}: has rows enough, each written as it should be, none twice`, () => {
      const inputs = rows.map(([input]) => input);
      const form = /^(?:!|(?:exact|over|about|under) \d+(?:\.\d+)? (?:none|percent|points))$/;
      expect(rows.length).toBeGreaterThanOrEqual(ROWS_LEAST);
      expect(rows.filter(([, expected]) => expected === NOT_UNDERSTOOD).length).toBeGreaterThanOrEqual(
        REFUSED_LEAST,
      );
      expect(inputs.filter((input, i) => inputs.indexOf(input) !== i)).toEqual([]);
      expect(rows.filter(row => row.length !== 2 || !form.test(row[1] ?? ''))).toEqual([]);
    });
  }
});

describe('what people type and paste', () => {
  it('is read as it is meant: unseen signs, half digits and half characters, notes, words, what stood around it', () => {
    const mismatches = typed
      .map(([input = '', expected]) => ({ input, expected, got: told(input) }))
      .filter(({ expected, got }) => got !== expected);
    expect(mismatches).toEqual([]);
  });

  it('comes to the same number in every form', () => {
    fc.assert(
      fc.property(aTyped, ([value, text]) => {
        expect(told(text)).toBe(`exact ${value} none`);
      }),
      { numRuns: 3000 },
    );
  });
});

const aLanguage = fc.constantFrom<Language>(...LANGUAGES);
const aStyle = fc.constantFrom<Style>('plain', 'grouped', 'scaled');
const aUnit = fc.constantFrom<Unit>('none', 'percent', 'points');
const aComparator = fc.constantFrom<Comparator>('exact', 'over', 'about', 'under');

const PLACES_MOST = 6;
/** Any size is as likely as any other, and so are many zeros at the end: 2.28, 80000, 140000000, 10^20. */
const aDecimal: fc.Arbitrary<Decimal> = fc.oneof(
  fc
    .tuple(fc.bigInt(0n, 10n ** 20n), fc.integer({ min: 0, max: PLACES_MOST }))
    .map(([digits, places]) => decimal(digits, places)),
  fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 15 + PLACES_MOST }))
    .map(([digits, zeros]) => decimal(BigInt(digits) * 10n ** BigInt(zeros), PLACES_MOST)),
);
function decimal(digits: bigint, places: number): Decimal {
  const all = String(digits).padStart(places + 1, '0');
  return toDecimal(`${all.slice(0, all.length - places)}.${all.slice(all.length - places)}`);
}

const aQuantity: fc.Arbitrary<Quantity> = fc.record({
  value: aDecimal,
  unit: aUnit,
  comparator: aComparator,
});

describe('printQuantity', () => {
  it('writes what parseQuantity reads as the same', () => {
    fc.assert(
      fc.property(aQuantity, aLanguage, aStyle, (quantity, language, style) => {
        const reading = parseQuantity(printQuantity(quantity, language, style));
        expect(reading.ok && isSame(reading.quantity, quantity)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes the same number in the scales of each language', () => {
    const base: Quantity = { value: toDecimal('2280000'), unit: 'none', comparator: 'exact' };
    expect(printQuantity(base, 'zh-CN', 'plain')).toBe('2280000');
    expect(printQuantity(base, 'en', 'grouped')).toBe('2,280,000');
    expect(printQuantity(base, 'zh-CN', 'scaled')).toBe('228万');
    expect(printQuantity(base, 'en', 'scaled')).toBe('2.28 million');
  });

  it('writes unit and comparator in the words of the language', () => {
    const more: Quantity = { value: toDecimal('3.8'), unit: 'percent', comparator: 'over' };
    const points: Quantity = { value: toDecimal('0.3'), unit: 'points', comparator: 'exact' };
    expect(printQuantity(more, 'zh-CN', 'plain')).toBe('超过3.8%');
    expect(printQuantity(more, 'en', 'plain')).toBe('over 3.8%');
    expect(printQuantity(points, 'zh-CN', 'scaled')).toBe('0.3个百分点');
    expect(printQuantity(points, 'en', 'scaled')).toBe('0.3 percentage points');
  });
});

describe('isSame', () => {
  const of = (value: string, unit: Unit, comparator: Comparator): Quantity => ({
    value: toDecimal(value),
    unit,
    comparator,
  });
  it('asks for the same value, unit and comparator', () => {
    expect(isSame(of('3.80', 'percent', 'over'), of('3.8', 'percent', 'over'))).toBe(true);
    expect(isSame(of('3.8', 'percent', 'over'), of('3.9', 'percent', 'over'))).toBe(false);
    expect(isSame(of('3.8', 'percent', 'over'), of('3.8', 'points', 'over'))).toBe(false);
    expect(isSame(of('3.8', 'percent', 'over'), of('3.8', 'percent', 'exact'))).toBe(false);
  });
});

/** Every word that the parser knows, in both languages. */
const ALPHABET = Object.values(LEXICONS).flatMap(lexicon => [
  ...lexicon.numbers.flat(),
  lexicon.point,
  ...lexicon.scales.map(({ word }) => word),
  ...[lexicon.comparators.over, lexicon.comparators.about, lexicon.comparators.under].flatMap(wordsOf),
  ...[lexicon.units.percent, lexicon.units.points, lexicon.negative].flatMap(wordsOf),
  ...lexicon.range,
  ...lexicon.counters,
]);
function wordsOf(frames: readonly { readonly before: string; readonly after: string }[]): readonly string[] {
  return frames.flatMap(({ before, after }) => [before, after]).filter(word => word !== '');
}
const SIGNS = [
  ..."0123456789.,，．。%％ +-−^×*e'’⁶\n",
  ...UNSEEN,
  ...'①²“、٢几',
  '228',
  '000',
  '10^',
  'forty-',
];
const aMixture = fc
  .array(fc.oneof(fc.constantFrom(...ALPHABET), fc.constantFrom(...SIGNS)), { maxLength: 12 })
  .chain(words => fc.constantFrom('', ' ').map(between => words.join(between)));

/** @returns whether the reading is whole: an exact quantity that is not negative, or a reason that quotes what was typed. */
function isWhole(input: string): boolean {
  const reading = parseQuantity(input);
  if (!reading.ok) return withoutUnseen(input).includes(reading.why.found);
  const { value, unit, comparator } = reading.quantity;
  const isKnown = ['none', 'percent', 'points'].includes(unit);
  return (
    value.digits >= 0n && value.places >= 0 && isKnown && /^(?:exact|over|about|under)$/.test(comparator)
  );
}

describe('parseQuantity', () => {
  it('never throws, whatever is typed, and quotes a part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), input => isWhole(input)),
      { numRuns: 1000 },
    );
  });

  it('never throws, however its own words are mixed', () => {
    fc.assert(
      fc.property(aMixture, input => isWhole(input)),
      { numRuns: 5000 },
    );
  });

  it('reads nothing that it cannot write and read again', () => {
    fc.assert(
      fc.property(aMixture, aLanguage, aStyle, (input, language, style) => {
        const reading = parseQuantity(input);
        if (!reading.ok || reading.quantity.value.digits > 10n ** 20n) return;
        const again = parseQuantity(printQuantity(reading.quantity, language, style));
        expect(again.ok && isSame(again.quantity, reading.quantity)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Forty-5', 'unknownWord', 'Forty-5'],
    ['\u200b基\u200b站', 'noNumber', '基站'],
    ['228\u200b万吨', 'unknownWord', '吨'],
    ['Ⅷ', 'unknownWord', 'Ⅷ'],
    ['２２８，', 'ok', ''],
    ['“两三个”', 'vague', '两三个'],
    ['I think that it was about 80,000', 'unknownWord', 'I think that it was abou'],
    ['三四十', 'vague', '三四十'],
    ['十几万', 'vague', '十几万'],
    ['several million', 'vague', 'several million'],
    ['three to five', 'range', 'three to five'],
    ['三到五个', 'range', '三到五个'],
    ['8万、9万', 'several', '8万、9万'],
    ['12 3456', 'several', '12 3456'],
    ['下降3.8%', 'negative', '下降3.8%'],
  ])('says of %j: %s', (input, code, found) => {
    const reading = parseQuantity(input);
    expect(reading.ok ? ['ok', ''] : [reading.why.code, reading.why.found]).toEqual([code, found]);
  });

  it.each([
    ['1万2', '12000', '10002'],
    ['100万二', '1002000', '1000002'],
    ['二百8', '280', '208'],
    ['2 million 5', '2500000', '2000005'],
    ['45²', '45', '2025'],
    ['3兆', '3000000', '3000000000000'],
    ['12，3456', '123456', '12.3456'],
  ])('names both numbers that %s may be', (input, one, other) => {
    const reading = parseQuantity(input);
    expect(reading.ok ? [] : [reading.why.code, ...(reading.why.either ?? []).map(fromDecimal)]).toEqual([
      'ambiguous',
      one,
      other,
    ]);
  });

  it.each([
    ['3、8', '3.8'],
    ['3，8%', '3.8'],
    ['0,125', '0.125'],
    ['，5', '0.5'],
  ])('asks whether %s has a point', (input, meant) => {
    const reading = parseQuantity(input);
    expect(reading.ok ? '' : reading.why).toEqual({ code: 'point', found: input, meant });
  });

  it.each([
    ['٢٢٨٠٠٠٠', 'Arab'],
    ['۲۲۸万', 'Arab'],
    ['२२८', 'Deva'],
    ['约๒๒๘', 'Thai'],
    ['༢༢༨', 'Tibt'],
    ['২২৮ million', 'Beng'],
  ])('knows the script of %s', (input, script) => {
    const reading = parseQuantity(input);
    expect(reading.ok ? '' : reading.why).toEqual({ code: 'script', found: input, script });
  });

  it('says why it does not understand', () => {
    const why = (input: string): string => {
      const reading = parseQuantity(input);
      return reading.ok ? '' : reading.why.code;
    };
    expect(why(' ')).toBe('empty');
    expect(why('9'.repeat(61))).toBe('tooLong');
    expect(why('基站')).toBe('noNumber');
    expect(why('5 km')).toBe('unknownWord');
    expect(why('22,80,000')).toBe('grouping');
    expect(why('1万2')).toBe('ambiguous');
    expect(why('8万到9万')).toBe('range');
    expect(why('-5')).toBe('negative');
    expect(why('2 million万')).toBe('scales');
    expect(why('over 80,000 or less')).toBe('contradiction');
  });
});
