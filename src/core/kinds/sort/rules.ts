/** Put a card, which has a thing on it that the interview names, under the list in which it is named. */
import { pillarOf, pointerOf, questionsOf } from '../../interview/lookups.ts';
import {
  evidenceKey,
  type ListId,
  type ListMember,
  type ListMemberId,
  type Table,
  type TableId,
} from '../../interview/question-types.ts';
import type { Interview } from '../../interview/types.ts';
import { chosenIn, type Explanation, fadedOptions, type Item, type Kind, type Scope } from '../kind.ts';

/** A thing, and the lists it may be put under, in the order of the table. */
export type SortPrompt = {
  readonly table: TableId;
  readonly member: ListMemberId;
  readonly groups: readonly ListId[];
};
export type SortKey = { readonly group: ListId };
export type SortResponse = { readonly group: ListId };
export type SortItem = Item<SortPrompt, SortKey>;

/** `isOpen`: the interview says that there are more of the right list. */
export type SortExplanation = Explanation & { readonly right: ListId; readonly isOpen: boolean };

export const rules: Kind<SortPrompt, SortKey, SortResponse> = {
  name: 'sort',
  atOnce: 3,
  isToldWhenRight: false,
  compose,
  goesWith: (one, other) => one.table === other.table,
  beam: (interview, { prompt }) => beamOfLists(interview, prompt.groups),
  blank: () => undefined,
  isComplete: (prompt, { group }) => prompt.groups.includes(group),
  score: (key, { group }) => ({ earned: Number(group === key.group), total: 1 }),
  explain,
  hint: ({ id, prompt, key }, seed) => fadedOptions(id, prompt.groups, key.group, seed),
  optionAt: ({ groups }, n) => {
    const group = groups[n - 1];
    return group === undefined ? undefined : { id: group, response: { group } };
  },
  answerOf: response => chosenIn(response, 'group'),
  afterKey: () => undefined,
  parseResponse: (prompt, input) => {
    const { chosen } = chosenIn(input, 'group');
    const group = prompt.groups.find(id => id === chosen);
    return group === undefined ? undefined : { group };
  },
};

/** The beam in which all of these are named; undefined if they are named in several. */
export function beamOfLists({ lists = [] }: Interview, ids: readonly ListId[]): string | undefined {
  const [beam, ...others] = new Set(lists.filter(({ id }) => ids.includes(id)).map(list => list.beam));
  return others.length === 0 ? beam : undefined;
}

/**
 * Every member of the tables of the scope; of tables that share a list only the first. Whoever names the tables leaves it to chance
 * which they are.
 */
function compose(interview: Interview, { tables: wanted = [] }: Scope): readonly SortItem[] {
  const { tables } = questionsOf(interview);
  const asked = new Set<ListId>();
  return wanted
    .flatMap(name => tables.filter(({ id }) => id === name))
    .filter(({ groups }) => {
      if (groups.some(({ list }) => asked.has(list))) return false;
      for (const { list } of groups) asked.add(list);
      return true;
    })
    .flatMap(itemsOf);
}

function itemsOf({ id, groups }: Table): readonly SortItem[] {
  const ids = groups.map(({ list }) => list);
  return groups.flatMap(({ list, members }) =>
    members.map(
      member =>
        ({
          id: `sort:${list}.${member}`,
          kind: 'sort',
          prompt: { table: id, member, groups: ids },
          key: { group: list },
        }) as const,
    ),
  );
}

function explain(interview: Interview, { prompt, key }: SortItem): SortExplanation {
  const list = questionsOf(interview).lists.find(({ id }) => id === key.group);
  const { pillar } = memberOf(interview, key.group, prompt.member);
  const pointer = pointerOf(interview, pillarOf(interview, pillar));
  return {
    right: key.group,
    isOpen: list?.isOpen === true,
    sources: [{ pointer, place: pillar, quote: evidenceKey(key.group, prompt.member) }],
  };
}

/** @throws RangeError for an unknown id, which is a programming error. */
export function memberOf(interview: Interview, list: ListId, id: ListMemberId): ListMember {
  const found = questionsOf(interview)
    .lists.find(one => one.id === list)
    ?.members.find(member => member.id === id);
  if (!found) throw new RangeError(`${list} has no member ${id}`);
  return found;
}
