/** What is asked about the members of lists, and how far their boards are built. */
import { beamOf, questionsOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import type { ListId } from '../../../core/interview/question-types.ts';
import type { Accent, Interview } from '../../../core/interview/types.ts';
import { beamOfLists, rules, type SortItem, type SortPrompt } from '../../../core/kinds/sort/rules.ts';
import type { CourseState } from '../../../core/learner/measure-standings.ts';
import { pointerName } from '../../../text/names.ts';
import type { Text } from '../../../text/types.ts';
import type { ListContext } from '../types.ts';

/** What a card says, with `|` where a line may break. A thing that is named in several lists is written the same in all of them. */
export function memberMarked({ more }: Text, { member, groups }: SortPrompt): string {
  const list = groups.find(id => more?.lists?.[id]?.members[member]);
  return (list && more?.lists?.[list]?.members[member]?.text) ?? member;
}

/** What is asked about a card; a line may end before and behind what it says, but none begins with a colon. */
export function questionMarked(text: Text, prompt: SortPrompt): string {
  const { question = '' } = text.more?.tables?.[prompt.table] ?? {};
  const [before = '', after = ''] = question.split('{{member}}');
  const [mark = ''] = /^[：:]\s*/.exec(after) ?? [];
  const member = memberMarked(text, prompt) + mark;
  return [before, member, after.slice(mark.length)].filter(Boolean).join('|');
}

export const questionOf = (text: Text, prompt: SortPrompt): string =>
  withoutBreaks(questionMarked(text, prompt));

/** 答二·第五点 */
export const sourceOf = (
  { interview, text }: Pick<ListContext, 'interview' | 'text'>,
  item: SortItem,
): string =>
  rules
    .explain(interview, item, item.key)
    .sources.map(({ pointer }) => pointerName(text, pointer))
    .join();

/**
 * How far a board is built: a course for each of its things on the table, of which those that this session does not ask stay
 * planned. Without them an empty board would say that no card belongs there.
 */
export function coursesOn(
  { interview, coursesOf }: Pick<ListContext, 'interview' | 'coursesOf'>,
  { table }: SortPrompt,
  list: ListId,
): readonly CourseState[] {
  const asked = coursesOf(list);
  const groups = questionsOf(interview).tables.find(({ id }) => id === table)?.groups ?? [];
  const things = groups.find(group => group.list === list)?.members ?? [];
  return [...asked, ...things.slice(asked.length).map(() => 'planned' as const)];
}

/** The colour of the beam in which all lists of a table are named; one for all tables that are about several. */
export function accentOf(interview: Interview, { groups }: SortPrompt): Accent {
  const beam = beamOfLists(interview, groups);
  return beam === undefined ? 'azurite' : beamOf(interview, beam).accent;
}
