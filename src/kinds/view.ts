import type { TenonSide } from '../drawing/card.ts';
import type { Measure } from '../drawing/lines.ts';
import type { Piece } from '../drawing/piece.ts';
import type { Point, Rect } from '../drawing/shape.ts';
import type { Stage } from '../drawing/stage/types.ts';
import type { Accent } from '../theme/paint.ts';
import type { Item, ItemId } from './item.ts';
import type { ListContext } from './list.ts';

/** A card in the air: where the finger is, and the side that its tenon points to. */
export type Carried = { readonly item: ItemId; readonly at: Point; readonly side: TenonSide };

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
  readonly measure: Measure;
  readonly accent: Accent;
  /** Every item on the table, in its slot. */
  readonly hand: readonly (Item<Prompt, Key> | null)[];
  /** Some item of the sitting, for what all have in common. */
  readonly any: Item<Prompt, Key>;
  readonly held: ItemId | null;
  readonly carried: Carried | null;
  /** The option under the card, or the one looked at. */
  readonly over: string | null;
  /** Options of the held card that a hint took away. */
  readonly faded: readonly string[];
  readonly shown: Shown<Response> | null;
};

export type CardTarget = { readonly item: ItemId; readonly rect: Rect };
export type OptionTarget<Response = unknown> = {
  readonly option: string;
  readonly response: Response;
  readonly rect: Rect;
};

/** A kind on the canvas: pictures with places, and what can be touched. Shapes only; it never meets the engine. */
export interface KindView<Prompt, Key, Response> {
  pieces(scene: KindScene<Prompt, Key, Response>): readonly Piece[];
  /** The card in the air alone. */
  carry(scene: KindScene<Prompt, Key, Response>): Piece | undefined;
  /** Where the card of the response just shown comes to lie, or is refused. */
  landing(scene: KindScene<Prompt, Key, Response>): Rect | undefined;
  cards(scene: KindScene<Prompt, Key, Response>): readonly CardTarget[];
  options(scene: KindScene<Prompt, Key, Response>): readonly OptionTarget<Response>[];
}

export type AnyView = KindView<unknown, unknown, unknown>;
