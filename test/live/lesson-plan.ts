import { draftFor } from '../../src/core/classroom/assignment.ts';
import { toLink } from '../../src/core/classroom/assignment-link.ts';
import type { QuestionId, RoomSetup } from '../../src/core/live/live-types.ts';
import { itemsOfRoom } from '../../src/core/live/room-questions.ts';
import type { Random } from '../../src/core/seeded-random.ts';
import { KINDS } from '../all-kinds.ts';
import { realContent } from '../real-interview.ts';
import { responseTo } from '../right-answers.ts';

const content = realContent();
const { interview, identity } = content;

/** A room about every pillar with questions of every kind. @param count of questions. */
export function planRoom(count: number, seconds: number | null = null, seed = 6) {
  const pillars = interview.pillars.map(({ id }) => id);
  const task = toLink(interview, { ...draftFor({ identity }, pillars, seed), count });
  const setup: RoomSetup = {
    ...{ pack: identity, task, seconds },
    ...{ shape: 'together', teams: [], showsQuestion: true },
  };
  const items = itemsOfRoom(content, KINDS, setup) ?? [];
  return {
    setup,
    items,
    /** The response to a question, right in two of three. */
    respond: (q: QuestionId, chance: Random): unknown => {
      const item = items.find(({ id }) => q.endsWith(`/${id}`));
      if (!item) throw new Error(`nobody knows the question ${q}`);
      return responseTo(item, chance.whole(3) < 2 ? 'right' : 'wrong');
    },
  };
}
