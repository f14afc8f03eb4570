/** The words of an interview, by language: what they are, and in which portions they are fetched. */
import type { HeadlineId, ListId, ListMemberId, RivalId, SlotId, TableId } from './question-types.ts';
import type {
  BeamId,
  ConfusableId,
  Evidence,
  FigureId,
  MeasureId,
  MemberId,
  PillarId,
  ReadingId,
  RelationId,
  TermId,
} from './types.ts';

/**
 * The words of an interview in one language: `words/<lng>.json` in the folder of its pack.
 * `card`, `title` and `question` may carry `|`, the places where a line may break.
 */
export type Words = {
  readonly title: string;
  readonly subtitle: string;
  /** One sentence that says whose words these are, and when they were published. */
  readonly source?: string;
  /** One sentence for learners who come back: what this version of the pack has that the one before had not. */
  readonly news?: string;
  readonly beams: Readonly<Record<BeamId, BeamWords>>;
  readonly pillars: Readonly<Record<PillarId, PillarWords>>;
  readonly measures: Readonly<Record<MeasureId, MeasureWords>>;
  readonly figures: Readonly<Record<FigureId, FigureWords>>;
  readonly relations: Readonly<Record<RelationId, RelationWords>>;
  readonly confusables: Readonly<Record<ConfusableId, string>>;
  readonly glossary: Readonly<Record<TermId, TermWords>>;
  /** The phrases of each headline, in the order of this language. */
  readonly headlines?: Readonly<Record<HeadlineId, readonly SlotWords[]>>;
  readonly lists?: Readonly<Record<ListId, ListWords>>;
  readonly tables?: Readonly<Record<TableId, TableWords>>;
};
export type BeamWords = {
  readonly title: string;
  /** In pictures that are too narrow for the title. */
  readonly short?: string;
  /** The interview's question in our own words. */
  readonly question: string;
  /** One line under the title of the blueprint. */
  readonly line: string;
};
export type PillarWords = {
  /** Official wording of the point. */
  readonly title: string;
  /** Short enough for a pillar in a picture, see `WORD_LIMITS`. */
  readonly label: string;
  /** One line on what the pillar is about; also completes "Pillar 3 in brief: …". `plain`: for a newcomer. */
  readonly summary: string;
  readonly plain?: string;
};
export type MeasureWords = {
  readonly card: string;
  /** The words of the card, without `|`, that decide for its pillar. */
  readonly decides?: string;
  /** Why it belongs to its pillar. */
  readonly clue: string;
  /** For each pillar that it is likely taken for: what the card would have to say to belong there. */
  readonly contrasts?: Readonly<Record<PillarId, string>>;
  /** Why another pillar could be argued for, and why the text decides against it. */
  readonly arguable?: string;
  /** What the evidence says, in a language other than its own. */
  readonly quoted?: string;
};
export type FigureWords = {
  /** What it is a number of, short enough for a picture, see `WORD_LIMITS`. */
  readonly name: string;
  /** Says of what, where and as of when. */
  readonly question: string;
  readonly meaning: string;
  /** Of what exactly, and where. */
  readonly scope?: string;
  /** As of when, or from when to when. */
  readonly asOf?: string;
  /** A noun phrase that says all of it: of what, where, of what kind, as of when. */
  readonly about?: string;
  /** By aspect. */
  readonly asked?: Readonly<Record<string, AspectWords>>;
  /** By variant, questions with invented numbers in place of `{{a}}` and `{{b}}`. */
  readonly variants?: Readonly<Record<string, string>>;
  /** What the evidence says, in a language other than its own. */
  readonly quoted?: string;
};
export type AspectWords = {
  readonly question: string;
  readonly readings: Readonly<Record<ReadingId, string>>;
};
export type RelationWords = {
  readonly question: string;
  readonly members?: Readonly<Record<MemberId, string>>;
};
export type TermWords = {
  readonly term: string;
  readonly meaning: string;
  /** What the evidence says, in a language other than its own. */
  readonly quoted?: string;
};

/** `rivals`: what it says where it is wrong, and why that is. `quoted`: what its own evidence says, in another language than its own. */
export type SlotWords = {
  readonly slot: SlotId;
  readonly text: string;
  readonly rivals?: Readonly<Record<RivalId, { readonly text: string; readonly why: string }>>;
  readonly quoted?: string;
};
export type ListWords = {
  /** Short enough for a board in a picture, see `WORD_LIMITS`. */
  readonly name: string;
  /** What the interview names here, and whether it leaves the list open. */
  readonly meaning: string;
  readonly members: Readonly<Record<ListMemberId, ListMemberWords>>;
};
export type ListMemberWords = {
  readonly text: string;
  readonly why: string;
  readonly quoted?: string;
};
/** `title`: the dimension in which its groups differ. `question` has `{{member}}` in it. */
export type TableWords = { readonly title: string; readonly question: string };

/** The words that the first question needs. */
export type FirstWords = Pick<Words, 'title' | 'subtitle' | 'beams' | 'pillars'> & {
  readonly cards: Readonly<Record<MeasureId, string>>;
};
/** The other words of one language, fetched behind it. */
export type LaterWords = Omit<
  Words,
  'title' | 'subtitle' | 'beams' | 'pillars' | 'measures' | keyof FurtherWords
> & {
  readonly measures: Readonly<Record<MeasureId, Omit<MeasureWords, 'card'>>>;
};

/** The words of headlines and lists, which are fetched last, or when one of them is asked. */
export type FurtherWords = Required<Pick<Words, 'headlines' | 'lists' | 'tables'>>;

/** Pinyin by phrase. */
export type Readings = Readonly<Record<string, string>>;

/** All that is fetched behind the first question. `evidence` has the quotations of headlines and lists once their words are here. */
export type More = LaterWords & Partial<FurtherWords> & { readonly evidence: Evidence };
