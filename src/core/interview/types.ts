/**
 * The content of an interview: what is taught, without a word of any language (`Interview`), and its words in one language
 * (`Words`). Ids match /^[a-z][a-z0-9_]*$/, never change and are never reused: saves, links and receipts hold them.
 */
import type { ListId, Questions } from './question-types.ts';

/** What a figure counts. */
export const UNITS = [
  'percent',
  'station',
  'household',
  'category',
  'enterprise',
  'aspect',
  'industry',
  'field',
  'level',
  'direction',
  'count',
  'yuan',
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * What a figure says of the world. measured: it has been counted. done: so many have been built. able: it could reach so far,
 * which does not say that it has. current: it is so now. aimed: it is hoped for.
 */
export const STATUSES = ['measured', 'done', 'able', 'current', 'aimed'] as const;
export type Status = (typeof STATUSES)[number];

/** What may be asked about a figure besides its value: what it says of the world, of what, when, and how exactly. */
export const ASPECTS = ['status', 'scope', 'asOf', 'comparator'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Calculations with invented numbers that teach how a figure is read; see `core/kinds/entry/variants.ts`. */
export const VARIANTS = [
  'grown',
  'increase',
  'before',
  'rate',
  'indexed',
  'timesAsMany',
  'stillToGo',
  'wanToThousand',
  'thousandToWan',
  'wanToMillion',
  'millionToWan',
  'yiToMillion',
  'millionToYi',
  'yiToBillion',
  'billionToYi',
] as const;
export type Variant = (typeof VARIANTS)[number];

export type InterviewId = string;
export type BeamId = string;
export type PillarId = string;
export type MeasureId = string;
export type FigureId = string;
export type RelationId = string;
export type MemberId = string;
export type ConfusableId = string;
export type TermId = string;
export type ReadingId = string;
export type LevelId = string;
/** Whatever stands by itself in the digest; no two of them share an id. */
export type PlaceId = BeamId | PillarId | MeasureId | FigureId | TermId;
/** A quotation: that of a place, or of a part of a headline or a list (`evidenceKey`). */
export type QuoteId = PlaceId | `${string}.${string}`;

/** Where in the interview: the answer (1-based) and its point (1-based; 0 is the opening before the points). */
export type Pointer = { readonly question: number; readonly point: number };

/** One question of the interview; its pillars are the points of the answer. */
export type Beam = {
  readonly id: BeamId;
  readonly question: number;
  readonly accent: Accent;
  /** The levels that earned stars in former editions, a list for each edition in which they were others than now. */
  readonly former?: readonly (readonly LevelId[])[];
};

/** One numbered point of an answer. */
export type Pillar = { readonly id: PillarId; readonly beam: BeamId; readonly point: number };

/**
 * One concrete action; it belongs to exactly one pillar. `contrasts`: pillars that it is likely taken for. `arguable`: it could
 * be argued that it belongs to another, and the text decides.
 */
export type Measure = {
  readonly id: MeasureId;
  readonly pillar: PillarId;
  readonly contrasts?: readonly PillarId[];
  readonly arguable?: true;
};

/**
 * A number that the interview states. `value` is in base units (2280000, not 228; 3.8 percent is 3.8).
 * `asOf`: a month, a day, or a time from one month to another (2022-01/2022-11). `rivals`: wrong values that one could believe,
 * at least three less and three more. `asked`: ways to read it, the right one first. `variants`: calculations that it teaches.
 */
export type Figure = {
  readonly id: FigureId;
  readonly beam: BeamId;
  readonly point: number;
  readonly value: number;
  readonly unit: Unit;
  readonly comparator: 'exact' | 'over';
  readonly period?: string;
  readonly status?: Status;
  readonly asOf?: string;
  readonly rivals?: readonly number[];
  readonly asked?: { readonly [A in Aspect]?: readonly ReadingId[] };
  readonly variants?: readonly Variant[];
};

/**
 * What follows from figures alone. index: 100 grown by a percentage. times, per: the first divided by the second, a
 * whole number or rounded to one. size: from the greatest down, no two alike. rank: what a figure counts, by its
 * names, the highest first.
 */
export type Relation = {
  readonly id: RelationId;
  readonly beam: BeamId;
  readonly figures: readonly FigureId[];
} & (
  | { readonly rule: 'index' | 'times' | 'per' | 'size' }
  | { readonly rule: 'rank'; readonly members: readonly MemberId[] }
);

/** Measures that are easily mixed up; the words hold a sentence that tells them apart. */
export type Confusable = {
  readonly id: ConfusableId;
  readonly measures: readonly MeasureId[];
};

/** A word that a student may not know. The glossary lists them in the order in which they are met. */
export type Term = {
  readonly id: TermId;
  readonly beam: BeamId;
};

/** A list that the interview names, as a fact that one can know; `beam`: where it is named, if all of it is named in one. */
export type ListLabel = { readonly id: ListId; readonly beam?: BeamId };

/**
 * A level of one beam. blueprint: read, not scored. match: cards of `pillars`. numbers: `figures`. sort: what belongs to which of
 * `lists`. proofread: headlines about its measures and figures. raise: all of it.
 */
export type BeamLevel = {
  readonly id: LevelId;
  readonly beam: BeamId;
} & (
  | { readonly form: 'blueprint' }
  | { readonly form: 'match'; readonly pillars: readonly PillarId[] }
  | { readonly form: 'numbers'; readonly figures: readonly FigureId[] }
  | { readonly form: 'sort'; readonly lists: readonly ListId[] }
  | { readonly form: 'proofread' }
  | { readonly form: 'raise' }
);

/** A level across the beams. apart: confusables. headlines: to proofread. challenge: everything mixed, until the third error. */
export type HallLevel = { readonly id: LevelId } & (
  | { readonly form: 'apart' }
  | { readonly form: 'headlines' }
  | { readonly form: 'challenge' }
);
/** Composed for one learner, without stars. today: what is new and due. review: what is due. drill: what was missed. */
export type RecallLevel = { readonly id: LevelId; readonly form: 'today' | 'review' | 'drill' };
/** Composed for a class, from what a teacher has set. It earns no stars. */
export type AssignedLevel = { readonly id: LevelId; readonly form: 'assigned' };
export type LevelSpec = BeamLevel | HallLevel | RecallLevel | AssignedLevel;

export type Interview = {
  readonly id: InterviewId;
  /** Grows whenever an id, a pillar of a measure or a level changes: a sitting saved under another is not resumed. */
  readonly version: number;
  /** By which rules levels and tasks are composed. What the first edition dealt is dealt so for ever. */
  readonly edition: 1 | 2;
  /** The interview's own headline. */
  readonly title: string;
  /** ISO date of publication. */
  readonly date: string;
  /** What a newcomer meets before the home page: plain cards of a level, of two pillars, in the order in which they are given. */
  readonly first?: { readonly level: LevelId; readonly cards: readonly MeasureId[] };
  readonly beams: readonly Beam[];
  readonly pillars: readonly Pillar[];
  readonly measures: readonly Measure[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly confusables: readonly Confusable[];
  readonly glossary: readonly Term[];
  /** None in packs that have none. */
  readonly lists?: readonly ListLabel[];
  readonly levels: readonly LevelSpec[];
  /** What headlines and lists ask: empty until it has been fetched, and then never changed. Absent where there is nothing. */
  readonly further?: { questions?: Questions };
};

/**
 * A quotation for every pillar (its official wording), measure (the words of the action itself), figure, term and member of a list,
 * and for phrases of headlines that want one: 4 to 24 characters, verbatim, from the answer and point that it belongs to. It is
 * fetched behind the interview, since only explanations show it.
 */
export type Evidence = Readonly<Record<QuoteId, string>>;

/**
 * An interview with its evidence, as its files hold them. `serial`: 60 random bits in 12 symbols, drawn anew when a pack is
 * duplicated, so that no two packs have one identity.
 */
export type Documented = {
  readonly interview: Interview;
  readonly evidence: Evidence;
  readonly questions: Questions;
  readonly serial: string;
};

/** The name of a group of colours in tokens.json; a renderer turns it into CSS variables or numbers. */
export type Accent = 'azurite' | 'vermilion' | 'orpiment' | 'malachite';
