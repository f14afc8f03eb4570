import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyInput,
  type Gesture,
  type GestureEffect,
  type GestureInput,
  idle,
} from '../../../src/core/session/card-gesture.ts';

/** Feeds the inputs in order. @returns the last state and every effect on the way. */
function feed(...inputs: readonly GestureInput[]): { gesture: Gesture; effects: readonly GestureEffect[] } {
  const effects: GestureEffect[] = [];
  let gesture: Gesture = idle;
  for (const input of inputs) {
    const next = applyInput(gesture, input);
    gesture = next.gesture;
    if (next.effect) effects.push(next.effect);
  }
  return { gesture, effects };
}

const down: GestureInput = { type: 'down', card: 'a', at: [0, 0] };
const move = (x: number, over: string | null = null): GestureInput => ({ type: 'move', at: [x, 0], over });

describe('a gesture', () => {
  it('stays pressed when the finger shakes by a pixel', () => {
    expect(feed(down, move(1)).gesture.state).toBe('pressed');
  });

  it('drags when the finger moves ten pixels, and places where it is let go', () => {
    const { gesture, effects } = feed(down, move(10), move(60, 'p2'), { type: 'up' });
    expect(gesture).toEqual(idle);
    expect(effects.at(-1)).toEqual({ type: 'place', card: 'a', target: 'p2' });
  });

  it('puts the card back when it is let go over nothing', () => {
    const { gesture, effects } = feed(down, move(10), { type: 'up' });
    expect(gesture).toEqual(idle);
    expect(effects.at(-1)).toEqual({ type: 'unselect' });
  });

  it.each([
    ['cancel while pressed', [down, { type: 'cancel' }]],
    ['cancel while dragging', [down, move(20, 'p1'), { type: 'cancel' }]],
    ['a second finger', [down, move(20, 'p1'), { type: 'down', card: 'b', at: [5, 5] }]],
  ] satisfies [string, GestureInput[]][])('puts the card back on %s', (_, inputs) => {
    const { gesture, effects } = feed(...inputs);
    expect(gesture).toEqual(idle);
    expect(effects.at(-1)).toEqual({ type: 'unselect' });
    expect(effects.map(({ type }) => type)).not.toContain('place');
  });

  it('selects by a tap, places by a tap on a target, and lets go by a second tap', () => {
    expect(feed(down, { type: 'up' }).gesture).toEqual({ state: 'selected', card: 'a' });
    expect(feed(down, { type: 'up' }, { type: 'put', target: 'p1' }).effects.at(-1)).toEqual({
      type: 'place',
      card: 'a',
      target: 'p1',
    });
    expect(feed(down, { type: 'up' }, down, { type: 'up' }).gesture).toEqual(idle);
  });

  it('changes its choice by a tap on another card', () => {
    const { gesture, effects } = feed(
      down,
      { type: 'up' },
      { type: 'down', card: 'b', at: [0, 0] },
      { type: 'up' },
    );
    expect(gesture).toEqual({ state: 'selected', card: 'b' });
    expect(effects.at(-1)).toEqual({ type: 'select', card: 'b' });
  });

  it('places nothing by a tap on a target when no card is selected', () => {
    expect(feed({ type: 'put', target: 'p1' }).effects).toEqual([]);
  });

  it('agrees at every step with the selection that its effects make', () => {
    const card = fc.constantFrom('a', 'b');
    const input: fc.Arbitrary<GestureInput> = fc.oneof(
      card.map((name): GestureInput => ({ type: 'down', card: name, at: [0, 0] })),
      fc.tuple(fc.nat({ max: 20 }), fc.option(fc.constantFrom('p1', 'p2'))).map(([x, over]) => move(x, over)),
      fc.constantFrom<GestureInput>({ type: 'up' }, { type: 'cancel' }, { type: 'put', target: 'p1' }),
    );
    fc.assert(
      fc.property(fc.array(input), inputs => {
        let [gesture, selected]: [Gesture, string | null] = [idle, null];
        for (const one of inputs) {
          const next = applyInput(gesture, one);
          gesture = next.gesture;
          if (next.effect) selected = next.effect.type === 'select' ? next.effect.card : null;
          const held = 'card' in gesture ? gesture.card : null;
          expect(held).toBe(selected);
        }
      }),
    );
  });
});
