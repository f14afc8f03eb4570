import type { ItemId } from '../kinds/item.ts';
import { isRight, type Session, spentMsIn } from './session.ts';

export type Stars = 1 | 2 | 3;

/** What a sitting came to so far. Counts are of items; `accuracy` is a share, 0..1, of all responses. */
export type Tally = {
  readonly total: number;
  /** Judged right, whether at first or later. */
  readonly done: number;
  readonly firstTry: number;
  readonly accuracy: number;
  readonly bestStreak: number;
  /** Items missed at least once, in the order of the first miss. */
  readonly missed: readonly ItemId[];
};

export function tallyOf({ items, log, bestStreak }: Session): Tally {
  const right = log.filter(isRight);
  return {
    total: items.length,
    done: right.length,
    firstTry: right.filter(({ isFirst }) => isFirst).length,
    accuracy: log.length === 0 ? 0 : right.length / log.length,
    bestStreak,
    missed: [...new Set(log.filter(judged => !isRight(judged)).map(({ item }) => item))],
  };
}

/** How far a sitting has come, on a scale of `total` marks; `shown` is the count in words. By time, where time ends it. */
export type Progress = { readonly done: number; readonly total: number; readonly shown: string };

/** Marks on the scale of a sitting that time ends: each is a tenth of it. */
const TENTHS = 10;

export function progressOf(session: Session): Progress {
  const { total, ...tally } = tallyOf(session);
  const { ms, isTest } = session.limit;
  const done = isTest ? session.log.length : tally.done;
  if (ms === undefined) return { done, total, shown: `${done}/${total}` };
  const tenths = Math.floor((TENTHS * spentMsIn(session)) / ms);
  return { done: Math.min(TENTHS, tenths), total: TENTHS, shown: String(done) };
}

/** 3 = all at first try, 2 = at least 80 %, 1 = finished. */
export function starsOf({ firstTry, total }: Pick<Tally, 'firstTry' | 'total'>): Stars {
  if (firstTry === total) return 3;
  return firstTry * 5 >= total * 4 ? 2 : 1;
}

/** Items that were judged: errors, or the time, may end a sitting before all of them are. */
export const askedIn = ({ log }: Pick<Session, 'log'>): number => log.filter(({ isFirst }) => isFirst).length;
