import { measureOf } from '../../core/interview/lookups.ts';
import type { ListId } from '../../core/interview/question-types.ts';
import type { Interview, PillarId } from '../../core/interview/types.ts';
import { type ItemId, kindOf, subjectOf } from '../../core/kinds/kind.ts';
import { measureOfItem } from '../../core/learner/attempt-log.ts';
import {
  isRight,
  lastOf,
  type Session,
  type Stars,
  starsOf,
  tallyOf,
} from '../../core/session/session-state.ts';

/**
 * One sound of a cue. `at` is when it starts, in ms from the start of the cue, `ms` how long it lasts, `gain` its peak,
 * 0..1, `hz` the pitch that it settles on, of a rustle the middle of its band.
 */
export type Note = {
  /** knock: a mallet on wood. chime: a small bronze bar. rustle: bamboo, paper, rope. */
  readonly kind: 'knock' | 'chime' | 'rustle';
  readonly at: number;
  readonly hz: number;
  readonly ms: number;
  readonly gain: number;
};

/** What is heard, by what has happened. Gains of notes that sound together add up to at most 1. */
export const CUES = {
  /** A bamboo slip lifted from a stack. */
  pick: [rustle(0, 3200, 35, 0.2), knock(15, 1250, 60, 0.22)],
  /** One tap on oak, then the key goes in. */
  lock: [knock(0, 330, 140, 0.6), knock(130, 1900, 35, 0.25)],
  /** Two low knocks, a minor third down: it must not sound like a reproach. */
  wrong: [knock(0, 196, 160, 0.5), knock(165, 165, 200, 0.5)],
  /** A wood block, a whole tone higher for every five in a row, up to fifteen. */
  streak5: [knock(0, 880, 110, 0.45)],
  streak10: [knock(0, 988, 110, 0.45)],
  streak15: [knock(0, 1109, 110, 0.45)],
  /** Three wood blocks rising. */
  pillarDone: [knock(0, 523, 120, 0.45), knock(110, 659, 120, 0.45), knock(220, 784, 160, 0.5)],
  /** The rope creaks, grain by grain, then the beam seats: a drum, and a knock for phones, which cannot sound the drum. */
  beamDone: [
    rustle(0, 520, 45, 0.3),
    rustle(110, 560, 45, 0.3),
    rustle(200, 610, 45, 0.35),
    rustle(275, 670, 45, 0.35),
    rustle(335, 740, 60, 0.4),
    knock(480, 68, 700, 0.65),
    knock(480, 170, 240, 0.3),
  ],
  /** A paper lantern turned. */
  hint: [rustle(0, 4200, 150, 0.3), rustle(120, 3000, 200, 0.25)],
  /** A small hand bell, struck once for each star and rising. */
  star: [chime(0, 1319, 380, 0.3)],
  star2: [chime(0, 1319, 250, 0.3), chime(100, 1568, 290, 0.3)],
  star3: [chime(0, 1319, 200, 0.3), chime(90, 1568, 200, 0.3), chime(180, 1760, 215, 0.3)],
  /** A large sheet unrolled. */
  blueprint: [rustle(0, 900, 150, 0.35), rustle(110, 1500, 150, 0.35), rustle(230, 2400, 160, 0.3)],
} satisfies Record<string, readonly Note[]>;

export type CueName = keyof typeof CUES;

/** How long a cue takes, in ms. */
export const lengthOf = (cue: CueName): number => Math.max(...CUES[cue].map(({ at, ms }) => at + ms));

function knock(at: number, hz: number, ms: number, gain: number): Note {
  return { kind: 'knock', at, hz, ms, gain };
}

function chime(at: number, hz: number, ms: number, gain: number): Note {
  return { kind: 'chime', at, hz, ms, gain };
}

function rustle(at: number, hz: number, ms: number, gain: number): Note {
  return { kind: 'rustle', at, hz, ms, gain };
}

/**
 * What is heard when a session goes from `before` to `now`, in this order. Nothing if it is another session, however far
 * that has come. @param isPartial the session has only a part of its level, and earns no stars.
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
    ...when(!isPartial && now.phase === 'done' && before.phase !== 'done', STAR_CUES[starsOf(tallyOf(now))]),
  ];
}

const STAR_CUES: Readonly<Record<Stars, CueName>> = { 1: 'star', 2: 'star2', 3: 'star3' };

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

/** Whether everything that the session asks of the pillar of this item is right. */
function isPillarDone({ items, log }: Session, item: ItemId, interview: Interview): boolean {
  const pillar = pillarIn(interview, item);
  const right = new Set(log.filter(isRight).map(one => one.item));
  const same = items.filter(({ id }) => pillarIn(interview, id) === pillar);
  return pillar !== undefined && same.every(({ id }) => right.has(id));
}

/** Of a card: what else is asked of a measure builds no pillar. A list is one, too, while things are put under it. */
function pillarIn(interview: Interview, item: ItemId): PillarId | ListId | undefined {
  if (kindOf(item) === 'sort') return subjectOf(item);
  const measure = kindOf(item) === 'match' ? measureOfItem(interview, item) : undefined;
  return measure === undefined ? undefined : measureOf(interview, measure).pillar;
}
