import type { Interview, PillarId } from '../../core/interview/types.ts';
import type { Item, ItemId } from '../../core/kinds/item.ts';
import type { CourseState } from '../../core/learner/state.ts';
import type { InterfaceKey } from '../../text/keys.ts';
import type { Text } from '../../text/language.ts';
import type { TemplateResult } from '../dom/lit.ts';

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
  /** The response to `current` so far. */
  readonly draft: Response | undefined;
  readonly onSelect: (item: ItemId) => void;
  /** Keeps a response in the making. */
  onPut(item: ItemId, response: Response): void;
  onRespond(item: ItemId, response: Response): void;
};

export type ToldView<Prompt, Key, Response> = ListContext & {
  readonly item: Item<Prompt, Key>;
  readonly response: Response;
  readonly isRight: boolean;
};

/** A kind in plain DOM. The host draws the controls, the heading, the hint and the button under an explanation. */
export interface KindList<Prompt, Key, Response> {
  /** What stands round the question: the pillars of a beam, or a quiet page. */
  readonly setting: Setting;
  /** What is asked, in one line: heading of the item, and said when it comes. */
  question(context: ListContext, item: Item<Prompt, Key>): string;
  /** The same in short, beside the hint. */
  caption(context: ListContext, item: Item<Prompt, Key>): string;
  ask(view: AskView<Prompt, Key, Response>): TemplateResult;
  /** Heading of an explanation: a word and a shape, never a colour alone. */
  verdict(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** Why, and where the interview says so. */
  why(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** What stays in sight beside an explanation where there is room. */
  beside(view: ToldView<Prompt, Key, Response>): TemplateResult;
  /** Where the interview says it: for a kind whose right responses are followed by nothing else. */
  source?(context: ListContext, item: Item<Prompt, Key>): string;
  /** One row among the missed ones. */
  recap(context: ListContext, item: Item<Prompt, Key>): TemplateResult;
  /** What a hint has told, in one sentence. */
  hinted(context: ListContext, item: Item<Prompt, Key>, gone: readonly string[]): string;
  /** On the button after a wrong response: it comes back later, or at once since no other is left. */
  readonly again: Readonly<Record<'later' | 'now', InterfaceKey>>;
}

export type Setting = 'hall' | 'desk';
export type AnyList = KindList<unknown, unknown, unknown>;
