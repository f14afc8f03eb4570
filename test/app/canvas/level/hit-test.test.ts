import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardAt, optionAt, sideAt } from '../../../../src/app/canvas/level/hit-test.ts';
import { stageOf } from '../../../../src/shapes/stage/card-stage-layout.ts';
import type { Stage } from '../../../../src/shapes/stage/types.ts';
import type { TenonSide } from '../../../../src/shapes/timber-card.ts';
import { frames } from '../../../shapes/reference-frame.ts';

/** How far a card in the air reaches on the reference drawing. */
const REACH = 234;

const someStage = fc.constantFrom(...frames).map(stageOf);
const someSide = fc.constantFrom<TenonSide>('left', 'right');
const somewhere = fc.integer({ min: 0, max: 400 }).map(n => n / 400);
const steps = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 2, maxLength: 20 });

const turn = ({ k, window }: Stage, x: number, before: TenonSide): TenonSide =>
  sideAt([x, 300], { k, width: window.w }, before);

/** The share of the card that is in the window. */
function seen({ k, window }: Stage, x: number, side: TenonSide): number {
  const reach = REACH * k;
  const [from, to] = side === 'left' ? [x, x + reach] : [x - reach, x];
  return (Math.min(window.w, to) - Math.max(0, from)) / reach;
}

/** How often a card turns over while the finger trembles about one spot. */
function turns(stage: Stage, x: number, moves: readonly number[], before: TenonSide): number {
  let [side, count] = [turn(stage, x, before), 0];
  for (const move of moves) {
    const next = turn(stage, x + move, side);
    if (next !== side) count += 1;
    side = next;
  }
  return count;
}

describe('the side of the tenon', () => {
  it('stays when the finger stays', () => {
    fc.assert(
      fc.property(someStage, somewhere, someSide, (stage, share, before) => {
        expect(turns(stage, share * stage.window.w, [0, 0, 0], before)).toBe(0);
      }),
    );
  });

  it('does not turn to and fro: a few px back keep the side', () => {
    fc.assert(
      fc.property(someStage, somewhere, someSide, steps, (stage, share, before, moves) => {
        expect(turns(stage, share * stage.window.w, moves, before)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves half of the card in the window at least, wherever the finger is', () => {
    fc.assert(
      fc.property(someStage, somewhere, someSide, (stage, share, before) => {
        const x = share * stage.window.w;
        expect(seen(stage, x, turn(stage, x, before))).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it('is kept as long as the whole card is seen', () => {
    fc.assert(
      fc.property(someStage, somewhere, someSide, (stage, share, before) => {
        const x = share * stage.window.w;
        if (seen(stage, x, before) >= 1) expect(turn(stage, x, before)).toBe(before);
      }),
    );
  });

  it('looks inward at the edges of the window', () => {
    fc.assert(
      fc.property(someStage, someSide, (stage, before) => {
        expect(turn(stage, 0, before)).toBe('left');
        expect(turn(stage, stage.window.w, before)).toBe('right');
      }),
    );
  });
});

describe('what is under a finger', () => {
  const rect = { x: 10, y: 20, w: 30, h: 40 };
  const next = { ...rect, x: 40 };
  const cards = [
    { item: 'match:a', rect },
    { item: 'match:b', rect: next },
  ] as const;
  const options = [
    { option: 'a', response: 1, rect },
    { option: 'b', response: 2, rect: next },
  ];

  it.each([
    [39.9, 40, 'a'],
    [40, 40, 'b'],
    [70, 40, undefined],
    [20, 60, undefined],
    [20, 19, undefined],
  ])('at %d, %d is %s: one of two neighbours, nothing beside them', (x, y, found) => {
    expect(cardAt({ cards }, [x, y])?.item).toBe(found && `match:${found}`);
    expect(optionAt({ options }, [x, y])?.option).toBe(found);
  });
});
