/** A whole number and how many there are of its kind: 0 <= value < of. */
export type Digit = readonly [value: number, of: number];

/**
 * A response as digits, for receipts, and back. Places are those in lists that do not depend on how the item was dealt
 * (options sorted by id, points of an answer), so that only the interview and the seed must be the same.
 */
export interface KindCodec<Prompt, Response> {
  pack(prompt: Prompt, response: Response): readonly Digit[];
  /** @param next reads the next digit of so many. @returns what the rules still have to parse. */
  unpack(prompt: Prompt, next: (of: number) => number): unknown;
}
export type AnyCodec = KindCodec<unknown, unknown>;
