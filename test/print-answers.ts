import { type Assignment, draftFor } from '../src/core/classroom/assignment.ts';
import { toLink, toShortCode } from '../src/core/classroom/assignment-link.ts';
import { itemsFor } from '../src/core/classroom/receipt-codec.ts';
import type { Content } from '../src/core/interview/pack-content.ts';
import { KINDS } from './all-kinds.ts';
import {
  dealt,
  interviewOf,
  makeAssignment,
  makeGardenAssignment,
  makeLiveAssignment,
} from './core/classroom/make-assignment.ts';
import { sat, scripts } from './core/classroom/scripted-class.ts';
import { gardenContents } from './garden.ts';
import { answersOf, answersTo, playable } from './right-answers.ts';
import { ASSIGNMENTS } from './sample-assignments.ts';

/** Prints the answers to every level and assignment: browser tests cannot import the game itself, which needs a bundler. */
const levels = playable.map(({ id }) => [id, answersOf(id)] as const);
const assigned = Object.entries(ASSIGNMENTS).map(
  ([name, set]) => [name, { code: toLink(interviewOf(set), set), answers: answersTo(dealt(set)) }] as const,
);
const ten = makeAssignment();
const tenNow = makeLiveAssignment();

/** An assignment of another pack: every card of one pillar. */
function ofGarden(content: Content) {
  const set: Assignment = { ...draftFor(content, ['industry_3'], 7), kinds: ['match'] };
  return {
    code: toLink(content.interview, set),
    short: toShortCode(content.interview, set),
    answers: answersTo(itemsFor(content.interview, KINDS, set, 1)),
  };
}
const gardening = makeGardenAssignment({ kinds: ['match'], count: 6 });
const garden = gardenContents();
console.log(
  JSON.stringify({
    levels: Object.fromEntries(levels),
    assigned: Object.fromEntries(assigned),
    garden: ofGarden(garden.now),
    formerGarden: ofGarden(garden.former),
    absent: ofGarden({ ...garden.now, identity: '0THERPACK0' }),
    receipts: scripts(ten, 40).map(one => sat(ten, one).text),
    receiptsNow: scripts(tenNow, 3).map(one => sat(tenNow, one).text),
    gardenReceipts: scripts(gardening, 3).map(one => sat(gardening, one).text),
  }),
);
