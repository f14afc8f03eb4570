/**
 * What is asked of an interview beyond cards and figures: headlines to proofread, and named lists to sort by. It holds no word
 * of any language, and is fetched behind the first question.
 */

/** The id of a measure or a figure. */
type SubjectId = string;
export type HeadlineId = string;
export type SlotId = string;
export type RivalId = string;
/** Instead of a slot: the answer that everything is as the interview states it. */
export const NONE: SlotId = 'none';
export type ListId = string;
export type ListMemberId = string;
export type TableId = string;

/** In what a wrong wording differs from what the interview says. */
export const RIVAL_TYPES = [
  'amount',
  'unit',
  'status',
  'period',
  'scope',
  'change',
  'actor',
  'verb',
  'object',
  'member',
  'comparator',
] as const;
export type RivalType = (typeof RIVAL_TYPES)[number];

/** A sentence about one measure or figure, cut into three to six phrases. */
export type Headline = {
  readonly id: HeadlineId;
  readonly about: SubjectId;
  readonly slots: readonly Slot[];
};

/**
 * A phrase of a headline; each language words it, in an order of its own. `rivals`: wrong wordings, each of which contradicts the
 * interview or goes beyond it. `isQuoted`: it has evidence of its own, since that of the measure or figure does not show it.
 */
export type Slot = {
  readonly id: SlotId;
  readonly rivals: readonly { readonly id: RivalId; readonly type: RivalType }[];
  readonly isQuoted: boolean;
};

/**
 * Things that the interview names together. `isOpen`: it says that there are more. `apart`: lists that never stand on one table with
 * it.
 */
export type NamedList = {
  readonly id: ListId;
  readonly isOpen: boolean;
  readonly apart: readonly ListId[];
  readonly members: readonly ListMember[];
};

/**
 * `pillar`: where it is named. `overlaps`: members of other lists that are part of it, or the other way round, or nearly the same.
 * The same id in two lists is the same thing.
 */
export type ListMember = {
  readonly id: ListMemberId;
  readonly pillar: string;
  readonly overlaps: readonly ListMemberId[];
};

/** Groups of one dimension, two to four, with those of their members that can be told apart. */
export type Table = {
  readonly id: TableId;
  readonly groups: readonly { readonly list: ListId; readonly members: readonly ListMemberId[] }[];
};

export type Questions = {
  readonly headlines: readonly Headline[];
  readonly lists: readonly NamedList[];
  readonly tables: readonly Table[];
};

/** Where a quotation of a slot, or of a member of a list, is found among the evidence. */
export const evidenceKey = (owner: HeadlineId | ListId, part: SlotId | ListMemberId): string =>
  `${owner}.${part}`;
