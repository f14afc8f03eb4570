import type { Rect, Size } from '../shape-primitives.ts';
import type { TenonSide } from '../timber-card.ts';

/** Widths of the edges that a notch or a bar of the system covers. */
export type Insets = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** The window that a level is laid out in. Lengths in CSS px; `text` is the factor of the text size, 1 to 1.3. */
export type StageFrame = Size & {
  readonly safe: Insets;
  readonly text: number;
  readonly isMirrored: boolean;
  readonly pillars: number;
  /** Height that the explanation of an answer needs while it lies over the hand. */
  readonly explanation?: number;
  /** The whole window where `w` and `h` are only the part in sight: its shape says whether the layout is wide. */
  readonly window?: Size;
  /** What the page of a learning platform lays over the upper corners. */
  readonly corners?: Corners | undefined;
};

/** Widths of the upper corners that are kept clear, in CSS px; both are as high as the row of controls. */
export type Corners = { readonly left: number; readonly right: number };

/** Letter sizes in px; `cardLine` is the line height of a card, `cardLeast` the least size on a card. */
export type StageLetters = {
  readonly card: number;
  readonly cardLine: number;
  readonly cardLeast: number;
  readonly caption: number;
  readonly count: number;
  readonly small: number;
  readonly beam: number;
  readonly board: number;
};

/** What both stages have. Rectangles in CSS px of the window. */
export type StageBase = {
  readonly window: Size;
  /** Scale of lines, tenons and shadows against the reference drawing. */
  readonly k: number;
  readonly isWide: boolean;
  readonly letters: StageLetters;
  readonly pause: Rect;
  readonly ruler: Rect;
  readonly streak: Rect;
  readonly hint: Rect;
  /** Where the explanation of an answer lies: at the foot in portrait, at the side of the hand in landscape. */
  readonly explanation: Rect;
};

/** The stage for cards: pillars, and a hand of cards to put on them. */
export type Stage = StageBase & {
  readonly hall: Rect;
  readonly beam: Rect;
  /** The columns that a card can be put on: as wide as the pitch, from the underside of the beam to below the bubble. */
  readonly columns: readonly Rect[];
  readonly shaft: number;
  /** Top of the platform, and its height. */
  readonly ground: number;
  readonly platform: number;
  /** An explanation has made the shafts shorter. */
  readonly isLifted?: boolean;
  readonly bubble: { readonly y: number; readonly r: number };
  readonly caption: Rect;
  readonly hand: readonly Rect[];
  /** The end of a card in the hand that points to the hall. */
  readonly tenon: TenonSide;
};

/** The stage for a question about numbers: what is asked, a picture of it, and the controls to answer it with. */
export type QuestionStage = StageBase & {
  /** Emblem and title of what the question is about. */
  readonly chapter: Rect;
  readonly question: Rect;
  readonly picture: Rect;
  readonly controls: Rect;
};

/** Height of the controls in a tall window, in px of the reference drawing: what they want, and the least they can do with. */
export type ControlsRoom = { readonly wanted: number; readonly least: number };
