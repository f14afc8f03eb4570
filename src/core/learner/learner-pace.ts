import { MINUTE_MS } from '../calendar-day.ts';
/** How fast a learner answers, and how much that makes in a time. */
import type { LevelId } from '../interview/types.ts';
import { isRight } from '../session/session-state.ts';
import type { LogEntry } from './attempt-log.ts';

/** The most right responses in one session of a level; 0 if it was never played. */
export function mostRightIn(log: readonly LogEntry[], level: LevelId): number {
  const counts = new Map<string, number>();
  for (const entry of log)
    if (entry.type === 'attempt' && entry.level === level && isRight(entry))
      counts.set(entry.seed, (counts.get(entry.seed) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** For an item, as long as too little is known of the learner. */
const USUAL_MS = 12_000;
/** However fast or slow a learner seems. */
const BOUNDS_MS = { least: 5_000, most: 30_000 } as const;
/** So many latest responses say how fast a learner is now. */
const LATEST = 50;
/** Fewer say nothing yet. */
const ENOUGH = 10;

/** The time that an item takes this learner, in ms: the median of the latest, and half as much for reading the reason. */
export function paceIn(log: readonly LogEntry[]): number {
  const times = log.flatMap(entry => (entry.type === 'attempt' && entry.ms !== null ? [entry.ms] : []));
  const latest = times.slice(-LATEST).sort((a, b) => a - b);
  const middle = latest[Math.floor(latest.length / 2)];
  if (middle === undefined || latest.length < ENOUGH) return USUAL_MS;
  return Math.min(BOUNDS_MS.most, Math.max(BOUNDS_MS.least, 1.5 * middle));
}

/** Whole minutes, at least one, for so many items. @param pace ms for an item. */
export const minutesFor = (items: number, pace: number): number =>
  Math.max(1, Math.round((items * pace) / MINUTE_MS));

/** Items that fit into so many minutes, at least one. @param pace ms for an item. */
export const itemsFittingIn = (minutes: number, pace: number): number =>
  Math.max(1, Math.floor((minutes * MINUTE_MS) / pace));
