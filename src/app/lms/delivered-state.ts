import type { ApiCalls } from './scorm-api-calls.ts';
import type { Dialect, Interaction, Write } from './scorm-dialects.ts';
import type { Report } from './session-report.ts';

/** An interaction with its number among all that the platform has. */
export type NumberedInteraction = readonly [n: number, interaction: Interaction];

/** Which responses of a sitting the platform was sent. They are kept one behind the other, sitting after sitting. */
export type InteractionJournal = {
  /** The platform had so many responses of this sitting when it was suspended. */
  readonly goOn: (sitting: string, responses: number) => void;
  /** Those to send; less than `MOST` in all, more no platform promises to keep. */
  readonly pending: (sitting: string, all: readonly Interaction[]) => readonly NumberedInteraction[];
  readonly sent: () => void;
  /** All that is known of this visit, those to send included. */
  readonly all: () => readonly NumberedInteraction[];
};

export const INTERACTIONS_MOST = 250;

/** @param known interactions that the platform has. */
export function createInteractionJournal(known: number): InteractionJournal {
  let [current, base, count] = ['', known, 0];
  const entries = new Map<number, Interaction>();
  return {
    goOn: (sitting, responses) => {
      // What an earlier visit could not send is sent now.
      count = Math.min(known, responses);
      base = known - count;
      current = sitting;
    },
    pending: (sitting, all) => {
      if (sitting !== current) [current, base, count] = [sitting, base + count, 0];
      for (const [i, interaction] of all.entries())
        if (base + i < INTERACTIONS_MOST) entries.set(base + i, interaction);
      return [...entries].filter(([n]) => n >= base + count);
    },
    sent: () => {
      count++;
    },
    all: () => [...entries].sort(([a], [b]) => a - b),
  };
}

/** What a platform has of the whole: it is never told less than that. */
export type DeliveredResult = {
  /** Whether a sitting was done, in this visit or before. */
  readonly isFinished: () => boolean;
  /** Whether a visit before this one has begun. */
  readonly isTouched: boolean;
  readonly sum: (report: Report) => readonly Write[];
  /** Of a sitting that has not begun. */
  readonly begun: () => readonly Write[];
  /** Whether what is read now is what was told. */
  readonly isTrue: () => boolean;
};

const FINISHED = ['completed', 'passed', 'failed'];
/** Scores are compared as they are kept: with four places. */
const SMALLEST = 0.005;
/** A platform may keep whole numbers. */
const ROUNDED = 1;

/** @param pass the mark to pass, 0..100. */
export function createDeliveredResult(
  apiCalls: ApiCalls,
  dialect: Dialect,
  pass: number | undefined,
): DeliveredResult {
  const { element, toRaw } = dialect.kept;
  const status = apiCalls.read(dialect.status);
  const scored = (): number => toRaw(apiCalls.read(element) || 'none');
  let isFinished = FINISHED.includes(status);
  const found = scored();
  let best = Number.isNaN(found) ? -1 : found;
  /** Nothing where a second sitting is worse. */
  const score = (raw: number | undefined): readonly Write[] => {
    if (raw === undefined || raw < best - SMALLEST) return [];
    best = raw;
    return dialect.score(raw);
  };
  let suspend: string | undefined;
  /** A sitting that is done is shown again, whatever was begun after it. */
  const suspended = (report: Report): readonly Write[] => {
    if (isFinished && !report.isDone) return [];
    suspend = report.suspend;
    return [['cmi.suspend_data', report.suspend]];
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
      ...suspended(report),
      ...score(report.score),
      ...standing(report.isDone),
      ...dialect.progress(isFinished ? 1 : report.progress),
    ],
    begun: () => standing(false),
    isTrue: () =>
      (suspend === undefined || apiCalls.read('cmi.suspend_data') === suspend) &&
      (best < 0 || Math.abs(scored() - best) <= ROUNDED),
  };
}
