/**
 * The content of an interview: what is taught, without a word of any language (`Interview`), and its words in one language
 * (`Words`). Ids match /^[a-z][a-z0-9_]*$/, never change and are never reused: saves, links and receipts hold them.
 */

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

/** A level of one beam. blueprint: read, not scored. match: cards of `pillars`. numbers: `figures`. raise: all of it. */
export type BeamLevel = {
  readonly id: LevelId;
  readonly beam: BeamId;
} & (
  | { readonly form: 'blueprint' }
  | { readonly form: 'match'; readonly pillars: readonly PillarId[] }
  | { readonly form: 'numbers'; readonly figures: readonly FigureId[] }
  | { readonly form: 'raise' }
);

/** A level across the beams. apart: confusables. challenge: everything mixed, until the third error. */
export type HallLevel = { readonly id: LevelId; readonly form: 'apart' | 'challenge' };
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
  readonly levels: readonly LevelSpec[];
};

/**
 * A quotation for every pillar (its official wording), measure (the words of the action itself), figure and term: 4 to 24
 * characters, verbatim, from the answer and point that it belongs to. It is fetched behind the interview, since only
 * explanations show it.
 */
export type Evidence = Readonly<Record<PlaceId, string>>;

/**
 * An interview with its evidence, as its files hold them. `serial`: 60 random bits in 12 symbols, drawn anew when a pack is
 * duplicated, so that no two packs have one identity.
 */
export type Documented = {
  readonly interview: Interview;
  readonly evidence: Evidence;
  readonly serial: string;
};

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

/** The name of a group of colours in tokens.json; a renderer turns it into CSS variables or numbers. */
export type Accent = 'azurite' | 'vermilion' | 'orpiment' | 'malachite';

/** The words that the first question needs. */
export type FirstWords = Pick<Words, 'title' | 'subtitle' | 'beams' | 'pillars'> & {
  readonly cards: Readonly<Record<MeasureId, string>>;
};
/** The other words of one language, fetched behind it. */
export type LaterWords = Omit<Words, 'title' | 'subtitle' | 'beams' | 'pillars' | 'measures'> & {
  readonly measures: Readonly<Record<MeasureId, Omit<MeasureWords, 'card'>>>;
};

/** Pinyin by phrase. */
export type Readings = Readonly<Record<string, string>>;

/** All that is fetched behind the first question. */
export type More = LaterWords & { readonly evidence: Evidence };
