import type { FigureId, Interview, InterviewId, LevelId, MeasureId } from '../interview/types.ts';
import { type ItemId, kindOf, type Score, subjectOf } from '../kinds/kind.ts';
import { lastIn } from '../lists.ts';
import { type Session, type Stars, starsOf, tallyOf } from '../session/session-state.ts';

/** What wrote an entry: the interview and its version, the version of the game, and when, in ms since 1970. */
type Origin = {
  readonly interview: InterviewId;
  readonly content: number;
  readonly app: string;
  readonly at: number;
  /** Its place in the log where `at` does not tell it, on the same scale: it was made by someone who knew of later ones. */
  readonly rank?: number;
};
type Sat = Origin & { readonly level: LevelId; readonly seed: string };

/** One response as it was judged; appended, never edited. It says by itself what it was about. */
export type Attempt = Sat & {
  readonly type: 'attempt';
  readonly item: ItemId;
  readonly kind: string;
  readonly measures: readonly MeasureId[];
  readonly figures: readonly FigureId[];
  readonly response: unknown;
  readonly score: Score;
  /** The first response to this item in its sitting. */
  readonly isFirst: boolean;
  readonly isHinted: boolean;
  /** Since the question lay open, in ms; null where it was not measured. */
  readonly ms: number | null;
};

/** A whole level finished. */
type Finish = Sat & { readonly type: 'finish'; readonly stars: Stars };

/** "I am tested on …": the latest counts. `date`: ISO date where the learner is; null: on no day any more. */
export type Aim = Origin & {
  readonly type: 'aim';
  readonly date: string | null;
  /** The time the learner gives, a day. */
  readonly minutes: number;
};

/** The learner's log: only ever grows. Everything that is known of a learner is a fold over it. */
export type LogEntry = Attempt | Finish | Aim;

/** What a sitting is entered with. `isPartial`: over part of a level only; it earns no stars. */
export type EntryContext = {
  readonly interview: Interview;
  readonly app: string;
  readonly isPartial: boolean;
};

/** Everything that a sitting adds to the log. */
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

/** Two entries of one name are the same, wherever they come from. */
export function entryKey(entry: LogEntry): string {
  if (entry.type === 'aim') return [entry.at, 'aim', entry.date, entry.minutes].join(' ');
  return [entry.at, entry.level, entry.seed, entry.type === 'attempt' ? entry.item : entry.type].join(' ');
}

export const rankOf = ({ at, rank = at }: LogEntry): number => rank;

/**
 * What is added to a log now. Where it has entries from the time to come, a clock was ahead once, or is behind now:
 * whatever is made in sight of them comes behind them all the same.
 * @param latest the highest rank of the log. @param now ms since 1970.
 */
export function withRanks(latest: number, added: readonly LogEntry[], now: number): readonly LogEntry[] {
  return latest > now ? added.map((entry, i) => ({ ...entry, rank: latest + 1 + i })) : added;
}

/** By rank, then by name: one order, however the entries came together. */
export const inLogOrder = (log: readonly LogEntry[]): readonly LogEntry[] =>
  log
    .map(entry => ({ entry, name: entryKey(entry) }))
    .sort((a, b) => rankOf(a.entry) - rankOf(b.entry) || (a.name < b.name ? -1 : 1))
    .map(({ entry }) => entry);

/** All that either log knows, each once. The same whichever comes first and however often it is done. */
export function mergeLogs(one: readonly LogEntry[], other: readonly LogEntry[]): readonly LogEntry[] {
  const all = new Map<string, LogEntry>();
  for (const entry of [...one, ...other]) {
    const name = entryKey(entry);
    const before = all.get(name);
    if (!before || JSON.stringify(entry) < JSON.stringify(before)) all.set(name, entry);
  }
  return inLogOrder([...all.values()]);
}

/** The measure that an item of any kind asks, if it asks one. */
export function measureOfItem(interview: Interview, item: ItemId): MeasureId | undefined {
  const name = subjectOf(item);
  return interview.measures.find(({ id }) => id === name)?.id;
}

/** The figures that an item of any kind asks, or works with. */
function figuresIn(interview: Interview, item: ItemId): readonly FigureId[] {
  const name = subjectOf(item);
  const relation = interview.relations.find(({ id }) => id === name);
  return relation ? relation.figures : interview.figures.filter(({ id }) => id === name).map(({ id }) => id);
}
