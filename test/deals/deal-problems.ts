/** What must never be wrong with a deal, whatever the seed. */
import { figureOf, questionsOf } from '../../src/core/interview/lookups.ts';
import type { ListMember } from '../../src/core/interview/question-types.ts';
import type { Interview } from '../../src/core/interview/types.ts';
import { type ChoiceItem, chosenNumber, idsOf, toQuantity } from '../../src/core/kinds/choice/rules.ts';
import type { EntryItem } from '../../src/core/kinds/entry/items.ts';
import { type EstimateItem, valueAt } from '../../src/core/kinds/estimate/rules.ts';
import { quantityOf } from '../../src/core/kinds/figure-lookup.ts';
import { type DealtItem as Item, subjectOf } from '../../src/core/kinds/kind.ts';
import type { OrderItem } from '../../src/core/kinds/order/rules.ts';
import { headlineOf, NONE, optionsOf, type ProofreadItem } from '../../src/core/kinds/proofread/rules.ts';
import { memberOf, type SortItem } from '../../src/core/kinds/sort/rules.ts';
import { fromDecimal, SCALES, shifted, toDecimal, toNumber } from '../../src/core/quantity/decimal.ts';
import { isSame } from '../../src/core/quantity/quantity.ts';

/** Every response that an item offers, or, where there is no end of them, those worth trying. */
const responses: Readonly<Record<string, (item: never) => readonly unknown[]>> = {
  match: ({ prompt }: { prompt: { pillars: readonly string[] } }) =>
    prompt.pillars.map(pillar => ({ pillar })),
  choice: ({ prompt }: ChoiceItem) => prompt.options.map(({ id }) => ({ option: id })),
  entry: ({ key }: EntryItem) => {
    const unit = key.to ? '' : key.unit === 'percent' ? '%' : '个';
    const value = shifted(toDecimal(key.value), key.to ? -SCALES[key.to] : 0);
    return [0, 1, -1, 3, 4].map(exponent => ({ text: `${fromDecimal(shifted(value, exponent))}${unit}` }));
  },
  order: ({ prompt }: OrderItem) => orders(prompt.members).map(order => ({ order })),
  proofread: ({ prompt }: ProofreadItem) => optionsOf(prompt).map(slot => ({ slot })),
  sort: ({ prompt }: SortItem) => prompt.groups.map(group => ({ group })),
};

const orders = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.length < 2
    ? [ids]
    : ids.flatMap(id => orders(ids.filter(other => other !== id)).map(rest => [id, ...rest]));

export function rightOnes(item: Item): readonly unknown[] {
  const all = responses[item.kind]?.(item as never) ?? [];
  const { score } = item.rules;
  return all.filter(response => score(item.key, response).earned === score(item.key, response).total);
}

const problemsIn = (
  interview: Interview,
  onTable = clashesOn(interview),
): Readonly<Record<string, (item: never) => readonly string[]>> => ({
  match: () => [],
  choice: ({ id, prompt, key }: ChoiceItem) => {
    const ids = idsOf(prompt.options);
    const numbers = ids.flatMap(option => chosenNumber(prompt, option) ?? []);
    const truth = quantityOf(figureOf(interview, prompt.figure));
    const right = numbers.filter(option => isSame(toQuantity(option), truth));
    return [
      ...(ids.includes(key.option) ? [] : [`${id}: the right one is not there`]),
      ...(numbers.length > 0 && (right.length !== 1 || right[0]?.id !== key.option)
        ? [`${id}: the right number is not there once`]
        : []),
      ...(new Set(ids).size === ids.length ? [] : [`${id}: an option twice`]),
      ...(ids.length === 4 ? [] : [`${id}: ${ids.length} options`]),
      // What is "over 80,000" is over 10,000, too: the question asks for the number that is stated.
      ...(prompt.about === 'value' && new Set(numbers.map(({ value, unit }) => value + unit)).size < 4
        ? [`${id}: equal options`]
        : []),
    ];
  },
  entry: item => (rightOnes(item).length > 0 ? [] : ['its own answer is not understood']),
  estimate: ({ id, prompt, key }: EstimateItem) => {
    const { value } = quantityOf(figureOf(interview, prompt.figure));
    const near = toNumber(valueAt(prompt.line, Math.round(key.at)));
    const isOn = key.at > 0 && key.at < prompt.line.steps;
    const isNear = Math.abs(near - toNumber(value)) <= 0.06 * toNumber(value);
    return isOn && isNear ? [] : [`${id}: the truth is not where its step says`];
  },
  order: ({ id, prompt, key }: OrderItem) =>
    [...prompt.members].sort().join() === [...key.order].sort().join() ? [] : [`${id}: other members`],
  proofread: ({ id, prompt, key }: ProofreadItem) => {
    const { slots } = headlineOf(interview, prompt.headline);
    const { wrong } = prompt;
    const rivals = slots.find(slot => slot.id === wrong?.slot)?.rivals ?? [];
    return [
      ...(slots.map(slot => slot.id).join() === prompt.slots.join() ? [] : [`${id}: other phrases`]),
      ...(key.slot === (wrong?.slot ?? NONE) ? [] : [`${id}: the key is not the phrase that is wrong`]),
      ...(!wrong || rivals.some(rival => rival.id === wrong.rival) ? [] : [`${id}: an unknown rival`]),
    ];
  },
  sort: ({ id, prompt, key }: SortItem) => {
    const { lists } = questionsOf(interview);
    const own = memberOf(interview, key.group, prompt.member);
    const others = lists.filter(list => prompt.groups.includes(list.id) && list.id !== key.group);
    const clashes = others.filter(
      list =>
        list.apart.includes(key.group) ||
        list.members.some(member => member.id === own.id || onTable(prompt.table, list.id, member, own)),
    );
    return clashes.map(list => `${id}: it could be of ${list.id}, too`);
  },
});

/** Whether the other member is dealt on the table, too, and one of the two is part of the other. */
function clashesOn(
  interview: Interview,
): (table: string, list: string, one: ListMember, other: ListMember) => boolean {
  const { tables } = questionsOf(interview);
  return (table, list, one, other) => {
    const groups = tables.find(({ id }) => id === table)?.groups ?? [];
    const isDealt = groups.some(group => group.list === list && group.members.includes(one.id));
    return isDealt && (one.overlaps.includes(other.id) || other.overlaps.includes(one.id));
  };
}

/** @returns a line for each problem of these items, which are dealt together in this order; none if all is well. */
export function dealProblems(interview: Interview, items: readonly Item[]): readonly string[] {
  const problems = problemsIn(interview);
  const ids = items.map(({ id }) => id);
  return [
    ...(new Set(ids).size === ids.length ? [] : ['an item twice']),
    ...items.flatMap(item => problems[item.kind]?.(item as never) ?? [`${item.kind} is not checked`]),
    ...items.flatMap(item =>
      item.kind === 'estimate' || rightOnes(item).length === 1 ? [] : [`${item.id}: not one right answer`],
    ),
    ...toldTooSoon(interview, items),
    ...strangers(interview, items),
  ];
}

/** Numbers that are asked for after a question has shown or told them, or asked for twice. */
export function toldTooSoon(interview: Interview, items: readonly Item[]): readonly string[] {
  const known = new Set<string>();
  return items.flatMap(({ id, rules, ...item }) => {
    const { asks = [], figures = [] } = rules.numbersOf?.(interview, { id, ...item }) ?? {};
    const late = asks.filter(figure => known.has(figure));
    for (const figure of figures) known.add(figure);
    return late.map(figure => `${id} asks for ${figure} too late`);
  });
}

/** Items about what the interview no longer has. */
function strangers(interview: Interview, items: readonly Item[]): readonly string[] {
  const { measures, figures, relations, lists = [] } = interview;
  const all = [...measures, ...figures, ...relations, ...lists].map(({ id }) => id);
  return items.filter(({ id }) => !all.includes(subjectOf(id))).map(({ id }) => `${id} is asked no more`);
}
