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
