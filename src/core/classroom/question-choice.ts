import type { Interview } from '../interview/types.ts';
import type { AnyKind, DealtItem as Item, ItemId } from '../kinds/kind.ts';
import { itemsToChooseFrom } from '../session/compose-task.ts';
import { itemNumber } from '../session/item-number.ts';
import { type Assignment, COUNT_MOST, LEFT_OUT_MOST, toTask } from './assignment.ts';
import { itemsFor } from './receipt-codec.ts';

/**
 * What a teacher does to one question of an assignment: another is asked instead of it, it is asked no more, or it is asked
 * again. All other questions stay.
 */
export type QuestionChange = 'swap' | 'leaveOut' | 'takeBack';

/** The assignment after the change. @param item for `takeBack` one that was left out, otherwise one that is asked. */
export function withQuestion(
  interview: Interview,
  kinds: readonly AnyKind[],
  assignment: Assignment,
  change: QuestionChange,
  item: ItemId,
): Assignment {
  const asked = (one: Assignment): readonly Item[] => itemsFor(interview, kinds, one, 0);
  const number = itemNumber(item);
  const others = assignment.leftOut.filter(one => one !== number);
  const { length } = asked(assignment);
  if (change !== 'takeBack') {
    const leftOut = [...others, number].sort((one, other) => one - other);
    return { ...assignment, leftOut, count: change === 'swap' ? assignment.count : length - 1 };
  }
  const back = { ...assignment, leftOut: others };
  const oneMore = { ...back, count: Math.min(COUNT_MOST, Math.max(back.count, length + 1)) };
  // After other settings were changed it need not be among the next ones; then it is only one of those that may be asked.
  return asked(oneMore).some(({ id }) => id === item) ? oneMore : back;
}

/** Why a question cannot be swapped or left out. `locales/<lng>/teacher.json` has them under `questions`. */
export type Hindrance = 'tooMany' | 'noOther' | 'lastOne';

/** @param plenty how many items there are to choose from. */
export function hindranceOf(
  { leftOut, count }: Pick<Assignment, 'leftOut' | 'count'>,
  plenty: number,
  change: Exclude<QuestionChange, 'takeBack'>,
): Hindrance | undefined {
  if (leftOut.length >= LEFT_OUT_MOST) return 'tooMany';
  if (change === 'swap') return plenty > count ? undefined : 'noOther';
  return Math.min(plenty, count) > 1 ? undefined : 'lastOne';
}

/** The questions that were swapped or left out, sorted by id. */
export const leftOutItems = (
  interview: Interview,
  kinds: readonly AnyKind[],
  assignment: Assignment,
): readonly Item[] =>
  itemsToChooseFrom(interview, kinds, toTask(assignment, '')).filter(({ id }) =>
    assignment.leftOut.includes(itemNumber(id)),
  );

/** Forgets what was left out of pillars and kinds that are not asked any more, so that the link stays short. */
export function withoutIdleNumbers(
  interview: Interview,
  kinds: readonly AnyKind[],
  assignment: Assignment,
): Assignment {
  if (assignment.leftOut.length === 0) return assignment;
  const numbers = new Set(leftOutItems(interview, kinds, assignment).map(({ id }) => itemNumber(id)));
  return { ...assignment, leftOut: assignment.leftOut.filter(number => numbers.has(number)) };
}
