import type { LmsInteraction } from '../../core/kinds/record.ts';
import type { ScormVersion } from './find.ts';

/** An element of a platform's model and what is written to it. */
export type Write = readonly [element: string, value: string];

/** One judged response. `id` as a teacher reads it; `at`: ms since 1970. */
export type Interaction = {
  readonly id: string;
  readonly at: number;
  readonly ms: number;
  readonly isRight: boolean;
  readonly recorded: LmsInteraction;
  /** The question in words of one language; '' where they are not there. Only SCORM 2004 has room for it. */
  readonly description: string;
};

/** What has become of a sitting. isPassed: undefined where no mark to pass is set, or before the end. */
export type CompletionStatus = { readonly isDone: boolean; readonly isPassed: boolean | undefined };

/** How one version says what both can say. */
export type Dialect = {
  readonly version: ScormVersion;
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
  /** Of all visits that said goodbye, as `msIn` reads it. */
  readonly total: string;
  readonly statuses: (standing: CompletionStatus) => readonly Write[];
  /** @param raw 0..100 */
  readonly score: (raw: number) => readonly Write[];
  /** @param share 0..1 of what is asked; SCORM 1.2 has no room for it. */
  readonly progress: (share: number) => readonly Write[];
  readonly time: (ms: number) => readonly Write[];
  readonly exit: readonly Write[];
  /** What keeps a platform from taking a look for the whole of it. @param status as it was found. */
  readonly glanced: (status: string) => readonly Write[];
  readonly interaction: (n: number, interaction: Interaction) => readonly Write[];
};

/** At most two places, none where there is nothing to say. */
export const toPercent = (raw: number): string => String(Math.round(100 * raw) / 100);

export const toSeconds = (ms: number): number => Math.max(0, Math.round(ms / 1000));

/** HHHH:MM:SS.SS of SCORM 1.2 or PT1H2M3.4S of 2004, in ms; 0 for what is neither. */
export function parseDurationMs(text: string): number {
  const [, hours, minutes, seconds] =
    /^(\d{2,4}):(\d\d):(\d\d(?:\.\d{1,2})?)$/.exec(text) ??
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text) ??
    [];
  return 1000 * (3600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + Number(seconds ?? 0));
}
