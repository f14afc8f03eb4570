import { codecOf } from '../kinds/codes.ts';
import { byId, type ItemId } from '../kinds/item.ts';
import type { DealtItem as Item } from '../kinds/kind.ts';
import type { BitReader, BitWriter } from './bits.ts';

/** One response as it was given. `ms`: over the question, as exact as a receipt needs it, see `TIMES_MS`. */
export type GivenResponse = {
  readonly item: ItemId;
  readonly response: unknown;
  readonly isHinted: boolean;
  readonly ms: number;
};

/** More than anyone gives in one sitting; what is over is left out. */
export const RESPONSE_COUNTS = 2 ** 10;
/** Steps of a scale of times, each a tenth longer than the one before: half a second to three and a half minutes. */
const TIMES_MS: readonly number[] = Array.from(
  { length: 64 },
  (_, n) => Math.round((500 * 1.1 ** n) / 100) * 100,
);
/** Items are named by their place when sorted by id. */
const sorted = (items: readonly Item[]): readonly Item[] => [...items].sort(byId);

/** @param untimed so many at the beginning are written without their times. */
export function putResponses(
  writer: BitWriter,
  items: readonly Item[],
  responses: readonly GivenResponse[],
  untimed = 0,
): void {
  const all = sorted(items);
  const kept = responses.slice(0, RESPONSE_COUNTS - 1);
  writer.put(kept.length, RESPONSE_COUNTS);
  for (const [n, { item, response, isHinted, ms }] of kept.entries()) {
    const place = all.findIndex(({ id }) => id === item);
    const found = all[place];
    if (!found) throw new RangeError(`no item ${item} among ${all.length}`);
    writer.put(place, all.length);
    writer.put(Number(isHinted), 2);
    if (n >= untimed) writer.put(stepOf(ms), TIMES_MS.length);
    for (const [value, of] of codecOf(found.kind).pack(found.prompt, response)) writer.put(value, of);
  }
}

/** @returns undefined for what these items cannot have been answered with. */
export function takeResponses(
  reader: BitReader,
  items: readonly Item[],
  untimed = 0,
): readonly GivenResponse[] | undefined {
  const all = sorted(items);
  const count = reader.take(RESPONSE_COUNTS);
  const responses: GivenResponse[] = [];
  while (responses.length < count && !reader.isShort()) {
    const item = all[reader.take(all.length)];
    const isHinted = reader.take(2) === 1;
    const ms = responses.length < untimed ? 0 : (TIMES_MS[reader.take(TIMES_MS.length)] ?? 0);
    const response = item?.rules.parseResponse(
      item.prompt,
      codecOf(item.kind).unpack(item.prompt, reader.take),
    );
    if (response === undefined) return undefined;
    responses.push({ item: item?.id ?? ':', response, isHinted, ms });
  }
  return responses;
}

/** The nearest, so that many times together are not longer than they were. */
function stepOf(ms: number): number {
  const above = TIMES_MS.findIndex(time => time >= ms);
  if (above < 0) return TIMES_MS.length - 1;
  const [below = 0, here = 0] = [TIMES_MS[above - 1], TIMES_MS[above]];
  return above > 0 && ms - below < here - ms ? above - 1 : above;
}
