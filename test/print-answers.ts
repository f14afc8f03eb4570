import { toLink } from '../src/core/classroom/assignment-link.ts';
import { dealt, interview, makeAssignment } from './core/classroom/make-assignment.ts';
import { sat, scripts } from './core/classroom/scripted-class.ts';
import { answersOf, answersTo, playable } from './right-answers.ts';
import { ASSIGNMENTS } from './sample-assignments.ts';

/** Prints the answers to every level and assignment: browser tests cannot import the game itself, which needs a bundler. */
const levels = playable.map(({ id }) => [id, answersOf(id)] as const);
const assigned = Object.entries(ASSIGNMENTS).map(
  ([name, set]) => [name, { code: toLink(interview, set), answers: answersTo(dealt(set)) }] as const,
);
const ten = makeAssignment();
console.log(
  JSON.stringify({
    levels: Object.fromEntries(levels),
    assigned: Object.fromEntries(assigned),
    receipts: scripts(ten, 40).map(one => sat(ten, one).text),
  }),
);
