/** What a kind of question has to provide to be shown: in plain DOM (list), on the canvas and on paper. */
import type { ListId } from '../../core/interview/question-types.ts';
import type { Accent, Interview, PillarId, Pointer } from '../../core/interview/types.ts';
import type { Item, ItemId } from '../../core/kinds/kind.ts';
import type { CourseState } from '../../core/learner/measure-standings.ts';
import type { Measure } from '../../shapes/line-breaking.ts';
import type { Piece } from '../../shapes/placed-piece.ts';
import type { Point, Rect } from '../../shapes/shape-primitives.ts';
import type { QuestionStage, Stage } from '../../shapes/stage/types.ts';
import type { TenonSide } from '../../shapes/timber-card.ts';
import type { InterfaceKey, Text } from '../../text/types.ts';
import type { TemplateResult } from '../dom/html-template.ts';

/** What a kind needs to show itself in plain DOM. */
export type ListContext = {
  readonly interview: Interview;
  readonly text: Text;
  /** How far a pillar, or a list, is built, from the base up. */
  readonly coursesOf: (id: PillarId | ListId) => readonly CourseState[];
};

/** What an open question is shown from. */
export type AskView<Prompt, Key, Response> = ListContext & {
  /** The slots of the hand, null where a card is missing; a kind that asks one thing at a time shows `current` only. */
  readonly hand: readonly (Item<Prompt, Key> | null)[];
  readonly current: Item<Prompt, Key>;
  /** What a hint gave for `current`: ids of options that it took away, or a tip. */
  readonly faded: readonly string[];
  /** The response to `current` so far. */
  readonly draft: Response | undefined;
  readonly onSelect: (item: ItemId) => void;
  /** Keeps a response that is still being put together. */
  onPut(item: ItemId, response: Response): void;
  onRespond(item: ItemId, response: Response): void;
};

/** What the explanation of a judged response is shown from. */
export type ToldView<Prompt, Key, Response> = ListContext & {
  readonly item: Item<Prompt, Key>;
  readonly response: Response;
  readonly isRight: boolean;
};

/** A kind in plain DOM. The page of the level draws the heading, the hint and the button under an explanation. */
export interface KindList<Prompt, Key, Response> {
  /** Where the question is shown: among the pillars of a beam, or on a page of its own. */
  readonly setting: Setting;
  /** The question in one line: the heading of the item, also announced to screen readers when it appears. */
  question(context: ListContext, item: Item<Prompt, Key>): string;
  /** What stands over the question instead of the name of its beam. Only for kinds whose words come later than those of cards. */
  title?(context: ListContext, item: Item<Prompt, Key>): string;
  /** What to do, in a few words, beside the hint. */
  caption(context: ListContext, item: Item<Prompt, Key>): string;
  ask(view: AskView<Prompt, Key, Response>): TemplateResult;
  /** The heading of an explanation: words and a shape, never a colour alone. */
  verdict(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** Why, and where the interview says so. */
  why(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** What is shown beside an explanation if there is room. */
  beside(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** Where the interview says it. Only for kinds that do not explain right responses, where it stands alone. */
  source?(context: ListContext, item: Item<Prompt, Key>): string;
  /** The item with its answer, as a row in the list of missed items. */
  recap(context: ListContext, item: Item<Prompt, Key>): TemplateResult;
  /** What a hint gave, in one sentence. */
  hinted(context: ListContext, item: Item<Prompt, Key>, gone: readonly string[]): string;
  /** For kinds whose options have another order in each language: the response that the number key `n`, 0 to 9, gives. */
  optionAt?(context: ListContext, item: Item<Prompt, Key>, n: number): Response | undefined;
  /** On the button after a wrong response: the item comes back later, or at once if no other is left. */
  readonly again: Readonly<Record<'later' | 'now', InterfaceKey>>;
}

export type Setting = 'hall' | 'desk';
export type AnyList = KindList<unknown, unknown, unknown>;

/** A dragged card: where the finger is, and the side that its tenon points to. */
export type Carried = { readonly item: ItemId; readonly at: Point; readonly side: TenonSide };

/** What a finger pushes, and where the finger is. `by`: how far it has moved since it took hold. */
export type Grip = { readonly id: string; readonly at: Point; readonly by: Point };

/** The last judged response, while its verdict is shown. `count` differs each time, so that pieces get new ids and appear anew. */
export type Shown<Response = unknown> = {
  readonly item: ItemId;
  readonly response: Response;
  readonly isRight: boolean;
  readonly count: number;
};

/** What a kind draws its picture from. */
export type CanvasContext<Prompt, Key, Response> = ListContext & {
  readonly stage: Stage;
  readonly desk: QuestionStage;
  readonly measure: Measure;
  readonly accent: Accent;
  /** Every item in the hand, in its place. */
  readonly hand: readonly (Item<Prompt, Key> | null)[];
  /** The item that is asked or explained; all items in hand have the same options. */
  readonly item: Item<Prompt, Key>;
  /** The response to it so far. */
  readonly draft: Response | undefined;
  readonly held: ItemId | null;
  readonly carried: Carried | null;
  readonly grip: Grip | null;
  /** The control under the finger. */
  readonly pressed: string | null;
  /** The option under the dragged card, or the one that was tapped for its full name. */
  readonly over: string | null;
  /** What a hint gave for the held card or the item: options that it took away, or a tip. */
  readonly faded: readonly string[];
  readonly shown: Shown<Response> | null;
  /** What was answered right in this session, in that order; not in a test, which does not tell. */
  readonly laid?: readonly Item<Prompt, Key>[];
  /** Nothing was ever answered on this device, so that the picture also says how to answer. */
  readonly isFirst: boolean;
};

export type CardTarget = { readonly item: ItemId; readonly rect: Rect };
export type OptionTarget<Response = unknown> = {
  readonly option: string;
  readonly response: Response;
  readonly rect: Rect;
};
/** Where the picture of the native control of this name is. */
export type PartTarget = { readonly part: string; readonly rect: Rect };

/** A kind on the canvas: its pieces, and what in them can be touched. It knows shapes, but nothing of the drawing engine. */
export interface KindCanvas<Prompt, Key, Response> {
  readonly setting: Setting;
  /** The same as in the list. */
  title?(context: CanvasContext<Prompt, Key, Response>): string;
  pieces(context: CanvasContext<Prompt, Key, Response>): readonly Piece[];
  /** Cards that are put on options. */
  readonly putting?: Putting<Prompt, Key, Response>;
  /** Something that a finger pushes about, such as a row or a plumb line. */
  readonly pushing?: Pushing<Prompt, Key, Response>;
  /** The native controls of a number question. */
  readonly desk?: DeskLayout<Prompt, Key, Response>;
}

interface Putting<Prompt, Key, Response> {
  /** The dragged card alone. */
  carry(context: CanvasContext<Prompt, Key, Response>): Piece | undefined;
  /** Where the card of the response that is shown has landed, or was refused. */
  landing(context: CanvasContext<Prompt, Key, Response>): Rect | undefined;
  cards(context: CanvasContext<Prompt, Key, Response>): readonly CardTarget[];
  options(context: CanvasContext<Prompt, Key, Response>): readonly OptionTarget<Response>[];
}

interface Pushing<Prompt, Key, Response> {
  /** What a finger takes hold of here. */
  grip(context: CanvasContext<Prompt, Key, Response>, at: Point): string | undefined;
  /** The response when it is pushed there. */
  push(context: CanvasContext<Prompt, Key, Response>, id: string, at: Point): Response;
}

interface DeskLayout<Prompt, Key, Response> {
  /** The height that the controls want on a tall screen, in px of the reference drawing, and the least that they need. */
  room(item: Item<Prompt, Key>): { readonly wanted: number; readonly least: number };
  /** The native controls of the list, which lie transparent over their pictures. */
  parts(context: CanvasContext<Prompt, Key, Response>): readonly PartTarget[];
  /** Where the button of the hint is, if this kind has a place for it. */
  hint?(context: CanvasContext<Prompt, Key, Response>): Rect | undefined;
}

export type AnyCanvas = KindCanvas<unknown, unknown, unknown>;
export type AnyCanvasContext = CanvasContext<unknown, unknown, unknown>;

export type PaperContext = { readonly interview: Interview; readonly text: Text };
export type PaperOption = { readonly id: string; readonly text: string };

/** How a question is answered on paper. Texts are in one language; `right` is the answer. */
export type PaperAnswer =
  /** One of these, by its letter. */
  | { readonly form: 'options'; readonly options: readonly PaperOption[]; readonly right: string }
  /** A number on a line, with `unit` behind it. `value` and `tolerance` are plain decimals, in that unit. */
  | {
      readonly form: 'write';
      readonly unit: string;
      readonly right: string;
      readonly value: string;
      readonly tolerance: number;
    }
  /**
   * A mark on a line of `steps`; `at` is where it belongs, `spread` how far off it may be, in steps. `value`, `tolerance`
   * and `unit` for those who can only write a number.
   */
  | {
      readonly form: 'line';
      readonly steps: number;
      readonly ticks: readonly number[];
      readonly labels: readonly { readonly step: number; readonly text: string }[];
      readonly at: number;
      readonly spread: number;
      readonly unit: string;
      readonly right: string;
      readonly value: string;
      readonly tolerance: number;
    }
  /** Rows to be numbered from 1; `right`: the ids in their order. */
  | { readonly form: 'rows'; readonly rows: readonly PaperOption[]; readonly right: readonly string[] }
  /**
   * The question itself, cut into phrases: one of them is to be underlined, or `none` is to be ticked, which says that all is as
   * stated. `right` is the id of one of these; `truth`: what the wrong phrase would have to say, '' if there is none.
   */
  | {
      readonly form: 'phrases';
      readonly phrases: readonly PaperOption[];
      readonly none: string;
      readonly right: string;
      readonly truth: string;
    };

/** A question on paper and in question banks, in the words of one language. */
export type PaperQuestion = {
  readonly question: string;
  readonly answer: PaperAnswer;
  /** Why, in a sentence. */
  readonly reason: string;
  /** Where the interview says so, each place once. */
  readonly pointers: readonly Pointer[];
  /** For a card, which stands in one table with others of the same options: the id and the title of the table, and its own text. */
  readonly card?: { readonly table: string; readonly title: string; readonly text: string };
};

export interface KindPaper<Prompt, Key> {
  toPaper(context: PaperContext, item: Item<Prompt, Key>): PaperQuestion;
}
export type AnyPaper = KindPaper<unknown, unknown>;
