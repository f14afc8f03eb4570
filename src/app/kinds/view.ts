import type { Accent } from '../../core/interview/types.ts';
import type { Item, ItemId } from '../../core/kinds/item.ts';
import type { TenonSide } from '../../shapes/card.ts';
import type { Measure } from '../../shapes/lines.ts';
import type { Piece } from '../../shapes/piece.ts';
import type { Point, Rect } from '../../shapes/shape.ts';
import type { QuestionStage, Stage } from '../../shapes/stage/types.ts';
import type { ListContext, Setting } from './list.ts';

/** A card in the air: where the finger is, and the side that its tenon points to. */
export type Carried = { readonly item: ItemId; readonly at: Point; readonly side: TenonSide };

/** What a finger pushes, and where it is. `by` is its way since it took hold. */
export type Grip = { readonly id: string; readonly at: Point; readonly by: Point };

/** The last judged response, for as long as the picture shows it. `count` tells one from the next. */
export type Shown<Response = unknown> = {
  readonly item: ItemId;
  readonly response: Response;
  readonly isRight: boolean;
  readonly count: number;
};

/** What a kind draws a sitting from. */
export type KindScene<Prompt, Key, Response> = ListContext & {
  readonly stage: Stage;
  readonly desk: QuestionStage;
  readonly measure: Measure;
  readonly accent: Accent;
  /** Every item on the table, in its slot. */
  readonly hand: readonly (Item<Prompt, Key> | null)[];
  /** The item that is asked, or told of; whatever lies beside it has the same in common. */
  readonly item: Item<Prompt, Key>;
  /** The response to it so far. */
  readonly draft: Response | undefined;
  readonly held: ItemId | null;
  readonly carried: Carried | null;
  readonly grip: Grip | null;
  /** The control under the finger. */
  readonly pressed: string | null;
  /** The option under the card, or the one looked at. */
  readonly over: string | null;
  /** Options of the held card that a hint took away, or the tip that it gave. */
  readonly faded: readonly string[];
  readonly shown: Shown<Response> | null;
  /** The first response ever is wanted: how it is given is said, too. */
  readonly isFirst: boolean;
};

export type CardTarget = { readonly item: ItemId; readonly rect: Rect };
export type OptionTarget<Response = unknown> = {
  readonly option: string;
  readonly response: Response;
  readonly rect: Rect;
};
/** Where the native control of this name has its picture. */
export type PartTarget = { readonly part: string; readonly rect: Rect };

/** A kind on the canvas: pictures with places, and what can be touched. Shapes only; it never meets the engine. */
export interface KindCanvas<Prompt, Key, Response> {
  readonly setting: Setting;
  pieces(scene: KindScene<Prompt, Key, Response>): readonly Piece[];
  /** Cards that are put on options. */
  readonly putting?: Putting<Prompt, Key, Response>;
  /** Something that is pushed. */
  readonly pushing?: Pushing<Prompt, Key, Response>;
  /** What a desk is laid out for. */
  readonly desk?: DeskLayout<Prompt, Key, Response>;
}

interface Putting<Prompt, Key, Response> {
  /** The card in the air alone. */
  carry(scene: KindScene<Prompt, Key, Response>): Piece | undefined;
  /** Where the card of the response just shown comes to lie, or is refused. */
  landing(scene: KindScene<Prompt, Key, Response>): Rect | undefined;
  cards(scene: KindScene<Prompt, Key, Response>): readonly CardTarget[];
  options(scene: KindScene<Prompt, Key, Response>): readonly OptionTarget<Response>[];
}

interface Pushing<Prompt, Key, Response> {
  /** What a finger here takes hold of. */
  grip(scene: KindScene<Prompt, Key, Response>, at: Point): string | undefined;
  /** What pushing it there makes of the response. */
  push(scene: KindScene<Prompt, Key, Response>, id: string, at: Point): Response;
}

interface DeskLayout<Prompt, Key, Response> {
  /** Height that the controls want on a tall screen, px of the reference drawing, and the least they can do with. */
  room(item: Item<Prompt, Key>): { readonly wanted: number; readonly least: number };
  /** Native controls of the list, transparent over their pictures. */
  parts(scene: KindScene<Prompt, Key, Response>): readonly PartTarget[];
  /** Where the hint stands, if this kind has a place for it. */
  hint?(scene: KindScene<Prompt, Key, Response>): Rect | undefined;
}

export type AnyCanvas = KindCanvas<unknown, unknown, unknown>;
export type AnyScene = KindScene<unknown, unknown, unknown>;
