import type { LevelId } from '../interview/types.ts';
import { isRight } from '../session/session.ts';
import type { LogEntry } from './log.ts';

/** The most right responses in one sitting of a level; 0 where there was none. */
export function mostRightIn(log: readonly LogEntry[], level: LevelId): number {
  const counts = new Map<string, number>();
  for (const entry of log)
    if (entry.type === 'attempt' && entry.level === level && isRight(entry))
      counts.set(entry.seed, (counts.get(entry.seed) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
