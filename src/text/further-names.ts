import { withoutBreaks } from '../core/interview/lookups.ts';
import type {
  HeadlineId,
  ListId,
  ListMemberId,
  RivalId,
  SlotId,
  TableId,
} from '../core/interview/question-types.ts';
import type { Aspect, FigureId, PlaceId, ReadingId, RelationId, Variant } from '../core/interview/types.ts';
import { joinSentences, quotedIn } from './names.ts';
import type { Text } from './types.ts';

/** What numbers, headlines, lists and tables say. All of it is empty until `more` has been fetched. */

/** What a figure is a number of; its question; what it means. */
export const figureName = ({ more }: Text, id: FigureId): string => more?.figures[id]?.name ?? '';
export const figureQuestion = ({ more }: Text, id: FigureId): string => more?.figures[id]?.question ?? '';
export const figureMeaning = ({ more }: Text, id: FigureId): string => more?.figures[id]?.meaning ?? '';
/** All that there is to say about a figure: of what, where, of what kind, as of when; '' where the interview has no words for it. */
export const figureAbout = ({ more }: Text, id: FigureId): string => more?.figures[id]?.about ?? '';
/** A way to read a figure is asked for; what one of them says. */
export const readingQuestion = ({ more }: Text, id: FigureId, aspect: Aspect): string =>
  more?.figures[id]?.asked?.[aspect]?.question ?? '';
export const readingName = ({ more }: Text, id: FigureId, aspect: Aspect, reading: ReadingId): string =>
  more?.figures[id]?.asked?.[aspect]?.readings[reading] ?? '';
/** A question with these invented numbers. */
export const variantQuestion = (
  { more }: Text,
  id: FigureId,
  variant: Variant,
  [a = '', b = '']: readonly string[],
): string => (more?.figures[id]?.variants?.[variant] ?? '').replace('{{a}}', a).replace('{{b}}', b);
export const relationQuestion = ({ more }: Text, id: RelationId): string =>
  more?.relations[id]?.question ?? '';
/** The name of a thing in a relation: a member of a ranking, or a figure. */
export const memberName = (text: Text, relation: RelationId, id: string): string =>
  text.more?.relations[relation]?.members?.[id] ?? figureName(text, id);

/** A phrase of a headline, as it is shown. */
export type Phrase = { readonly id: SlotId; readonly text: string };

/** Which phrase is worded wrongly, and by which rival. */
type Wrong = { readonly slot: SlotId; readonly rival: RivalId };

/** The phrases of a headline in the order of the language. */
export const phrasesOf = ({ more }: Text, headline: HeadlineId, wrong?: Wrong): readonly Phrase[] =>
  (more?.headlines?.[headline] ?? []).map(({ slot, text, rivals }) => {
    const rival = slot === wrong?.slot ? rivals?.[wrong.rival] : undefined;
    return { id: slot, text: rival?.text ?? text };
  });

/** A headline in one line. */
export const headlineText = (text: Text, headline: HeadlineId, wrong?: Wrong): string =>
  joinSentences(
    text,
    phrasesOf(text, headline, wrong).map(phrase => phrase.text),
  );

/** A phrase as it is named outside of its headline: without the mark that parts it from the next one. */
export const phraseName = (phrase: string): string => phrase.replace(/[\s,;:，、；：]+$/, '');

/** What is to stand in quotation marks: those round it go, those in it become single ones. */
export const nested = (words: string): string =>
  words
    .replace(/^“([^“”]*)”$/, '$1')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');

/** Why a wrong phrase is wrong. */
export const rivalReason = ({ more }: Text, headline: HeadlineId, { slot, rival }: Wrong): string =>
  more?.headlines?.[headline]?.find(one => one.slot === slot)?.rivals?.[rival]?.why ?? '';

/** What the interview says at a place, in the reader's language. */
export const quotationOf = (text: Text, place: PlaceId): string =>
  quotedIn(text, place) || (text.more?.evidence[place] ?? '');

export const listName = ({ more }: Text, id: ListId): string => more?.lists?.[id]?.name ?? '';
export const listMeaning = ({ more }: Text, id: ListId): string => more?.lists?.[id]?.meaning ?? '';
/** A member of a list, with `|` where a line may break. */
export const listMemberMarked = ({ more }: Text, list: ListId, member: ListMemberId): string =>
  more?.lists?.[list]?.members[member]?.text ?? '';
export const listMemberName = (text: Text, list: ListId, member: ListMemberId): string =>
  withoutBreaks(listMemberMarked(text, list, member));
/** Why a thing is named in a list. */
export const memberReason = ({ more }: Text, list: ListId, member: ListMemberId): string =>
  more?.lists?.[list]?.members[member]?.why ?? '';

/** The dimension in which the groups of a table differ; what is asked of one thing on it. */
export const tableTitle = ({ more }: Text, id: TableId): string => more?.tables?.[id]?.title ?? '';
export const tableQuestion = ({ more }: Text, id: TableId, member: string): string =>
  (more?.tables?.[id]?.question ?? '').replace('{{member}}', () => member);
