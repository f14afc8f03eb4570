import type { FigureId, Interview, InterviewId, LevelId, MeasureId } from '../content/types.ts';
import { type ItemId, subjectOf } from '../kinds/item.ts';
import type { Session } from '../play/session.ts';
import { type Stars, starsOf, tallyOf } from '../play/tally.ts';

/** One response as it was judged; appended, never edited. `at` is ms since 1970. */
export type Attempt = {
  readonly type: 'attempt';
  readonly item: ItemId;
  readonly response: unknown;
  readonly isRight: boolean;
  readonly isFirst: boolean;
  readonly isHinted: boolean;
  readonly at: number;
} & Source;

/** A whole level finished. */
export type Finish = { readonly type: 'finish'; readonly stars: Stars; readonly at: number } & Source;

type Source = { readonly interview: InterviewId; readonly level: LevelId; readonly seed: string };

/** The learner's log: only ever grows. Everything that is known of a learner is a fold over it. */
export type Entry = Attempt | Finish;

/** Everything that a sitting adds to the log. A sitting over part of a level (`isPartial`) earns no stars. */
export function toEntries(interview: Interview, session: Session, isPartial: boolean): readonly Entry[] {
  const source: Source = { interview: interview.id, level: session.level, seed: session.seed };
  const attempts = session.log.map(
    ({ score, ...judged }): Entry => ({
      type: 'attempt',
      ...judged,
      isRight: score.earned === score.total,
      ...source,
    }),
  );
  const at = session.log.at(-1)?.at;
  if (isPartial || session.phase !== 'done' || at === undefined) return attempts;
  return [...attempts, { type: 'finish', stars: starsOf(tallyOf(session)), at, ...source }];
}

/** The measure that an item of any kind asks, if it asks one. */
export function measureIn(interview: Interview, item: ItemId): MeasureId | undefined {
  const name = subjectOf(item);
  return interview.measures.find(({ id }) => id === name)?.id;
}

/** The figures that an item of any kind asks, or works with. */
export function figuresIn(interview: Interview, item: ItemId): readonly FigureId[] {
  const name = subjectOf(item);
  const relation = interview.relations.find(({ id }) => id === name);
  return relation ? relation.figures : interview.figures.filter(({ id }) => id === name).map(({ id }) => id);
}
