/** What can be wrong with headlines and lists. */
import { repeated as repeatedTexts, sameKeys, type Text, tooLong } from './lint-texts.ts';
import { findHome, withoutBreaks } from './lookups.ts';
import type { Problem } from './parse-interview.ts';
import {
  type Headline,
  type ListMember,
  type NamedList,
  NONE,
  type Questions,
  type Table,
} from './question-types.ts';
import type { Interview } from './types.ts';
import type { QuestionLimits, WordLimits } from './word-limits.ts';
import type { SlotWords, Words } from './word-types.ts';

type Limits = WordLimits & QuestionLimits;

/** Phrases of a headline, and those of them that can be wrong. */
const SLOTS = { least: 3, most: 6, rivalled: 2 } as const;
/** Groups of a table, and members of each. */
const GROUPS = { least: 2, most: 4, members: 3 } as const;

type Entry = { readonly id: string };

/** Checks the structure of headlines, lists and tables, and that the interview has all that they name. */
export const lintQuestions = (
  interview: Interview,
  { headlines, lists, tables }: Questions,
): readonly Problem[] => {
  const { beams, pillars, measures, figures, relations, glossary } = interview;
  // Items and places are known by their ids alone, so no id may stand for two things.
  const taken = [...beams, ...pillars, ...measures, ...figures, ...relations, ...glossary];
  const subjects = [...measures, ...figures];
  return [
    ...repeatedIds('headlines', headlines, taken),
    ...repeatedIds('lists', lists, taken),
    ...repeatedIds('tables', tables, []),
    ...headlines.flatMap(headline => [
      ...absent(`headlines.json, ${headline.id}`, [headline.about], subjects),
      ...poorHeadline(headline),
    ]),
    ...lists.flatMap(list => [
      ...repeatedIds(`lists.json, ${list.id}`, list.members, []),
      ...absent(`lists.json, ${list.id}`, list.apart, lists),
      ...list.members.flatMap(({ pillar, overlaps }) => [
        ...absent(`lists.json, ${list.id}`, [pillar], pillars),
        ...absent(
          `lists.json, ${list.id}`,
          overlaps,
          lists.flatMap(({ members }) => members),
        ),
      ]),
    ]),
    ...tables.flatMap(table => poorTable(table, lists)),
    ...poorLevels(interview, { headlines, lists, tables }),
  ];
};

function repeatedIds(path: string, entries: readonly Entry[], others: readonly Entry[]): readonly Problem[] {
  const at = path.includes('.json') ? path : `${path}.json`;
  return entries
    .filter(({ id }, i) => entries.findIndex(one => one.id === id) < i || others.some(one => one.id === id))
    .map(({ id }) => ({ path: `${at}, ${id}`, code: 'repeatedId', found: id }));
}

const absent = (path: string, ids: readonly string[], among: readonly Entry[]): readonly Problem[] =>
  ids.filter(id => !among.some(one => one.id === id)).map(id => ({ path, code: 'unknownId', found: id }));

function poorHeadline({ id, slots }: Headline): readonly Problem[] {
  const path = `headlines.json, ${id}`;
  const rivalled = slots.filter(({ rivals }) => rivals.length > 0).length;
  const isPoor = slots.length < SLOTS.least || slots.length > SLOTS.most || rivalled < SLOTS.rivalled;
  return [
    ...(isPoor ? [{ path, code: 'badHeadline', found: String(slots.length) } as const] : []),
    // The answer that nothing is wrong has this name, so no phrase may.
    ...repeatedIds(path, slots, [{ id: NONE }]),
    ...slots.flatMap(slot => repeatedIds(`${path}, ${slot.id}`, slot.rivals, [])),
  ];
}

/** A table is refused where a card could belong to two of its groups. */
function poorTable({ id, groups }: Table, lists: readonly NamedList[]): readonly Problem[] {
  const path = `tables.json, ${id}`;
  const isPoor =
    groups.length < GROUPS.least ||
    groups.length > GROUPS.most ||
    groups.some(({ members }) => new Set(members).size < GROUPS.members);
  const seats = groups.flatMap(group => {
    const list = lists.find(one => one.id === group.list);
    return group.members.flatMap(name => {
      const member = list?.members.find(one => one.id === name);
      return list && member ? [{ list, member }] : [];
    });
  });
  const clashes = seats.flatMap((one, i) =>
    seats
      .slice(i + 1)
      .filter(other => one.list !== other.list && isSame(one.member, other.member))
      .map((other): Problem => ({ path, code: 'overlap', found: one.member.id, expected: other.member.id })),
  );
  return [
    ...(isPoor ? [{ path, code: 'badTable', found: String(groups.length) } as const] : []),
    ...groups.flatMap(({ list, members }) => [
      ...absent(path, [list], lists),
      ...absent(path, members, lists.find(one => one.id === list)?.members ?? []),
    ]),
    ...repeatedIds(
      path,
      groups.map(({ list }) => ({ id: list })),
      [],
    ),
    ...keptApart(
      path,
      groups.map(({ list }) => list),
      lists,
    ),
    ...clashes,
    ...seats.flatMap(({ list, member }) =>
      groups
        .filter(group => group.list !== list.id && isNamedIn(lists, group.list, member.id))
        .map((group): Problem => ({ path, code: 'overlap', found: member.id, expected: group.list })),
    ),
  ];
}

/** The same word may stand in a list without being dealt. */
const isNamedIn = (lists: readonly NamedList[], list: string, member: string): boolean =>
  lists.some(({ id, members }) => id === list && members.some(one => one.id === member));

/** One thing, a part of the other, or nearly the same: whichever of the two says so. */
const isSame = (one: ListMember, other: ListMember): boolean =>
  one.id === other.id || one.overlaps.includes(other.id) || other.overlaps.includes(one.id);

const keptApart = (path: string, here: readonly string[], lists: readonly NamedList[]): readonly Problem[] =>
  lists
    .filter(({ id }) => here.includes(id))
    .flatMap(({ id, apart }) =>
      apart
        .filter(other => here.includes(other))
        .map((other): Problem => ({ path, code: 'overlap', found: id, expected: other })),
    );

/** Levels that ask for what there is not. */
function poorLevels(interview: Interview, { headlines, tables }: Questions): readonly Problem[] {
  return interview.levels
    .filter(level => {
      if (level.form === 'headlines') return headlines.length === 0;
      if (level.form === 'proofread')
        return !headlines.some(({ about }) => findHome(interview, about)?.beam === level.beam);
      if (level.form !== 'sort') return false;
      return !tables.some(({ groups }) => groups.every(({ list }) => level.lists.includes(list)));
    })
    .map(({ id }) => ({ path: `levels.json, ${id}`, code: 'nothingAsked', found: id }));
}

/** Checks the words of headlines and lists in one language. */
export function lintQuestionWords(
  { headlines, lists, tables }: Questions,
  words: Words,
  limits: Limits,
): readonly Problem[] {
  const phrases = words.headlines ?? {};
  return [
    ...sameKeys('headlines', headlines, phrases),
    ...headlines.flatMap(headline => lintPhrases(headline, phrases[headline.id] ?? [], limits)),
    ...repeatedTexts(
      Object.entries(phrases).map(([id, slots]) => ({
        path: `headlines, ${id}`,
        text: slots.map(({ text }) => text).join(' '),
      })),
    ),
    ...sameKeys('lists', lists, words.lists ?? {}),
    ...lists.flatMap(list => lintList(list, words, limits)),
    ...sameKeys('tables', tables, words.tables ?? {}),
    ...Object.entries(words.tables ?? {}).flatMap(([id, { title, question }]) => [
      ...tooLong([{ path: `tables, ${id}, title`, text: title }], limits.tableTitle),
      ...tooLong(
        [{ path: `tables, ${id}, question`, text: question.replace('{{member}}', '') }],
        limits.tableQuestion,
      ),
      ...(question.includes('{{member}}')
        ? []
        : [{ path: `tables, ${id}, question`, code: 'missing', found: '{{member}}' } as const]),
    ]),
  ];
}

function lintPhrases({ id, slots }: Headline, own: readonly SlotWords[], limits: Limits): readonly Problem[] {
  const path = `headlines, ${id}`;
  const keyed = Object.fromEntries(own.map(one => [one.slot, one]));
  const texts = own.flatMap(({ slot, text, rivals = {} }): readonly Text[] => [
    { path: `${path}, ${slot}`, text },
    ...Object.entries(rivals).map(([rival, { text: other }]) => ({
      path: `${path}, ${slot}, ${rival}`,
      text: other,
    })),
  ]);
  const whole = own.reduce((sum, { text, rivals = {} }) => {
    const lengths = [text, ...Object.values(rivals).map(rival => rival.text)].map(one => one.length);
    return sum + Math.max(...lengths);
  }, 0);
  return [
    ...sameKeys(path, slots, keyed),
    ...(own.length > slots.length ? [{ path, code: 'repeatedId', found: id } as const] : []),
    ...slots.flatMap(slot => lintSlot(`${path}, ${slot.id}`, slot, keyed[slot.id], limits)),
    ...tooLong(texts, limits.phrase),
    ...repeatedTexts(texts),
    ...(whole > limits.headline
      ? [{ path, code: 'tooLong', found: id, expected: String(limits.headline) } as const]
      : []),
  ];
}

function lintSlot(
  path: string,
  { rivals, isQuoted }: Headline['slots'][number],
  own: SlotWords | undefined,
  limits: Limits,
): readonly Problem[] {
  const whys = Object.entries(own?.rivals ?? {}).map(([rival, { why }]) => ({
    path: `${path}, ${rival}`,
    text: why,
  }));
  return [
    ...sameKeys(path, rivals, own?.rivals ?? {}),
    ...tooLong(whys, limits.why),
    ...lintTranslation(path, isQuoted, own?.quoted, limits),
  ];
}

function lintList({ id, members }: NamedList, words: Words, limits: Limits): readonly Problem[] {
  const own = words.lists?.[id];
  if (!own) return [];
  const path = `lists, ${id}`;
  const texts = Object.entries(own.members).map(([name, { text }]) => ({ path: `${path}, ${name}`, text }));
  const whys = Object.entries(own.members).map(([name, { why }]) => ({
    path: `${path}, ${name}, why`,
    text: why,
  }));
  return [
    ...sameKeys(path, members, own.members),
    ...tooLong([{ path: `${path}, name`, text: own.name }], limits.label),
    ...tooLong([{ path: `${path}, meaning`, text: own.meaning }], limits.clue),
    ...tooLong(texts, limits.member),
    ...tooLong(whys, limits.why),
    ...repeatedTexts(texts.map(one => ({ ...one, text: withoutBreaks(one.text) }))),
    ...members.flatMap(({ id: name }) =>
      lintTranslation(`${path}, ${name}`, true, own.members[name]?.quoted, limits),
    ),
  ];
}

/** A quotation is translated, except into the language that it is in. */
function lintTranslation(
  path: string,
  isQuoted: boolean,
  quoted: string | undefined,
  { quoted: limit }: Limits,
): readonly Problem[] {
  if (!isQuoted || limit === 0)
    return quoted === undefined ? [] : [{ path, code: 'wordsUnused', found: quoted }];
  if (quoted === undefined) return [{ path, code: 'wordsMissing', found: 'quoted' }];
  return tooLong([{ path, text: quoted }], limit);
}
