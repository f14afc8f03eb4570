import { toLink } from '../src/classroom/link.ts';
import { answersOf, answersTo, playable } from './answers.ts';
import { ASSIGNMENTS } from './assignments.ts';
import { dealt } from './classroom/make.ts';

/** Prints the answers to every level and assignment: browser tests cannot import the game itself, which needs a bundler. */
const levels = playable.map(({ id }) => [id, answersOf(id)] as const);
const assigned = Object.entries(ASSIGNMENTS).map(
  ([name, set]) => [name, { code: toLink(set), answers: answersTo(dealt(set)) }] as const,
);
console.log(JSON.stringify({ levels: Object.fromEntries(levels), assigned: Object.fromEntries(assigned) }));
