import type { ApiCalls } from './scorm-api-calls.ts';
import type { Dialect, Interaction, Write } from './scorm-dialects.ts';
import type { Report } from './session-report.ts';

/** An interaction with its number among all that the platform has. */
type NumberedInteraction = readonly [n: number, interaction: Interaction];

/** Which responses the platform was sent. It keeps them in one list, session after session. */
type InteractionJournal = {
  /** The platform had so many responses of this session when it was suspended. */
  readonly resume: (seed: string, responses: number) => void;
  /** Those still to be sent, never beyond `MAX_INTERACTIONS`. */
  readonly pending: (seed: string, all: readonly Interaction[]) => readonly NumberedInteraction[];
  /** The first of `pending` was sent. */
  readonly markSent: () => void;
  /** All of this visit, also those still to be sent. */
  readonly all: () => readonly NumberedInteraction[];
};

/** No platform promises to keep more. */
export const MAX_INTERACTIONS = 250;

/** @param known how many interactions the platform has. */
export function createInteractionJournal(known: number): InteractionJournal {
  let [current, base, count] = ['', known, 0];
  const entries = new Map<number, Interaction>();
  return {
    resume: (seed, responses) => {
      // Those that the platform does not have are sent now.
      count = Math.min(known, responses);
      base = known - count;
      current = seed;
    },
    pending: (seed, all) => {
      if (seed !== current) [current, base, count] = [seed, base + count, 0];
      for (const [i, interaction] of all.entries())
        if (base + i < MAX_INTERACTIONS) entries.set(base + i, interaction);
      return [...entries].filter(([n]) => n >= base + count);
    },
    markSent: () => {
      count++;
    },
    all: () => [...entries].sort(([a], [b]) => a - b),
  };
}

/** The result that a platform has, over all sessions: it is never told less than that. */
type DeliveredResult = {
  /** Whether a session was finished, in this visit or before. */
  readonly isFinished: () => boolean;
  /** Whether an earlier visit has told the platform that work has begun. */
  readonly hasBegun: boolean;
  /** What to write: the report, or what the platform has already where that is more. */
  readonly toWrites: (report: Report) => readonly Write[];
  /** What to write before there is anything to report. */
  readonly toBeginWrites: () => readonly Write[];
  /** Whether the platform gives back what was written. */
  readonly isStored: () => boolean;
};

const FINISHED = ['completed', 'passed', 'failed'];
/** Scores that differ by less, of 100, are the same: a platform keeps four places of a share. */
const SCORE_STEP = 0.005;
/** A platform may round scores to whole numbers. */
const ROUNDING = 1;

/** @param pass the mark to pass, 0..100. */
export function createDeliveredResult(
  apiCalls: ApiCalls,
  dialect: Dialect,
  pass: number | undefined,
): DeliveredResult {
  const { element, toRaw } = dialect.keptScore;
  const status = apiCalls.read(dialect.status);
  const readScore = (): number => toRaw(apiCalls.read(element) || 'none');
  let isFinished = FINISHED.includes(status);
  const found = readScore();
  let best = Number.isNaN(found) ? -1 : found;
  /** None where a second session is worse. */
  const scoreWrites = (raw: number | undefined): readonly Write[] => {
    if (raw === undefined || raw < best - SCORE_STEP) return [];
    best = raw;
    return dialect.score(raw);
  };
  let suspend: string | undefined;
  /** A finished session stays suspended, to be shown again, whatever was begun after it. */
  const suspendWrites = (report: Report): readonly Write[] => {
    if (isFinished && !report.isDone) return [];
    suspend = report.suspend;
    return [['cmi.suspend_data', report.suspend]];
  };
  const statusWrites = (isDone: boolean): readonly Write[] => {
    isFinished ||= isDone;
    const isPassed = pass === undefined || !isFinished ? undefined : best >= pass - SCORE_STEP;
    return dialect.statuses({ isDone: isFinished, isPassed });
  };
  return {
    isFinished: () => isFinished,
    hasBegun: isFinished || status === 'incomplete',
    toWrites: report => [
      ...suspendWrites(report),
      ...scoreWrites(report.score),
      ...statusWrites(report.isDone),
      ...dialect.progress(isFinished ? 1 : report.progress),
    ],
    toBeginWrites: () => statusWrites(false),
    isStored: () =>
      (suspend === undefined || apiCalls.read('cmi.suspend_data') === suspend) &&
      (best < 0 || Math.abs(readScore() - best) <= ROUNDING),
  };
}
