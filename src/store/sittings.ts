import { hasLevel, levelOf } from '../content/library.ts';
import type { Interview, LevelId } from '../content/types.ts';
import type { AnyKind } from '../kinds/kind.ts';
import { composeLevel, errorsAllowed, isPlayable, only } from '../play/level.ts';
import { begin, type Session } from '../play/session.ts';
import { replay } from '../play/step.ts';
import type { Sitting } from './bodies.ts';
import type { Keeper } from './keep.ts';

/** The sittings not yet left behind, at most one per level, kept at every change. */
export type Sittings = {
  readonly all: () => readonly Sitting[];
  readonly find: (level: LevelId) => Sitting | undefined;
  readonly put: (sitting: Sitting) => void;
  readonly drop: (level: LevelId) => void;
};

export function createSittings(keeper: Keeper): Sittings {
  let sittings = keeper.load('sittings') ?? [];
  const keep = (changed: readonly Sitting[]): void => {
    sittings = changed;
    keeper.keep('sittings', sittings);
  };
  const others = (level: LevelId): readonly Sitting[] => sittings.filter(one => one.level !== level);
  return {
    all: () => sittings,
    find: level => sittings.find(one => one.level === level),
    put: sitting => keep([...others(sitting.level), sitting]),
    drop: level => keep(others(level)),
  };
}

/** The sitting as it began. */
export function deal(
  interview: Interview,
  kinds: readonly AnyKind[],
  { level, seed, only: ids }: Sitting,
): Session {
  const spec = levelOf(interview, level);
  const items = isPlayable(spec) ? composeLevel(interview, kinds, spec, seed) : [];
  return begin(level, ids ? only(items, ids) : items, seed, ids ? undefined : errorsAllowed(spec));
}

/** The sitting as it was left, or undefined if it was dealt from another version of the interview. */
export function resume(
  interview: Interview,
  kinds: readonly AnyKind[],
  sitting: Sitting,
): Session | undefined {
  const isSame = sitting.content === interview.version && hasLevel(interview, sitting.level);
  return isSame ? replay(deal(interview, kinds, sitting), sitting.moves) : undefined;
}
