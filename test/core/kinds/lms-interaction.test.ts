import { describe, expect, it } from 'vitest';
import { interactionOf as kindInteractionOf } from '../../../src/core/kinds/codec-register.ts';
import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import {
  fitsPlatform,
  type LmsInteraction,
  quantityId,
  scaleFor,
  toId,
} from '../../../src/core/kinds/lms-interaction.ts';
import { toDecimal } from '../../../src/core/quantity/decimal.ts';
import { parseQuantity } from '../../../src/core/quantity/quantity.ts';
import { responseTo } from '../../right-answers.ts';
import { dealt, interview, makeAssignment } from '../classroom/make-assignment.ts';

/** Every item there is, dealt from several seeds. */
const items: readonly DealtItem[] = [1, 2, 3].flatMap(seed =>
  dealt(makeAssignment({ pillars: interview.pillars.map(({ id }) => id), count: 100, seed })).concat(
    dealt(
      makeAssignment({
        pillars: interview.pillars.map(({ id }) => id),
        kinds: ['choice', 'entry', 'estimate', 'order'],
        count: 100,
        seed,
      }),
    ),
  ),
);
const interactionOf = (item: DealtItem, response: unknown): LmsInteraction =>
  kindInteractionOf(item.kind).toInteraction(item.prompt, item.key, response);
const isRight = (item: DealtItem, response: unknown): boolean =>
  item.rules.score(item.key, response).earned > 0;

/** Whether a platform that compares the response with the pattern would call it right. */
function isInPattern(interaction: LmsInteraction): boolean {
  if (interaction.type === 'numeric') {
    const [value, least, most] = [interaction.response, interaction.least, interaction.most].map(Number);
    return (
      value !== undefined && least !== undefined && most !== undefined && value >= least && value <= most
    );
  }
  return String(interaction.response) === String(interaction.correct);
}

const stringsIn = (interaction: LmsInteraction): readonly string[] =>
  [interaction.response, interaction.correct].flat();

describe('an LMS interaction', () => {
  it('is made for every kind', () => {
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(5);
    const types = items.map(item => interactionOf(item, responseTo(item, 'right')).type);
    expect(new Set(types)).toEqual(new Set(['choice', 'numeric', 'sequencing']));
  });

  it('has a pattern that only the right response fits', () => {
    for (const item of items)
      for (const given of ['right', 'wrong'] as const)
        expect([item.id, isInPattern(interactionOf(item, responseTo(item, given)))]).toEqual([
          item.id,
          given === 'right',
        ]);
  });

  it('of a mark on a line agrees with the rules at every step', () => {
    const estimates = items.filter(({ kind }) => kind === 'estimate');
    expect(estimates.length).toBeGreaterThan(3);
    for (const item of estimates) {
      const { line } = Object(item.prompt);
      for (let step = 1; step <= line.steps; step++)
        expect([item.id, step, isInPattern(interactionOf(item, { step }))]).toEqual([
          item.id,
          step,
          isRight(item, { step }),
        ]);
    }
  });

  it('of a typed number agrees with the rules, whatever was typed', () => {
    const typed = [
      '228',
      '228万',
      '2.28 million',
      '3.8',
      '3.8%',
      '3.8 percentage points',
      'over 80000',
      '8万多',
    ];
    const odd = ['不到8万', '五亿', '99999999999999', '0.123456789', 'about 219', '220', '103.8', 'nothing'];
    for (const item of items.filter(({ kind }) => kind === 'entry'))
      for (const text of [...typed, ...odd]) {
        const interaction = interactionOf(item, { text });
        expect([item.id, text, isInPattern(interaction)]).toEqual([item.id, text, isRight(item, { text })]);
        if (interaction.type === 'numeric') expect(fitsPlatform(interaction.response)).toBe(true);
      }
  });

  it('has ids that every platform accepts, different for different options', () => {
    for (const item of items)
      for (const given of ['right', 'wrong'] as const)
        for (const text of stringsIn(interactionOf(item, responseTo(item, given))))
          expect(text).toMatch(/^[A-Za-z0-9_.]{1,64}$/);
    for (const item of items.filter(({ kind }) => kind === 'choice')) {
      const ids = Object(item.prompt).options.map((option: { id: string }) => option.id);
      const names = ids.map((option: string) => interactionOf(item, { option }).response);
      expect(new Set(names).size).toBe(ids.length);
    }
  });

  it('writes a great number in the scale that keeps it short', () => {
    expect(scaleFor(toDecimal('99999'))).toBeNull();
    expect(scaleFor(toDecimal('2280000'))).toBe('wan');
    expect(scaleFor(toDecimal('12300000000'))).toBe('yi');
    const stations = items.find(({ id }) => id === 'entry:base_stations');
    const interaction = stations && interactionOf(stations, { text: '二百二十八万' });
    expect(interaction).toEqual({
      ...{ type: 'numeric', scale: 'wan', response: '228', correct: '228', least: '228', most: '228' },
    });
  });

  it('has an id for a number with its comparator and unit', () => {
    const said = (text: string): string => {
      const read = parseQuantity(text);
      return read.ok ? quantityId(read.quantity) : '';
    };
    expect(['8万多', '3.8%', 'under 5', '12'].map(said)).toEqual([
      'over_80000',
      '3.8_percent',
      'under_5',
      '12',
    ]);
    expect(toId('entry:a-b c')).toBe('entry_a_b_c');
    expect(toId('x'.repeat(99))).toHaveLength(64);
  });
});
