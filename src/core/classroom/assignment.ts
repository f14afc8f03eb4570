import { MINUTE_MS } from '../calendar-day.ts';
import type { Content, PackIdentity } from '../interview/pack-content.ts';
import type { PillarId } from '../interview/types.ts';
import type { Language } from '../language.ts';
import type { Streams } from '../session/chance.ts';
import type { Task } from '../session/compose-task.ts';
import { HINTS_PER_SESSION } from '../session/session-state.ts';
import { KINDS, type TimeFactor } from './append-only-ids.ts';
import { isTimeOfLink } from './code-bits.ts';

/** What a teacher assigns to a class. It exists only in its link; no server stores it. */
export type Assignment = {
  /** The pack that it asks about. */
  readonly content: PackIdentity;
  /** shared: it was made before packs had an identity, and its code is in the first layout. */
  readonly streams: Streams;
  /** In the order of the pack. */
  readonly pillars: readonly PillarId[];
  /** Names in the register of kinds, in its order. */
  readonly kinds: readonly string[];
  /** Items wanted, 1..`COUNT_MOST`. */
  readonly count: number;
  /** Numbers of the items that are not asked (`itemNumber`), the lowest first; at most `LEFT_OUT_MOST`, none of shared streams. */
  readonly leftOut: readonly number[];
  /** Deals the items, 0..`SEEDS` - 1. */
  readonly seed: number;
  /** same: everyone in one order. own: the same items, for each student in another order. */
  readonly order: 'same' | 'own';
  /** practice: feedback at once, missed items come back. test: each item once, no feedback before the end. */
  readonly mode: 'practice' | 'test';
  readonly hasHints: boolean;
  /** Sittings on one device, 1..7; 0: unlimited. */
  readonly attempts: number;
  /** Time for one sitting, 1..120; 0: no limit. */
  readonly minutes: number;
  /** Extended time, in links for single students. */
  readonly factor: TimeFactor;
  /** ms since 1970, on a quarter of an hour; null: at once, or for ever. */
  readonly opens: number | null;
  readonly due: number | null;
  /** null: the student chooses. */
  readonly language: Language | null;
  /** '' if there is none; within `TITLE_ROOM`. */
  readonly title: string;
};
/** All that a code holds but the title. */
export type AssignmentFields = Omit<Assignment, 'title'>;
export const COUNT_MOST = 100;
/** Four symbols each: with more of them a link would be too long for a code to scan. */
export const LEFT_OUT_MOST = 40;
export const SEEDS = 2 ** 20;
export const ATTEMPTS_MOST = 7;
export const MINUTES_MOST = 120;

/** What a teacher begins with: ten items of these pillars, to practise. */
export const draftFor = (
  { identity }: Pick<Content, 'identity'>,
  pillars: readonly PillarId[],
  seed: number,
): Assignment => ({
  content: identity,
  streams: 'perKind',
  pillars,
  kinds: KINDS,
  count: 10,
  leftOut: [],
  seed,
  order: 'same',
  mode: 'practice',
  hasHints: true,
  attempts: 0,
  minutes: 0,
  factor: 1,
  opens: null,
  due: null,
  language: null,
  title: '',
});

/** How the sitting of an assignment is dealt and held. @param name see `assignmentName`. */
export const toTask = (assignment: Assignment, name: string): Task => ({
  name,
  seed: String(assignment.seed),
  pillars: assignment.pillars,
  kinds: assignment.kinds,
  streams: assignment.streams,
  count: assignment.count,
  leftOut: assignment.leftOut,
  isOwn: assignment.order === 'own',
  isTest: assignment.mode === 'test',
  hints: assignment.hasHints ? HINTS_PER_SESSION : 0,
  ...(assignment.minutes > 0 && { limitMs: limitMsOf(assignment) }),
});

export const limitMsOf = ({ minutes, factor }: Pick<Assignment, 'minutes' | 'factor'>): number =>
  Math.round(minutes * factor * MINUTE_MS);

/** Settings that make no sense together, in the order of the form. `locales/<lng>/teacher.json` has them under `silly`. */
export type AssignmentProblem = (typeof ASSIGNMENT_PROBLEMS)[number];
const ASSIGNMENT_PROBLEMS = [
  'noPillars',
  'noKinds',
  'nothingToAsk',
  'allLeftOut',
  'fewItems',
  'timeOutOfReach',
  'dueBeforeOpening',
  'dueIsPast',
  'hurried',
  'testManyTimes',
] as const;

/** Problems that prevent a link. */
export const BLOCKING_PROBLEMS: readonly AssignmentProblem[] = [
  'noPillars',
  'noKinds',
  'nothingToAsk',
  'allLeftOut',
  'timeOutOfReach',
  'dueBeforeOpening',
];

/** The least time to read and answer an item, in seconds. */
const QUICKEST_S = 8;

/** @param plenty how many items there are to choose from. @param now ms since 1970. */
export function assignmentProblems(
  assignment: Assignment,
  plenty: number,
  now: number,
): readonly AssignmentProblem[] {
  const { pillars, kinds, count, leftOut, opens, due, minutes, mode, attempts } = assignment;
  const isNone = pillars.length > 0 && kinds.length > 0 && plenty === 0;
  const checks: Readonly<Record<AssignmentProblem, boolean>> = {
    noPillars: pillars.length === 0,
    noKinds: kinds.length === 0,
    nothingToAsk: isNone && leftOut.length === 0,
    allLeftOut: isNone && leftOut.length > 0,
    fewItems: plenty > 0 && plenty < count,
    timeOutOfReach: [opens, due].some(at => at !== null && !isTimeOfLink(at)),
    dueBeforeOpening: opens !== null && due !== null && due <= opens,
    dueIsPast: due !== null && due <= now,
    hurried: minutes > 0 && minutes * 60 < Math.min(count, plenty) * QUICKEST_S,
    testManyTimes: mode === 'test' && attempts === 0,
  };
  return ASSIGNMENT_PROBLEMS.filter(name => checks[name]);
}
