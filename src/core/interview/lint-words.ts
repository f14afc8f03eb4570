import type { Language } from '../language.ts';
import { withoutBreaks } from './lookups.ts';
import type { Problem, ProblemCode } from './parse-interview.ts';
import type { Interview, Words } from './types.ts';

/** How long a text may be, in characters without `|`. The pictures have room for these. */
export const WORD_LIMITS: Readonly<Record<Language, WordLimits>> = {
  'zh-CN': { card: 22, label: 7, summary: 18, clue: 60, question: 36, line: 16, name: 14 },
  en: { card: 70, label: 22, summary: 56, clue: 170, question: 80, line: 44, name: 42 },
};

export type WordLimits = Readonly<
  Record<'card' | 'label' | 'summary' | 'clue' | 'question' | 'line' | 'name', number>
>;

type Text = { readonly path: string; readonly text: string };

/** Checks the words of one language against the interview: complete, nothing left over, within the limits. */
export function lintWords(interview: Interview, words: Words, limits: WordLimits): readonly Problem[] {
  const cards = texts(words.measures, 'measures', 'card');
  const clues = texts(words.measures, 'measures', 'clue');
  const names = texts(words.figures, 'figures', 'name');
  const questions = [
    ...texts(words.figures, 'figures', 'question'),
    ...texts(words.relations, 'relations', 'question'),
  ];
  return [
    ...sameKeys('beams', interview.beams, words.beams),
    ...sameKeys('pillars', interview.pillars, words.pillars),
    ...sameKeys('measures', interview.measures, words.measures),
    ...sameKeys('figures', interview.figures, words.figures),
    ...sameKeys('relations', interview.relations, words.relations),
    ...membersOf(interview).flatMap(({ id, members }) =>
      sameKeys(`relations, ${id}, members`, members, words.relations[id]?.members ?? {}),
    ),
    ...sameKeys('confusables', interview.confusables, words.confusables),
    ...sameKeys('glossary', interview.glossary, words.glossary),
    ...tooLong(cards, limits.card),
    ...tooLong(clues, limits.clue),
    ...tooLong(texts(words.pillars, 'pillars', 'label'), limits.label),
    ...tooLong(texts(words.pillars, 'pillars', 'summary'), limits.summary),
    ...tooLong(texts(words.beams, 'beams', 'line'), limits.line),
    ...tooLong(questions, limits.question),
    ...tooLong(names, limits.name),
    ...repeated(cards),
    ...repeated(clues),
    ...repeated(names),
    ...badBreaks([...cards, ...questions]),
  ];
}

/** The members of rankings, each of which needs a name. */
const membersOf = ({ relations }: Interview) =>
  relations.flatMap(relation =>
    relation.rule === 'rank' ? [{ id: relation.id, members: relation.members.map(id => ({ id })) }] : [],
  );

function texts<K extends string>(
  entries: Readonly<Record<string, { readonly [F in K]: string }>>,
  group: string,
  field: K,
): readonly Text[] {
  return Object.entries(entries).map(([id, entry]) => ({
    path: `${group}, ${id}, ${field}`,
    text: entry[field],
  }));
}

function sameKeys(
  group: string,
  entries: readonly { readonly id: string }[],
  words: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  const wanted = new Set(entries.map(({ id }) => id));
  const problem = (code: ProblemCode, id: string): Problem => ({ path: `${group}, ${id}`, code, found: id });
  return [
    ...[...wanted].filter(id => !Object.keys(words).includes(id)).map(id => problem('wordsMissing', id)),
    ...Object.keys(words)
      .filter(id => !wanted.has(id))
      .map(id => problem('wordsUnused', id)),
  ];
}

function tooLong(all: readonly Text[], limit: number): readonly Problem[] {
  return all.flatMap(({ path, text }): Problem[] => {
    const length = withoutBreaks(text).length;
    if (length > limit) return [{ path, code: 'tooLong', found: text, expected: String(limit) }];
    return length === 0 ? [{ path, code: 'missing', found: text }] : [];
  });
}

function repeated(all: readonly Text[]): readonly Problem[] {
  return all
    .filter(
      ({ text }, index) =>
        all.findIndex(other => withoutBreaks(other.text) === withoutBreaks(text)) !== index,
    )
    .map(({ path, text }) => ({ path, code: 'sameText', found: text }));
}

const CLOSING = /^[，。、；：？！”’）》,.;:?!)]/;
const OPENING = /[“‘（《(]$/;

/** A line must not begin with closing punctuation, end with opening punctuation, or be empty. */
function badBreaks(all: readonly Text[]): readonly Problem[] {
  return all
    .filter(({ text }) => {
      const phrases = text.split('|');
      const broken = phrases.slice(1).some(phrase => CLOSING.test(phrase));
      return broken || phrases.slice(0, -1).some(phrase => OPENING.test(phrase)) || phrases.includes('');
    })
    .map(({ path, text }) => ({ path, code: 'badBreak', found: text }));
}
