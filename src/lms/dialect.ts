import type { Recorded } from '../kinds/record.ts';
import type { Version } from './find.ts';

/** An element of a platform's model and what is written to it. */
export type Write = readonly [element: string, value: string];

/** One judged response. `id` as a teacher reads it; `at`: ms since 1970. */
export type Interaction = {
  readonly id: string;
  readonly at: number;
  readonly ms: number;
  readonly isRight: boolean;
  readonly recorded: Recorded;
};

/** How one version says what both can say. */
export type Dialect = {
  readonly version: Version;
  readonly calls: {
    readonly initialise: string;
    readonly finish: string;
    readonly read: string;
    readonly write: string;
    readonly commit: string;
    readonly error: string;
  };
  /** Codes of errors: it was initialised before. */
  readonly already: readonly string[];
  readonly mode: string;
  readonly status: string;
  /** The score that is kept, 0..100, and what says it. */
  readonly kept: { readonly element: string; readonly toRaw: (text: string) => number };
  /** Of a sitting that has begun, or is done. */
  readonly statuses: (isDone: boolean) => readonly Write[];
  /** @param raw 0..100 */
  readonly score: (raw: number) => readonly Write[];
  readonly time: (ms: number) => readonly Write[];
  readonly exit: (isDone: boolean) => readonly Write[];
  readonly interaction: (n: number, interaction: Interaction) => readonly Write[];
};

/** At most two places, none where there is nothing to say. */
export const toPercent = (raw: number): string => String(Math.round(100 * raw) / 100);

export const toSeconds = (ms: number): number => Math.max(0, Math.round(ms / 1000));
