import { describe, expect, it } from 'vitest';
import {
  createInteractionState,
  type InteractionState,
} from '../../../../src/app/canvas/level/interaction-state.ts';
import type { OptionTarget, Shown } from '../../../../src/app/kinds/types.ts';
import { begin, type Session } from '../../../../src/core/session/session-state.ts';

const CARD = 'match:a';
const OTHER = 'match:b';

const option = (name: string): OptionTarget => ({
  option: name,
  response: name,
  rect: { x: 0, y: 0, w: 10, h: 10 },
});
const [LEFT, RIGHT] = [option('left'), option('right')];

const session = (more: Partial<Session>): Session => ({
  ...begin('mix-1', [], 'seed'),
  phase: 'ask',
  ...more,
});
const verdict = (isRight: boolean): Shown => ({ item: CARD, response: 'left', isRight, count: 1 });

/** A card that has been dragged so far that it is carried. */
function carrying(): InteractionState {
  const state = createInteractionState();
  state.card.input({ type: 'down', card: CARD, at: [0, 0] });
  state.card.carryTo([50, 50], null, 'left');
  return state;
}

describe('nothing that is touched', () => {
  it('leaves nothing to draw but the session', () => {
    expect(createInteractionState().now()).toEqual({
      carried: null,
      push: null,
      pressed: null,
      over: null,
      isKeyed: false,
      shown: null,
    });
  });
});

describe('a card', () => {
  it('is selected as soon as it is pressed, and stays so when it is lifted on the spot', () => {
    const { card, now } = createInteractionState();
    expect(card.input({ type: 'down', card: CARD, at: [0, 0] })).toEqual({ type: 'select', card: CARD });
    expect([card.isHeld(), card.isSelected()]).toEqual([true, false]);
    expect(card.input({ type: 'up' })).toBeUndefined();
    expect([card.isHeld(), card.isSelected()]).toEqual([false, true]);
    expect(now().carried).toBeNull();
  });

  it('is carried only when the finger has moved further than it trembles', () => {
    const { card, now } = createInteractionState();
    card.input({ type: 'down', card: CARD, at: [0, 0] });
    expect(card.carryTo([3, 3], LEFT, 'left')).toBeNull();
    expect(now()).toMatchObject({ carried: null, over: null });
    expect(card.carryTo([30, 30], LEFT, 'right')).toBeNull();
    expect(now()).toMatchObject({ carried: { item: CARD, at: [30, 30], side: 'right' }, over: 'left' });
  });

  it('is given back alone while nothing but its place changes', () => {
    const { card, now } = carrying();
    expect(card.carryTo([60, 60], null, 'left')).toEqual({ item: CARD, at: [60, 60], side: 'left' });
    expect(card.carryTo([70, 60], LEFT, 'left')).toBeNull();
    expect(card.carryTo([71, 60], { ...LEFT }, 'left')).toEqual({ item: CARD, at: [71, 60], side: 'left' });
    expect(card.carryTo([72, 60], RIGHT, 'left')).toBeNull();
    expect(card.carryTo([73, 60], RIGHT, 'right')).toBeNull();
    expect(now()).toMatchObject({ carried: { at: [73, 60], side: 'right' }, over: 'right' });
  });

  it('is placed where it is let go, and held no longer when the session hears of it', () => {
    const { card } = carrying();
    card.carryTo([70, 60], LEFT, 'left');
    expect(card.input({ type: 'up' })).toEqual({ type: 'place', card: CARD, target: LEFT });
    expect([card.isHeld(), card.isSelected()]).toEqual([false, false]);
  });

  it.each([
    ['let go over nothing', { type: 'up' }],
    ['taken away by the system', { type: 'cancel' }],
    ['joined by a second finger', { type: 'down', card: OTHER, at: [0, 0] }],
  ] as const)('goes back at once when it is %s', (_, input) => {
    const { card, now } = carrying();
    expect(card.input(input)).toEqual({ type: 'unselect' });
    expect([card.isHeld(), card.isSelected(), now().carried]).toEqual([false, false, null]);
    expect(card.input({ type: 'down', card: OTHER, at: [0, 0] })).toEqual({ type: 'select', card: OTHER });
  });
});

describe('following the session', () => {
  it('selects the card that was selected elsewhere, and no other when none is', () => {
    const { card, follow } = createInteractionState();
    follow(session({ selected: CARD }));
    expect(card.input({ type: 'put', target: LEFT })).toEqual({ type: 'place', card: CARD, target: LEFT });
    follow(session({ selected: CARD, phase: 'told' }));
    expect(card.isSelected()).toBe(false);
    follow(session({ selected: CARD }));
    follow(null);
    expect(card.isSelected()).toBe(false);
  });

  it('leaves the card in the hand that holds it', () => {
    const { card, now, follow } = carrying();
    follow(session({ selected: OTHER }));
    expect(card.isHeld()).toBe(true);
    expect(now().carried?.item).toBe(CARD);
  });

  it('ends a dwell, and keeps the verdict', () => {
    const { display, now, follow } = createInteractionState();
    display.showVerdict(verdict(true));
    display.dwellOn(session({}));
    follow(session({}));
    expect(display.dwelling()).toBeNull();
    expect(now().shown).toEqual(verdict(true));
  });
});

describe('what is pushed', () => {
  it('is known by where it was taken, its way since, and the response', () => {
    const { push, now } = createInteractionState();
    expect([push.pushed(), push.letGo()]).toEqual([null, null]);
    push.takeHold('estimate:a', 'mark', [10, 10], { step: 1 });
    push.pushTo([14, 7], { step: 2 });
    expect(push.pushed()).toBe('mark');
    expect(now().push).toMatchObject({ id: 'mark', at: [14, 7], by: [4, -3], response: { step: 2 } });
    expect(push.letGo()).toMatchObject({ item: 'estimate:a', response: { step: 2 } });
    expect([push.pushed(), now().push]).toEqual([null, null]);
  });

  it('is nothing before it is taken hold of', () => {
    const { push, now } = createInteractionState();
    push.pushTo([1, 1], { step: 1 });
    expect(now().push).toBeNull();
  });
});

describe('dropping', () => {
  it('gives back what is held or pushed', () => {
    const { card, push, now, drop } = carrying();
    push.takeHold('estimate:a', 'mark', [10, 10], { step: 1 });
    drop();
    expect([card.isHeld(), now().carried, now().push]).toEqual([false, null, null]);
  });

  it('leaves a card that is only selected', () => {
    const { card, follow, drop } = createInteractionState();
    follow(session({ selected: CARD }));
    drop();
    expect(card.isSelected()).toBe(true);
  });
});

describe('controls and keys', () => {
  it('tell whether anything has changed', () => {
    const { press, setKeyed, now } = createInteractionState();
    expect([press('hint'), press('hint'), press(null)]).toEqual([true, false, true]);
    expect([setKeyed(false), setKeyed(true), setKeyed(true)]).toEqual([false, true, false]);
    expect(now()).toMatchObject({ pressed: null, isKeyed: true });
  });
});

describe('what is shown', () => {
  it('is the name of the option that was tapped, until it is tapped again', () => {
    const { display, now } = createInteractionState();
    display.look('left');
    expect(now().over).toBe('left');
    display.look('right');
    expect(now().over).toBe('right');
    display.look('right');
    expect(now().over).toBeNull();
  });

  it('is what lies under a carried card rather than the option that was tapped', () => {
    const state = carrying();
    state.display.look('left');
    expect(state.now().over).toBeNull();
    state.drop();
    expect(state.now().over).toBe('left');
  });

  it('is a verdict instead of a name', () => {
    const { display, now } = createInteractionState();
    display.look('left');
    display.showVerdict(verdict(false));
    expect(now()).toMatchObject({ over: null, shown: verdict(false) });
  });

  it('is a right verdict longer than a wrong one', () => {
    const { display, now } = createInteractionState();
    display.showVerdict(verdict(true));
    display.clearWrongVerdict();
    expect(now().shown).toEqual(verdict(true));
    display.showVerdict(verdict(false));
    display.clearWrongVerdict();
    expect(now().shown).toBeNull();
    display.showVerdict(verdict(true));
    display.clearVerdict();
    expect(now().shown).toBeNull();
  });

  it('is the session before, with its verdict, until the dwell is ended once', () => {
    const { display, now } = createInteractionState();
    const past = session({ phase: 'told' });
    display.showVerdict(verdict(true));
    display.dwellOn(past);
    expect(display.dwelling()).toBe(past);
    expect(display.endDwell()).toBe(true);
    expect([display.dwelling(), now().shown]).toEqual([null, null]);
    display.showVerdict(verdict(true));
    expect(display.endDwell()).toBe(false);
    expect(now().shown).toEqual(verdict(true));
  });
});
