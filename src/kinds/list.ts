import type { TemplateResult } from 'lit-html';
import type { Interview, PillarId } from '../content/types.ts';
import type { CourseState } from '../drawing/state.ts';
import type { Text } from '../text/language.ts';
import type { Item, ItemId } from './item.ts';

/** What the list view gives a kind to show itself with. */
export type ListContext = {
  readonly interview: Interview;
  readonly text: Text;
  /** How far a pillar is built, from the base up. */
  readonly coursesOf: (pillar: PillarId) => readonly CourseState[];
};

export type AskView<Prompt, Key, Response> = ListContext & {
  /** The slots of the hand; a kind that asks one thing at a time shows `current` only. */
  readonly hand: readonly (Item<Prompt, Key> | null)[];
  readonly current: Item<Prompt, Key>;
  /** Options of `current` that a hint has taken away. */
  readonly faded: readonly string[];
  readonly onSelect: (item: ItemId) => void;
  readonly onRespond: (item: ItemId, response: Response) => void;
};

export type ToldView<Prompt, Key, Response> = ListContext & {
  readonly item: Item<Prompt, Key>;
  readonly response: Response;
};

/** A kind in plain DOM. The host draws the controls, the heading, the hint and the button under an explanation. */
export interface KindList<Prompt, Key, Response> {
  /** What is asked, in one line: heading of the item, and said when it comes. */
  question(context: ListContext, item: Item<Prompt, Key>): string;
  /** The same in short, beside the hint. */
  caption(context: ListContext): string;
  ask(view: AskView<Prompt, Key, Response>): TemplateResult;
  /** Heading of a wrong response: a word and a shape, never a colour alone. */
  verdict(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** Why, and where the interview says so. */
  why(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** What stays in sight beside an explanation where there is room. */
  beside(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** Said after a right response; where the interview says it. */
  source(context: ListContext, item: Item<Prompt, Key>): string;
  /** One row among the missed ones. */
  recap(context: ListContext, item: Item<Prompt, Key>): TemplateResult;
  /** The names of options that a hint took away. */
  optionName(context: ListContext, option: string): string;
}
