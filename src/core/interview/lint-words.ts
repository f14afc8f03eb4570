import { lintReasons } from './lint-reasons.ts';
import { badBreaks, repeated, sameKeys, texts, tooLong } from './lint-texts.ts';
import type { Problem } from './parse-interview.ts';
import type { Interview } from './types.ts';
import type { WordLimits } from './word-limits.ts';
import type { Words } from './word-types.ts';

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
    ...(interview.edition === 2 ? lintReasons(interview, words, limits) : []),
    ...tooLong(texts(words.pillars, 'pillars', 'label'), limits.label),
    ...tooLong(texts(words.pillars, 'pillars', 'summary'), limits.summary),
    ...tooLong(texts(words.beams, 'beams', 'line'), limits.line),
    ...tooLong(questions, limits.question),
    ...tooLong(names, limits.name),
    ...plainWords(interview, words, limits),
    ...repeated(cards),
    ...repeated(clues),
    ...repeated(names),
    ...badBreaks([...cards, ...questions]),
  ];
}

/** The pillars of the first minute are told in plain words, too. */
function plainWords(
  { first, measures }: Interview,
  { pillars }: Words,
  { plain: limit }: WordLimits,
): readonly Problem[] {
  const shown = measures.filter(({ id }) => first?.cards.includes(id)).map(({ pillar }) => pillar);
  const all = [...new Set(shown)].map(id => ({
    path: `pillars, ${id}, plain`,
    text: pillars[id]?.plain ?? '',
  }));
  return [...tooLong(all, limit), ...badBreaks(all.filter(({ text }) => text !== ''))];
}

/** The members of rankings, each of which needs a name. */
const membersOf = ({ relations }: Interview) =>
  relations.flatMap(relation =>
    relation.rule === 'rank' ? [{ id: relation.id, members: relation.members.map(id => ({ id })) }] : [],
  );
