import type {
  BeamId,
  FigureId,
  Interview,
  MeasureId,
  PillarId,
  PlaceId,
  Pointer,
} from '../interview/types.ts';
import type { Unit } from '../quantity/number-lexicon.ts';
import { createRandom, type Random } from '../seeded-random.ts';

/** `<kind>:<subject>` or `<kind>:<subject>.<variant>`; the same in every sitting, so logs can be read without it. */
export type ItemId = `${string}:${string}`;

/** One question. `prompt` is all that may be shown; `key` stays secret until it is judged. */
export type Item<Prompt = unknown, Key = unknown> = {
  readonly id: ItemId;
  readonly kind: string;
  readonly prompt: Prompt;
  readonly key: Key;
};

/** Points of one response: 0 <= earned <= total. Right means earned = total. */
export type Score = { readonly earned: number; readonly total: number };

export const kindOf = (id: ItemId): string => id.slice(0, id.indexOf(':'));

/** What an item asks: the id of a measure, a figure or a relation. */
export const subjectOf = (id: ItemId): string => id.slice(id.indexOf(':') + 1).replace(/\..*$/, '');

/** One order of things, wherever they come from. */
export const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;

/** Where the interview says so; `place` names what is quoted there, and where the digest tells more. */
export type Source = { readonly pointer: Pointer; readonly place: PlaceId };

/** Why, in ids; the view finds the sentences. One source for each thing that the item rests on. */
export type Explanation = { readonly sources: readonly Source[] };

type Option<Response> = { readonly id: string; readonly response: Response };

/** What a response says, for those who do not know its kind: one of these, or nothing if it has to be seen in its question. */
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

/** What a level asks: measures, each with the pillars it may be put on, and figures. A kind takes what it can ask. */
export type Scope = {
  readonly cards: readonly { readonly measure: MeasureId; readonly pillars: readonly PillarId[] }[];
  readonly figures: readonly FigureId[];
};

/** What a question kind is. Methods, so that a register can hold kinds of different prompts. */
export interface Kind<Prompt, Key, Response> {
  /** Items that may lie on the table at once. */
  readonly atOnce: number;
  /** A right response, too, is followed by an explanation. */
  readonly isToldWhenRight: boolean;
  /** Every item that this kind can make of a scope. Same scope, same stream of chance: same items, for ever. */
  compose(interview: Interview, scope: Scope, random: Random): readonly Item<Prompt, Key>[];
  /** May these two lie on the table together? */
  goesWith(one: Prompt, other: Prompt): boolean;
  /** The beam that an item belongs to; none where it is about several. */
  beam(interview: Interview, item: Item<Prompt, Key>): BeamId | undefined;
  /** What a response is before the learner has done anything; undefined where it is given in one go. */
  blank(prompt: Prompt): Response | undefined;
  /** Is there enough to judge? An incomplete response is not a wrong one. */
  isComplete(prompt: Prompt, response: Response): boolean;
  score(key: Key, response: Response): Score;
  explain(interview: Interview, item: Item<Prompt, Key>, response: Response): Explanation;
  /** Ids of options that a hint takes away, or of the tip that it gives; never gives the answer away whole. */
  hint(item: Item<Prompt, Key>, seed: string): readonly string[];
  /** The option that key `n` (1, 2, …) stands for, and the response it gives. */
  optionAt(prompt: Prompt, n: number): Option<Response> | undefined;
  /** What a response says, in terms that do not depend on the kind. */
  answerOf(response: Response): Answer;
  /** For a kind whose wrong responses are hardly ever the same: on which side of the truth one is. */
  sideOf?(key: Key, response: Response): Side;
  /** What a key of the keyboard makes of a response in the making; undefined where it means nothing. */
  afterKey(prompt: Prompt, response: Response | undefined, key: string): Response | undefined;
  /** A response from a save or a link, or undefined if it is none for this prompt. */
  parseResponse(prompt: Prompt, input: unknown): Response | undefined;
}

/** A kind whose types are known only to itself. */
export type AnyKind = Kind<unknown, unknown, unknown>;

/** An item in a sitting: it knows the rules of its kind. */
export type DealtItem = Item & { readonly rules: AnyKind };

/** A whole number and how many there are of its kind: 0 <= value < of. */
export type Digit = readonly [value: number, of: number];

/**
 * A response as digits, for receipts, and back. Places are those in lists that do not depend on how the item was dealt
 * (options sorted by id, points of an answer), so that only the interview and the seed must be the same.
 */
export interface KindCodec<Prompt, Response> {
  toDigits(prompt: Prompt, response: Response): readonly Digit[];
  /** @param next reads the next digit of so many. @returns what the rules still have to parse. */
  fromDigits(prompt: Prompt, next: (of: number) => number): unknown;
}
export type AnyCodec = KindCodec<unknown, unknown>;

/** A field of something that may be anything: a response from a save, a link or a log. */
export const fieldOf = (input: unknown, name: string): unknown => Reflect.get(Object(input), name);

/** A hint takes away so many options, and always leaves two. */
const FADED_MOST = 2;
const LEFT_LEAST = 2;

/** Wrong options that a hint takes away; the same ones for the same sitting and item. */
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
