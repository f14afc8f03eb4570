/** Put things in order; of two, choose the greater. */
import type { Interview, MemberId, Relation, RelationId } from '../../interview/types.ts';
import type { Random } from '../../seeded-random.ts';
import { beamOfSubject, figuresOf, relationsIn, sourcesOf } from '../figure-lookup.ts';
import { fieldOf, type Item, type Kind, type Scope } from '../kind.ts';

/** `members` as they are dealt. */
export type OrderPrompt = { readonly relation: RelationId; readonly members: readonly MemberId[] };
/** The greatest or highest first. */
export type OrderKey = { readonly order: readonly MemberId[] };
export type OrderResponse = { readonly order: readonly MemberId[] };
export type OrderItem = Item<OrderPrompt, OrderKey>;

/** With two members, a tap on the greater one is the whole response. */
export const isPair = ({ members }: OrderPrompt): boolean => members.length === 2;

export const rules: Kind<OrderPrompt, OrderKey, OrderResponse> = {
  name: 'order',
  atOnce: 1,
  isToldWhenRight: true,
  compose,
  goesWith: () => false,
  beam: (interview, { prompt }) => beamOfSubject(interview, prompt),
  blank: prompt => (isPair(prompt) ? undefined : { order: prompt.members }),
  isComplete: ({ members }, response) => isSameSet(members, response.order),
  score: (key, response) => ({ earned: Number(key.order.join() === response.order.join()), total: 1 }),
  explain: (interview, { prompt }) => ({ sources: sourcesOf(interview, figuresOf(interview, prompt)) }),
  numbersOf: (interview, { prompt }) => {
    const figures = figuresOf(interview, prompt);
    return { figures, asks: figures, isInvented: false };
  },
  // Which one is first; of two that would be the answer.
  hint: ({ prompt, key }) => (isPair(prompt) ? [] : [`first:${key.order[0] ?? ''}`]),
  optionAt: (prompt, n) => {
    const first = isPair(prompt) ? prompt.members[n - 1] : undefined;
    return first === undefined ? undefined : { id: first, response: withFirst(prompt, first) };
  },
  answerOf: ({ order }) => ({ order }),
  afterKey: () => undefined,
  parseResponse: ({ members }, input) => {
    const listed = fieldOf(input, 'order');
    const found = Array.isArray(listed) ? members.filter(id => listed.includes(id)) : [];
    if (!Array.isArray(listed) || listed.length !== members.length || found.length !== members.length)
      return undefined;
    return { order: [...members].sort((a, b) => listed.indexOf(a) - listed.indexOf(b)) };
  },
};

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join();

/** The response that puts this member first. */
export const withFirst = ({ members }: OrderPrompt, first: string): OrderResponse => ({
  order: [first, ...members.filter(id => id !== first)],
});

/** The response after one member is moved to another place; the others close up. `place` may be beyond the ends. */
export function movedTo({ order }: OrderResponse, id: string, place: number): OrderResponse {
  const rest = order.filter(other => other !== id);
  const at = Math.min(rest.length, Math.max(0, place));
  return { order: [...rest.slice(0, at), id, ...rest.slice(at)] };
}

function compose(interview: Interview, { figures }: Scope, random: Random): readonly OrderItem[] {
  return relationsIn(interview, figures).flatMap(relation => {
    const right = ranked(relation);
    return right.length < 2 ? [] : [itemOf(relation.id, right, random)];
  });
}

/** The members of a relation in their right order; none if it has no order. */
function ranked(relation: Relation): readonly string[] {
  if (relation.rule === 'rank') return relation.members;
  return relation.rule === 'size' ? relation.figures : [];
}

/** More than two members are never dealt in their right order. */
function itemOf(id: string, right: readonly string[], random: Random): OrderItem {
  const dealt = random.shuffle(right);
  const isSolved = right.length > 2 && dealt.join() === right.join();
  const members = isSolved ? [...dealt.slice(1), ...dealt.slice(0, 1)] : dealt;
  return { id: `order:${id}`, kind: 'order', prompt: { relation: id, members }, key: { order: right } };
}
