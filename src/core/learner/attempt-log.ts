/** The log of a learner: what is written into it, and how two logs become one. */
import type { FigureId, Interview, InterviewId, LevelId, MeasureId } from '../interview/types.ts';
import { type ItemId, kindOf, type Score, subjectOf } from '../kinds/kind.ts';
import { lastIn } from '../lists.ts';
import { type Session, type Stars, starsOf, tallyOf } from '../session/session-state.ts';

/** Where and when an entry was made. */
type Origin = {
  readonly interview: InterviewId;
  /** The version of the interview. */
  readonly content: number;
  /** The version of the game. */
  readonly app: string;
  /** ms since 1970, by the clock of the device. */
  readonly at: number;
  /** Its place in the log, on the scale of `at`, for an entry that was made after others with a later `at`: see `withRanks`. */
  readonly rank?: number;
};
/** Made in a session of this level and seed. */
type InSession = Origin & { readonly level: LevelId; readonly seed: string };

/** One response as it was judged; appended, never edited. It can be read without its session. */
export type Attempt = InSession & {
  readonly type: 'attempt';
  readonly item: ItemId;
  readonly kind: string;
  readonly measures: readonly MeasureId[];
  readonly figures: readonly FigureId[];
  readonly response: unknown;
  readonly score: Score;
  /** The first response to this item in its session. */
  readonly isFirst: boolean;
  readonly isHinted: boolean;
  /** How long the question was open; null if that was not measured. */
  readonly ms: number | null;
};

/** A level was finished. */
type Finish = InSession & { readonly type: 'finish'; readonly stars: Stars };

/** "I am tested on …": the latest one counts. `date`: ISO date where the learner is; null takes back the one before. */
export type Aim = Origin & {
  readonly type: 'aim';
  readonly date: string | null;
  /** The time that the learner has for it each day. */
  readonly minutes: number;
};

/** An entry of the log, which only ever grows. Everything that is known of a learner is computed from it. */
export type LogEntry = Attempt | Finish | Aim;

/** `isPartial`: the session asked only part of its level; it earns no stars. */
export type EntryContext = {
  readonly interview: Interview;
  readonly app: string;
  readonly isPartial: boolean;
};

/** Everything that a session adds to the log. */
export function toEntries(
  { interview, app, isPartial }: EntryContext,
  session: Session,
): readonly LogEntry[] {
  const { level, seed, log, phase } = session;
  const origin = { interview: interview.id, content: interview.version, app, level, seed };
  const attempts = log.map(
    ({ ms = null, ...judged }): LogEntry => ({
      type: 'attempt',
      kind: kindOf(judged.item),
      measures: [measureOfItem(interview, judged.item) ?? []].flat(),
      figures: figuresIn(interview, judged.item),
      ...judged,
      ms,
      ...origin,
    }),
  );
  const at = lastIn(log)?.at;
  if (isPartial || phase !== 'done' || at === undefined) return attempts;
  const stars = starsOf(tallyOf(session));
  return [...attempts, { type: 'finish', stars, at, ...origin }];
}

/** Two entries with the same key are the same one, whichever device they come from. */
export function entryKey(entry: LogEntry): string {
  if (entry.type === 'aim') return [entry.at, 'aim', entry.date, entry.minutes].join(' ');
  return [entry.at, entry.level, entry.seed, entry.type === 'attempt' ? entry.item : entry.type].join(' ');
}

export const rankOf = ({ at, rank = at }: LogEntry): number => rank;

/**
 * New entries, ranked to come last in their log. If the log has entries from the future, a clock was ahead once, or is
 * behind now; what is added now comes after them all the same.
 * @param latest the highest rank in the log. @param now ms since 1970.
 */
export function withRanks(latest: number, added: readonly LogEntry[], now: number): readonly LogEntry[] {
  return latest > now ? added.map((entry, i) => ({ ...entry, rank: latest + 1 + i })) : added;
}

/** Sorted by rank, then by key: the same order however the entries came together. */
export const inLogOrder = (log: readonly LogEntry[]): readonly LogEntry[] =>
  log
    .map(entry => ({ entry, key: entryKey(entry) }))
    .sort((a, b) => rankOf(a.entry) - rankOf(b.entry) || (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);

/** The entries of both logs, each once. The result does not depend on the order of the logs, nor on repeating it. */
export function mergeLogs(one: readonly LogEntry[], other: readonly LogEntry[]): readonly LogEntry[] {
  const all = new Map<string, LogEntry>();
  for (const entry of [...one, ...other]) {
    const key = entryKey(entry);
    const before = all.get(key);
    // Two with one key should be equal; if they are not, the choice must be the same everywhere.
    if (!before || JSON.stringify(entry) < JSON.stringify(before)) all.set(key, entry);
  }
  return inLogOrder([...all.values()]);
}

/** The measure that an item of any kind is about, if it is about one. */
export function measureOfItem(interview: Interview, item: ItemId): MeasureId | undefined {
  const subject = subjectOf(item);
  return interview.measures.find(({ id }) => id === subject)?.id;
}

/** The figures that an item of any kind is about. */
export function figuresIn(interview: Interview, item: ItemId): readonly FigureId[] {
  const subject = subjectOf(item);
  const relation = interview.relations.find(({ id }) => id === subject);
  return relation
    ? relation.figures
    : interview.figures.filter(({ id }) => id === subject).map(({ id }) => id);
}
