import { findLevel, isPlayable, levelOf } from '../../core/interview/lookups.ts';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import { type Dealing, SHARED_KINDS } from '../../core/session/chance.ts';
import { kindsOfLevel, onlyItems } from '../../core/session/compose-items.ts';
import { replay } from '../../core/session/session-moves.ts';
import { begin, type Session } from '../../core/session/session-state.ts';
import type { LevelRules } from './rules-loader.ts';
import { type Keeper, namesIn } from './saves/keeper.ts';
import type { Sitting } from './saves/save-types.ts';

/** The sittings that can be gone on with, at most one of each name. Each is kept under its own key at every change. */
export type Sittings = {
  readonly all: () => readonly Sitting[];
  readonly find: (name: string) => Sitting | undefined;
  readonly put: (sitting: Sitting) => void;
  readonly drop: (name: string) => void;
  /** Takes over what another tab has done in it since, unless that is less. Not for the sitting on the screen. */
  readonly catchUp: (name: string) => void;
};

const KEY_START = 'sitting/';

/** A sitting is kept under its level, under the assignment that it is for, or under a name of its own. */
export const sittingNameOf = ({ level, name, task }: Pick<Sitting, 'level' | 'name' | 'task'>): string =>
  task?.name ?? name ?? level;

/** What this tab has not changed is read from storage, where other tabs may have changed it. */
export function createSittings(keeper: Keeper): Sittings {
  const own = new Map<string, Sitting>();
  const put = (sitting: Sitting): boolean => {
    const name = sittingNameOf(sitting);
    own.set(name, sitting);
    return keeper.keep('sitting', sitting, KEY_START + name);
  };
  const find = (name: string): Sitting | undefined =>
    own.get(name) ?? keeper.load('sitting', KEY_START + name);
  splitOldText(keeper, put);
  return {
    all: () => namesIn(keeper, KEY_START, own).flatMap(name => find(name) ?? []),
    find,
    put: sitting => void put(sitting),
    drop: name => {
      own.delete(name);
      keeper.drop(KEY_START + name);
    },
    catchUp: name => {
      const [mine, kept] = [own.get(name), keeper.load('sitting', KEY_START + name)];
      const isLess = kept?.seed === mine?.seed && (kept?.moves.length ?? 0) < (mine?.moves.length ?? 0);
      if (kept && !isLess) own.set(name, kept);
    },
  };
}

/** Sittings were once kept in one text. */
function splitOldText(keeper: Keeper, put: (sitting: Sitting) => boolean): void {
  if (keeper.keys('sittings').length === 0) return;
  const all = keeper.load('sittings') ?? [];
  if (all.map(put).every(Boolean)) keeper.drop('sittings');
}

/** Asks a part of its level, what one learner should recall, or an assignment: such a sitting earns no stars. */
export const isPartial = ({ only: ids, facts, task }: Sitting): boolean =>
  ids !== undefined || facts !== undefined || task !== undefined;

/** How a sitting of a level is dealt that begins now. */
export function dealingNow(interview: Interview, level: LevelId): Dealing {
  const spec = levelOf(interview, level);
  return { streams: 'perKind', kinds: isPlayable(spec) ? kindsOfLevel(spec) : [] };
}

/** The sitting as it began. @param rules of its level, which may ask by later kinds, too. */
export function dealSitting(interview: Interview, { kinds, deal }: LevelRules, sitting: Sitting): Session {
  const { level, seed, dealing, name, task, only: ids } = sitting;
  const own = task ? kinds : dealing.kinds.flatMap(asked => kinds.filter(({ name }) => name === asked));
  const { items, limit } = deal(interview, own, sitting);
  return begin(level, ids ? onlyItems(items, ids, name !== undefined) : items, seed, limit);
}

/** The sitting as it was left, or undefined if it was dealt from another version of the interview. */
export function resumeSitting(
  interview: Interview,
  rules: LevelRules,
  sitting: Sitting,
): Session | undefined {
  const { content, level, dealing, task } = sitting;
  const isHere = (name: string): boolean =>
    SHARED_KINDS.includes(name) || rules.kinds.some(one => one.name === name);
  const isSame =
    content === interview.version &&
    findLevel(interview, level) !== undefined &&
    (task ?? dealing).kinds.every(isHere);
  return isSame ? replay(dealSitting(interview, rules, sitting), sitting.moves) : undefined;
}
