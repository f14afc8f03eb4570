/** What every kind of question has in common: its items, and the rules by which they are composed, answered and judged. */
import type { TableId } from '../interview/question-types.ts';
import type {
  BeamId,
  FigureId,
  Interview,
  MeasureId,
  PillarId,
  PlaceId,
  Pointer,
  QuoteId,
} from '../interview/types.ts';
import type { Unit } from '../quantity/number-lexicon.ts';
import { createRandom, type Random } from '../seeded-random.ts';

/** `<kind>:<subject>` or `<kind>:<subject>.<variant>`. It is the same in every session, so that a log can be read alone. */
export type ItemId = `${string}:${string}`;

/** One question. `prompt` is all that may be shown; `key` is the answer and stays secret until a response is judged. */
export type Item<Prompt = unknown, Key = unknown> = {
  readonly id: ItemId;
  readonly kind: string;
  readonly prompt: Prompt;
  readonly key: Key;
};

/** An item of a session, with the rules of its kind. */
export type DealtItem = Item & { readonly rules: AnyKind };

/** What a level asks about: measures, each with the pillars to choose from, figures, and tables of lists. A kind takes what it can ask. */
export type Scope = {
  readonly cards: readonly { readonly measure: MeasureId; readonly pillars: readonly PillarId[] }[];
  readonly figures: readonly FigureId[];
  /** Of those that share a list, one is asked. */
  readonly tables?: readonly TableId[];
};

/** Points of one response: 0 <= earned <= total. It is right if earned = total. */
export type Score = { readonly earned: number; readonly total: number };

/** A place in the interview; `place` is what is quoted from it, unless `quote` is, and where the digest says more. */
export type Source = { readonly pointer: Pointer; readonly place: PlaceId; readonly quote?: QuoteId };

/** Why an answer is right, in ids: one source for each thing that the item is about. The views find the sentences. */
export type Explanation = { readonly sources: readonly Source[] };

/** What a response says, for those who do not know its kind: one of these, or nothing if it makes sense only beside its prompt. */
export type Answer = {
  /** The id of the option that was chosen. */
  readonly chosen?: string;
  /** The number that was chosen, as a plain decimal, without "over" or "about". */
  readonly number?: { readonly value: string; readonly unit: Unit };
  /** Ids, the first one first. */
  readonly order?: readonly string[];
  /** Without the spaces around it; may be empty. */
  readonly typed?: string;
};

/** Greater or less than the truth. */
export type Side = 'more' | 'less';

/**
 * What a question about numbers is about. `asks`: figures whose value it wants to be named or compared; it tells those of all
 * `figures`, at the latest when it is explained. `isInvented`: its numbers are its own.
 */
export type Numbers = {
  readonly figures: readonly FigureId[];
  readonly asks: readonly FigureId[];
  readonly isInvented: boolean;
};

type Option<Response> = { readonly id: string; readonly response: Response };

/** The rules of a kind of question. Methods, so that a register can hold kinds of different prompts. */
export interface Kind<Prompt, Key, Response> {
  /** In the register, and in the ids of its items. */
  readonly name: string;
  /** How many items may be in the hand together. */
  readonly atOnce: number;
  /** Whether a right response, too, is followed by an explanation. */
  readonly isToldWhenRight: boolean;
  /** Every item that this kind can make of a scope. The same scope and stream of chance give the same items, for ever. */
  compose(interview: Interview, scope: Scope, random: Random): readonly Item<Prompt, Key>[];
  /** Whether these two may be in the hand together. */
  goesWith(one: Prompt, other: Prompt): boolean;
  /** The beam that an item belongs to; undefined if it is about several. */
  beam(interview: Interview, item: Item<Prompt, Key>): BeamId | undefined;
  /** The response before the learner has done anything; undefined if a response is given by one tap. */
  blank(prompt: Prompt): Response | undefined;
  /** Whether there is enough to judge. An incomplete response is not a wrong one. */
  isComplete(prompt: Prompt, response: Response): boolean;
  score(key: Key, response: Response): Score;
  explain(interview: Interview, item: Item<Prompt, Key>, response: Response): Explanation;
  /** What a hint gives: ids of options that it takes away, or one tip. Never enough to know the answer. */
  hint(item: Item<Prompt, Key>, seed: string): readonly string[];
  /** The option that the number key `n` (1, 2, …) stands for, and the response that choosing it gives. */
  optionAt(prompt: Prompt, n: number): Option<Response> | undefined;
  answerOf(response: Response): Answer;
  /** For a kind whose wrong responses are hardly ever the same: on which side of the truth one is. */
  sideOf?(key: Key, response: Response): Side;
  /** The response so far after a key of the keyboard; undefined if the key does nothing here. */
  afterKey(prompt: Prompt, response: Response | undefined, key: string): Response | undefined;
  /** For kinds that ask about figures. */
  numbersOf?(interview: Interview, item: Item<Prompt, Key>): Numbers;
  /** A response from a save or a link; undefined if it is none for this prompt. */
  parseResponse(prompt: Prompt, input: unknown): Response | undefined;
}

/** A kind whose types are known only to itself. */
export type AnyKind = Kind<unknown, unknown, unknown>;

/** A digit of base `of`: a whole number, 0 <= value < of. */
export type Digit = readonly [value: number, of: number];

/**
 * A response as digits, for receipts, and back. Digits are places in lists that do not depend on how the item was dealt
 * (options sorted by id, points of an answer), so that whoever reads a receipt needs only the interview and the seed.
 */
export interface KindCodec<Prompt, Response> {
  toDigits(prompt: Prompt, response: Response): readonly Digit[];
  /** @param next reads the next digit of this base. @returns what `parseResponse` still has to check. */
  fromDigits(prompt: Prompt, next: (of: number) => number): unknown;
}
export type AnyCodec = KindCodec<unknown, unknown>;

export const kindOf = (id: ItemId): string => id.slice(0, id.indexOf(':'));

/** What an item is about: the id of a measure, a figure, a relation or a list. */
export const subjectOf = (id: ItemId): string => id.slice(id.indexOf(':') + 1).replace(/\..*$/, '');

/** For sorting: an order that does not depend on where things come from. */
export const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;

/** A field of something that may be anything: a response from a save, a link or a log. */
export const fieldOf = (input: unknown, name: string): unknown => Reflect.get(Object(input), name);

/** The id in a field of a response, even one from a log or a save. */
export function chosenIn(response: unknown, name: string): Answer {
  const chosen = fieldOf(response, name);
  return typeof chosen === 'string' ? { chosen } : {};
}

/** A hint takes away so many options, and always leaves two. */
const FADED_MOST = 2;
const LEFT_LEAST = 2;

/** The wrong options that a hint takes away: the same ones for the same seed and item. */
export function fadedOptions(
  item: ItemId,
  options: readonly string[],
  right: string,
  seed: string,
): readonly string[] {
  const wrong = options.filter(option => option !== right);
  const most = Math.min(FADED_MOST, Math.max(0, options.length - LEFT_LEAST));
  return createRandom(`${seed} hint ${item}`).shuffle(wrong).slice(0, most);
}
