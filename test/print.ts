import { toLink } from '../src/core/classroom/link.ts';
import { answersOf, answersTo, playable } from './answers.ts';
import { ASSIGNMENTS } from './assignments.ts';
import { sat, scripts } from './core/classroom/class.ts';
import { dealt, makeAssignment } from './core/classroom/make.ts';

/** Prints the answers to every level and assignment: browser tests cannot import the game itself, which needs a bundler. */
const levels = playable.map(({ id }) => [id, answersOf(id)] as const);
const assigned = Object.entries(ASSIGNMENTS).map(
  ([name, set]) => [name, { code: toLink(set), answers: answersTo(dealt(set)) }] as const,
);
const ten = makeAssignment();
console.log(
  JSON.stringify({
    levels: Object.fromEntries(levels),
    assigned: Object.fromEntries(assigned),
    receipts: scripts(ten, 40).map(one => sat(ten, one).text),
  }),
);
