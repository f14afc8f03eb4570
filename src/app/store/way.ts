/** The way through the history of the tab, which only `main.ts` can go. */
export type TabHistory = {
  /** One page back, as the browser's own button does; home, where no page of the game lies behind. */
  readonly back: () => void;
  /** To another place (a hash) of the page that is open: back still leads to the page before. */
  readonly turn: (hash: string) => void;
  /** To another page, as a link does. */
  readonly go: (hash: string) => void;
  /** The whole address of a place, for another device. */
  readonly link: (hash: string) => string;
};
