import { findLevel, isStarred, levelOf } from '../../core/interview/lookups.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { AnyKind, DealtItem as Item } from '../../core/kinds/kind.ts';
import { composeLevel, limitOf, onlyItems } from '../../core/session/compose-level.ts';
import { composeReview } from '../../core/session/compose-review.ts';
import { composeTask, limitFor, orderIn } from '../../core/session/compose-task.ts';
import { replay } from '../../core/session/session-moves.ts';
import { begin, type Limit, type Session } from '../../core/session/session-state.ts';
import { type Keeper, namesIn } from './saves/keeper.ts';
import type { Sitting } from './saves/save-types.ts';

/** The sittings not yet left behind, at most one of each name, each kept by itself at every change. */
export type Sittings = {
  readonly all: () => readonly Sitting[];
  readonly find: (name: string) => Sitting | undefined;
  readonly put: (sitting: Sitting) => void;
  readonly drop: (name: string) => void;
  /** Goes by what another tab has made of it since, unless that is less. Never while it is being played. */
  readonly catchUp: (name: string) => void;
};

const START = 'sitting/';

/** A sitting goes by its level, or by the assignment that it is for. */
export const sittingNameOf = ({ level, task }: Pick<Sitting, 'level' | 'task'>): string =>
  task?.name ?? level;

/** What this tab has not touched is read from the shelf, where other tabs may have left it since. */
export function createSittings(keeper: Keeper): Sittings {
  const own = new Map<string, Sitting>();
  const put = (sitting: Sitting): boolean => {
    const name = sittingNameOf(sitting);
    own.set(name, sitting);
    return keeper.keep('sitting', sitting, START + name);
  };
  const find = (name: string): Sitting | undefined => own.get(name) ?? keeper.load('sitting', START + name);
  separate(keeper, put);
  return {
    all: () => namesIn(keeper, START, own).flatMap(name => find(name) ?? []),
    find,
    put: sitting => void put(sitting),
    drop: name => {
      own.delete(name);
      keeper.drop(START + name);
    },
    catchUp: name => {
      const [mine, kept] = [own.get(name), keeper.load('sitting', START + name)];
      const isLess = kept?.seed === mine?.seed && (kept?.moves.length ?? 0) < (mine?.moves.length ?? 0);
      if (kept && !isLess) own.set(name, kept);
    },
  };
}

/** Sittings were once kept in one text. */
function separate(keeper: Keeper, put: (sitting: Sitting) => boolean): void {
  if (keeper.keys('sittings').length === 0) return;
  const all = keeper.load('sittings') ?? [];
  if (all.map(put).every(Boolean)) keeper.drop('sittings');
}

/** A sitting over a part of its level, over what one learner should recall or over what a class is asked earns no stars. */
export const isPartial = ({ only: ids, facts, task }: Sitting): boolean =>
  ids !== undefined || facts !== undefined || task !== undefined;

/** The sitting as it began. */
export function dealSitting(interview: Interview, kinds: readonly AnyKind[], sitting: Sitting): Session {
  const { level, seed, only: ids } = sitting;
  const items = itemsOf(interview, kinds, sitting);
  return begin(level, ids ? onlyItems(items, ids) : items, seed, limitIn(interview, sitting));
}

function itemsOf(
  interview: Interview,
  kinds: readonly AnyKind[],
  { level, seed, task, facts = [] }: Sitting,
): readonly Item[] {
  if (task) return composeTask(interview, kinds, task, orderIn(task, seed));
  const spec = levelOf(interview, level);
  return isStarred(spec)
    ? composeLevel(interview, kinds, spec, seed)
    : composeReview(interview, kinds, facts, seed);
}

function limitIn(interview: Interview, sitting: Sitting): Limit {
  if (sitting.task) return limitFor(sitting.task);
  if (sitting.limitMs !== undefined) return { ms: sitting.limitMs };
  return isPartial(sitting) ? {} : limitOf(levelOf(interview, sitting.level));
}

/** The sitting as it was left, or undefined if it was dealt from another version of the interview. */
export function resumeSitting(
  interview: Interview,
  kinds: readonly AnyKind[],
  sitting: Sitting,
): Session | undefined {
  const isSame = sitting.content === interview.version && findLevel(interview, sitting.level);
  return isSame ? replay(dealSitting(interview, kinds, sitting), sitting.moves) : undefined;
}
