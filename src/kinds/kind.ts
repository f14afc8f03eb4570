import type { ConfusableId, Interview, MeasureId, PillarId, Pointer } from '../content/types.ts';
import type { Item, Score } from './item.ts';
import type { KindList } from './list.ts';

/** Why, in ids; the view finds the sentences. */
export type Explanation = {
  readonly measure: MeasureId;
  readonly chosen: PillarId;
  readonly right: PillarId;
  readonly pointer: Pointer;
  readonly evidence: string;
  readonly confusable?: ConfusableId;
};

export type Option<Response> = { readonly id: string; readonly response: Response };

/** What a question kind is. Methods, so that a register can hold kinds of different prompts. */
export interface Kind<Prompt, Key, Response> {
  /** Is there enough to judge? An incomplete response is not a wrong one. */
  isComplete(prompt: Prompt, response: Response): boolean;
  score(key: Key, response: Response): Score;
  explain(interview: Interview, item: Item<Prompt, Key>, response: Response): Explanation;
  /** Ids of options that a hint takes away: never a right one, never so many that none is left to choose from. */
  hint(item: Item<Prompt, Key>, seed: string): readonly string[];
  /** The option that key `n` (1, 2, …) stands for, and the response it gives. */
  option(prompt: Prompt, n: number): Option<Response> | undefined;
  readonly list: KindList<Prompt, Key, Response>;
  /** The option that a response takes: one that a hint took away is refused. */
  optionOf(response: Response): string;
  /** A response from a save or a link, or undefined if it is none for this prompt. */
  parseResponse(prompt: Prompt, input: unknown): Response | undefined;
}

/** A kind whose types are known only to itself. */
export type AnyKind = Kind<unknown, unknown, unknown>;
