import { measureOf } from '../../core/interview/library.ts';
import type { Interview, PillarId } from '../../core/interview/types.ts';
import type { ItemId } from '../../core/kinds/item.ts';
import { measureOfItem } from '../../core/learner/log.ts';
import { isRight, lastOf, type Session } from '../../core/session/session.ts';
import { type Stars, starsOf, tallyOf } from '../../core/session/tally.ts';
import type { CueName } from './cues.ts';

/**
 * What is heard when a session goes from `before` to `now`, in the order in which it is heard. Another sitting is
 * silent, however far it has come; one over a part of its level (`isPartial`) earns no stars.
 */
export function cuesOf(
  before: Session | null,
  now: Session | null,
  interview: Interview,
  isPartial = false,
): readonly CueName[] {
  if (!before || !now || before.seed !== now.seed) return [];
  return [
    ...when(now.selected !== null && now.selected !== before.selected, 'pick'),
    ...when(now.hintsLeft < before.hintsLeft, 'hint'),
    ...(now.log.length > before.log.length ? cuesOfVerdict(now, interview) : []),
    ...when(!isPartial && now.phase === 'done' && before.phase !== 'done', BELLS[starsOf(tallyOf(now))]),
  ];
}

const BELLS: Readonly<Record<Stars, CueName>> = { 1: 'star', 2: 'star2', 3: 'star3' };

const when = (is: boolean, cue: CueName): readonly CueName[] => (is ? [cue] : []);

function cuesOfVerdict(now: Session, interview: Interview): readonly CueName[] {
  const last = lastOf(now);
  if (now.limit.isTest) return ['pick'];
  if (!last || !isRight(last)) return ['wrong'];
  return [
    'lock',
    ...when(now.streak % 5 === 0, streakCue(now.streak)),
    ...when(isPillarDone(now, last.item, interview), 'pillarDone'),
  ];
}

function streakCue(streak: number): CueName {
  if (streak < 10) return 'streak5';
  return streak < 15 ? 'streak10' : 'streak15';
}

/** Whether everything that this sitting asks of the pillar of an item is right. */
function isPillarDone({ items, log }: Session, item: ItemId, interview: Interview): boolean {
  const pillar = pillarIn(interview, item);
  const right = new Set(log.filter(isRight).map(one => one.item));
  const same = items.filter(({ id }) => pillarIn(interview, id) === pillar);
  return pillar !== undefined && same.every(({ id }) => right.has(id));
}

function pillarIn(interview: Interview, item: ItemId): PillarId | undefined {
  const measure = measureOfItem(interview, item);
  return measure === undefined ? undefined : measureOf(interview, measure).pillar;
}
