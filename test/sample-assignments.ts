import type { Assignment } from '../src/core/classroom/assignment.ts';
import { interview, makeAssignment, makeLiveAssignment } from './core/classroom/make-assignment.ts';

/** Twenty items of all pillars, as they are now: there is one of each kind among them. */
const every = makeLiveAssignment({ count: 20, pillars: interview.pillars.map(({ id }) => id), seed: 5 });

/** What the browser tests set their students; the answers to them are printed by `print.ts`. */
export const ASSIGNMENTS: Readonly<Record<string, Assignment>> = {
  ten: makeAssignment(),
  tenNow: makeLiveAssignment(),
  practice: makeAssignment({ count: 5 }),
  test: makeAssignment({ count: 8, mode: 'test', hasHints: false, attempts: 2, title: '周五小测' }),
  cards: makeAssignment({ kinds: ['match'], mode: 'test', hasHints: false }),
  long: makeAssignment({ pillars: makeAssignment().pillars, count: 60, mode: 'test' }),
  sixty: makeAssignment({ pillars: interview.pillars.map(({ id }) => id), count: 60, mode: 'test' }),
  dated: makeAssignment({ count: 5, opens: Date.UTC(2026, 8, 1), due: Date.UTC(2026, 8, 8) }),
  every,
  everyInEnglish: { ...every, language: 'en' },
  /** Headlines and lists only, of all pillars. */
  further: { ...every, kinds: ['proofread', 'sort'], count: 12, mode: 'test', hasHints: false },
  locked: makeAssignment({ count: 5, language: 'en' }),
};
