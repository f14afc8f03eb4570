import fc from 'fast-check';
import { KINDS, SHORT_COUNTS, TIME_FACTORS } from '../../../src/core/classroom/append-only-ids.ts';
import {
  type Assignment,
  COUNT_MOST,
  LEFT_OUT_MOST,
  MINUTES_MOST,
  SEEDS,
} from '../../../src/core/classroom/assignment.ts';
import { QUARTER_HOUR_MS, QUARTER_HOURS } from '../../../src/core/classroom/code-bits.ts';
import { SHORT_SEEDS } from '../../../src/core/classroom/second-layout.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { ITEM_NUMBERS } from '../../../src/core/session/item-number.ts';
import { content, interview } from './make-assignment.ts';

const START = Date.UTC(2026, 0, 1);
const time = fc.option(fc.integer({ min: 0, max: QUARTER_HOURS - 1 }).map(n => START + n * QUARTER_HOUR_MS));
const some = (all: readonly string[]) => fc.subarray([...all], { minLength: 1 });

const fields = {
  content: fc.constant(content.identity),
  streams: fc.constant('perKind'),
  pillars: some(interview.pillars.map(({ id }) => id)),
  kinds: some(KINDS),
  order: fc.constantFrom('same', 'own'),
  mode: fc.constantFrom('practice', 'test'),
  hasHints: fc.boolean(),
  language: fc.constantFrom(null, ...LANGUAGES),
} as const;

/** Whatever a teacher can assign, in the layout that is written now; few are left out. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
  ...fields,
  leftOut: leftOutUpTo(3),
  count: fc.integer({ min: 1, max: COUNT_MOST }),
  seed: fc.integer({ min: 0, max: SEEDS - 1 }),
  attempts: fc.integer({ min: 0, max: 7 }),
  minutes: fc.integer({ min: 0, max: MINUTES_MOST }),
  factor: fc.constantFrom(...TIME_FACTORS),
  opens: time,
  due: time,
  title: fc.constantFrom('', '周五小测', 'Beam 3, before Friday', '梁一 🏛 复习'),
});

/** The same with many left out. */
export const anyWithMuchLeftOut: fc.Arbitrary<Assignment> = fc
  .tuple(anyAssignment, leftOutUpTo(LEFT_OUT_MOST))
  .map(([assignment, leftOut]) => ({ ...assignment, leftOut }));

function leftOutUpTo(most: number): fc.Arbitrary<readonly number[]> {
  return fc
    .uniqueArray(fc.nat(ITEM_NUMBERS - 1), { maxLength: most })
    .map(all => [...all].sort((one, other) => one - other));
}

const beamsOf = (beams: readonly string[]): readonly string[] =>
  interview.pillars.filter(({ beam }) => beams.includes(beam)).map(({ id }) => id);
const beams = some(interview.beams.map(({ id }) => id));

/** Whatever has a code to type. */
export const anyShortAssignment: fc.Arbitrary<Assignment> = fc.record({
  ...fields,
  pillars: fc.oneof(fields.pillars, beams.map(beamsOf)),
  kinds: fc.oneof(fields.kinds, fc.constantFrom(KINDS, KINDS.slice(0, 1), KINDS.slice(1))),
  leftOut: fc.constant([]),
  count: fc.constantFrom(...SHORT_COUNTS),
  seed: fc.nat(SHORT_SEEDS - 1),
  attempts: fc.nat(3),
  minutes: fc.constant(0),
  factor: fc.constant(1),
  opens: fc.constant(null),
  due: fc.constant(null),
  title: fc.constant(''),
});

/** A code with one symbol wrong, or with two neighbours swapped. */
export function mistypedForms(code: string, from: number): readonly string[] {
  const wrong = Array.from(code, (_, i) =>
    Array.from(ALPHABET, letter => code.slice(0, i) + letter + code.slice(i + 1)),
  );
  const swapped = Array.from(
    code,
    (letter, i) => code.slice(0, i) + (code[i + 1] ?? '') + letter + code.slice(i + 2),
  );
  return [...wrong.slice(from).flat(), ...swapped.slice(from, -1)].filter(form => form !== code);
}
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
