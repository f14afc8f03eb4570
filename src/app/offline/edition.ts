/** One build of the game, as the worker knows it. */
export type Edition = {
  /** Differs whenever a file, or the worker itself, does. */
  readonly name: string;
  /** Path from the root of the build, and what `integrity` of a request says of it. */
  readonly files: readonly (readonly [path: string, integrity: string])[];
};

/** Served for the scope itself, too. */
export const PAGE = 'index.html';
/** What is in a file under this path is told by its name. */
export const HASHED = 'assets/';
/** The message to a waiting worker: the player wants the new edition now. */
export const TAKE_OVER = 'take-over';
