export type Spot = { readonly x: number; readonly y: number };

/** One page of one browser, and as much of a person as the steps need. */
export type Driver = {
  readonly version: string;
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** What an expression, or its promise, comes to in the page; what JSON can hold. */
  readonly ask: <T>(expression: string) => Promise<T>;
  readonly tap: (at: Spot) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** A phone, upright. */
export const SCREEN = { width: 390, height: 844 } as const;

/** Until something is so; a busy machine takes longer. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false | null>): Promise<T> {
  for (let left = 300; left > 0; left--) {
    const seen = await look().catch(() => undefined);
    if (seen) return seen;
    await new Promise(go => setTimeout(go, 200));
  }
  throw new Error(`never came: ${what}`);
}
