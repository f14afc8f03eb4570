import type { DealtItem as Item } from '../../../core/kinds/kind.ts';
import type { HostWish } from '../../../core/live/live-messages.ts';
import { EXTENSION_MS } from '../../../core/live/live-messages.ts';
import type { Progress, WallView } from '../../../core/live/view-types.ts';
import type { Measure } from '../../../shapes/line-breaking.ts';
import type { WallStage } from '../../../shapes/stage/wall-layout.ts';
import type { Words } from '../../kinds/screen-register.ts';
import type { LiveContext } from './live-context.ts';
import type { WallMemory } from './wall-memory.ts';

/** What every picture of the wall is drawn from. */
export type WallDrawing = {
  readonly context: LiveContext;
  readonly words: Words;
  readonly view: WallView;
  readonly stage: WallStage;
  readonly measure: Measure;
  /** All that the room may ask, in order; none if its assignment cannot be read here. */
  readonly items: readonly Item[];
  /** The question of the moment; its key is unknown until it is told. */
  readonly item: Item | undefined;
  /** How many have answered. */
  readonly progress: Progress | null;
  /** Whole seconds that are left; null without a clock. */
  readonly seconds: number | null;
  readonly memory: WallMemory;
};

/** What the teacher can do now, by the names of the buttons. */
export type WallAct = 'start' | 'reveal' | 'next' | 'result' | 'pause' | 'resume' | 'extend' | 'skip' | 'end';

type Moment = Pick<WallView, 'phase' | 'isPaused' | 'question' | 'nextId' | 'players'>;

/** What the great button and a clicker do; undefined where there is nothing to go on to. */
export function mainAct({ phase, isPaused, nextId, players }: Moment): WallAct | undefined {
  switch (phase) {
    case 'lobby':
      return players > 0 && nextId !== null ? 'start' : undefined;
    case 'ask':
      return isPaused ? 'resume' : 'reveal';
    case 'closed':
      return 'reveal';
    case 'told':
      return nextId === null ? 'result' : 'next';
    default:
      return undefined;
  }
}

/** The other buttons, from left to right. */
export function otherActs({ phase, isPaused, question }: Moment): readonly WallAct[] {
  const hasClock = question !== null && question.closes !== null;
  switch (phase) {
    case 'ask':
      return [
        ...(isPaused ? [] : ['pause' as const]),
        ...(hasClock ? ['extend' as const] : []),
        'skip',
        'end',
      ];
    case 'closed':
      return [...(hasClock ? ['extend' as const] : []), 'skip', 'end'];
    case 'told':
      return ['end'];
    default:
      return [];
  }
}

/** What a button wants of the server; undefined where that is not possible now. */
export function wishOf(act: WallAct, { question, nextId }: Moment): HostWish | undefined {
  const q = question?.q;
  switch (act) {
    case 'start':
    case 'next':
      return nextId === null ? undefined : { e: 'asked', q: nextId };
    case 'reveal':
      return q && { e: 'told', q };
    case 'skip':
      return q && { e: 'skipped', q };
    case 'extend':
      return q && { e: 'extended', q, ms: EXTENSION_MS };
    case 'pause':
      return { e: 'paused' };
    case 'resume':
      return { e: 'resumed' };
    default:
      return { e: 'ended' };
  }
}
