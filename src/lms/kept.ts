import type { Dialect, Write } from './dialect.ts';
import type { Report } from './report.ts';
import type { Wire } from './wire.ts';

/** What a platform has of the whole: it is never told less than that. */
export type Kept = {
  /** Whether a sitting was done, in this visit or before. */
  readonly isFinished: () => boolean;
  /** Whether a visit before this one has begun. */
  readonly isTouched: boolean;
  readonly sum: (report: Report) => readonly Write[];
  /** Of a sitting that has not begun. */
  readonly begun: () => readonly Write[];
  /** Whether the score that is read now is the one that was told. */
  readonly isScored: () => boolean;
};

const FINISHED = ['completed', 'passed', 'failed'];
/** Scores are compared as they are kept: with four places. */
const SMALLEST = 0.005;

/** @param pass the mark to pass, 0..100. */
export function createKept(wire: Wire, dialect: Dialect, pass: number | undefined): Kept {
  const { element, toRaw } = dialect.kept;
  const status = wire.read(dialect.status);
  const scored = (): number => toRaw(wire.read(element) || 'none');
  let isFinished = FINISHED.includes(status);
  const found = scored();
  let best = Number.isNaN(found) ? -1 : found;
  /** Nothing where a second sitting is worse. */
  const score = (raw: number | undefined): readonly Write[] => {
    if (raw === undefined || raw < best - SMALLEST) return [];
    best = raw;
    return dialect.score(raw);
  };
  const standing = (isDone: boolean): readonly Write[] => {
    isFinished ||= isDone;
    const isPassed = pass === undefined || !isFinished ? undefined : best >= pass - SMALLEST;
    return dialect.statuses({ isDone: isFinished, isPassed });
  };
  return {
    isFinished: () => isFinished,
    isTouched: isFinished || status === 'incomplete',
    sum: report => [
      ['cmi.suspend_data', report.suspend],
      ...score(report.score),
      ...standing(report.isDone),
      ...dialect.progress(report.progress),
    ],
    begun: () => standing(false),
    isScored: () => best < 0 || Math.abs(scored() - best) < 2 * SMALLEST,
  };
}
