import { record as choice } from './choice/record.ts';
import { record as entry } from './entry/record.ts';
import { record as estimate } from './estimate/record.ts';
import { record as match } from './match/record.ts';
import { named } from './named.ts';
import { record as order } from './order/record.ts';
import type { AnyRecord } from './record.ts';

/** How responses are told to a learning platform. */
const records: Readonly<Record<string, AnyRecord>> = { match, choice, entry, estimate, order };

/** @throws RangeError where no kind is called so. */
export const recordOf = (kind: string): AnyRecord => named(records, kind);
