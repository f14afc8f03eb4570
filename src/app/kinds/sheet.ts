import type { Interview, Pointer } from '../../core/interview/types.ts';
import type { Item } from '../../core/kinds/item.ts';
import type { Text } from '../../text/language.ts';

export type PaperContext = { readonly interview: Interview; readonly text: Text };
export type PaperOption = { readonly id: string; readonly text: string };

/** How a question is answered by hand. Texts are of one language; `right` is the answer. */
export type PaperAnswer =
  /** One of these, by its letter. */
  | { readonly form: 'options'; readonly options: readonly PaperOption[]; readonly right: string }
  /** A number on a line, with `unit` behind it. `value` and `tolerance` are plain decimals, in that unit. */
  | {
      readonly form: 'write';
      readonly unit: string;
      readonly right: string;
      readonly value: string;
      readonly tolerance: number;
    }
  /**
   * A mark on a line of `steps`; `at` is where it belongs, `spread` how far off it may be, in steps. `value`, `tolerance`
   * and `unit` for those who can only write a number.
   */
  | {
      readonly form: 'line';
      readonly steps: number;
      readonly ticks: readonly number[];
      readonly labels: readonly { readonly step: number; readonly text: string }[];
      readonly at: number;
      readonly spread: number;
      readonly unit: string;
      readonly right: string;
      readonly value: string;
      readonly tolerance: number;
    }
  /** Rows to be numbered from 1; `right`: ids in their order. */
  | { readonly form: 'rows'; readonly rows: readonly PaperOption[]; readonly right: readonly string[] };

/** A question on paper and in question banks, in the words of one language. */
export type PaperQuestion = {
  readonly question: string;
  readonly answer: PaperAnswer;
  /** Why, in a sentence. */
  readonly reason: string;
  /** Where the interview says so, each place once. */
  readonly pointers: readonly Pointer[];
};

export interface KindPaper<Prompt, Key> {
  sheet(context: PaperContext, item: Item<Prompt, Key>): PaperQuestion;
}
export type AnyPaper = KindPaper<unknown, unknown>;
