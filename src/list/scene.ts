import type { Size } from '../drawing/shape.ts';
import type { Route } from '../route.ts';
import type { Game } from '../store/game.ts';
import type { Text } from '../text/language.ts';

/** What a page is drawn from: the stores as they stand, the words, and the window in CSS px. */
export type Scene = {
  readonly game: Game;
  readonly text: Text;
  readonly route: Route;
  readonly window: Size;
};
