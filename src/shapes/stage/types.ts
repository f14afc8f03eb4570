import type { Rect, Size } from '../shape-primitives.ts';
import type { TenonSide } from '../timber-card.ts';

export type Insets = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** What a sitting is laid out in. All CSS px; `text` is the factor of the text size, 1 to 1.3. */
export type StageFrame = Size & {
  readonly safe: Insets;
  readonly text: number;
  readonly isMirrored: boolean;
  readonly pillars: number;
  /** Height that the sheet with a reason needs while it lies over the hand. */
  readonly explanation?: number;
  /** The window, where only part of it is laid out: its shape says how that lies. */
  readonly window?: Size;
  /** What a platform's page lays over the upper corners. */
  readonly corners?: Corners | undefined;
};

/** The upper corners of a frame that are kept clear, by their widths; both are as high as the row of controls. CSS px. */
export type Corners = { readonly left: number; readonly right: number };

/** Sizes of letters, line heights beside them. */
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

/** What every screen of a sitting has. Rectangles in CSS px of the window. */
export type StageBase = {
  readonly window: Size;
  /** Of lines, tenons and shadows against the reference drawing. */
  readonly k: number;
  readonly isWide: boolean;
  readonly letters: StageLetters;
  readonly pause: Rect;
  readonly ruler: Rect;
  readonly streak: Rect;
  readonly hint: Rect;
  /** Where the sheet with the reason begins: its top in portrait, its side in landscape. */
  readonly explanation: Rect;
};

/** Pillars, and cards to put on them. */
export type Stage = StageBase & {
  readonly hall: Rect;
  readonly beam: Rect;
  /** Full pitch from the underside of the beam to below the bubble: the target. */
  readonly columns: readonly Rect[];
  readonly shaft: number;
  /** Top of the platform, and its height. */
  readonly ground: number;
  readonly platform: number;
  /** A sheet takes room from the shafts. */
  readonly isLifted?: boolean;
  readonly bubble: { readonly y: number; readonly r: number };
  readonly caption: Rect;
  readonly hand: readonly Rect[];
  /** The end of a card in the hand that points to the hall. */
  readonly tenon: TenonSide;
};

/** One question about numbers: what is asked, its picture, and what it is answered with. */
export type QuestionStage = StageBase & {
  /** Sign and title of what the question is about. */
  readonly chapter: Rect;
  readonly question: Rect;
  readonly picture: Rect;
  readonly controls: Rect;
};

/** Height of the controls on a tall screen, in px of the reference drawing: what they want, and the least. */
export type ControlsRoom = { readonly wanted: number; readonly least: number };
