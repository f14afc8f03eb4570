import { codec as choice } from './choice/code.ts';
import type { AnyCodec } from './code.ts';
import { codec } from './entry/code.ts';
import { codec as estimate } from './estimate/code.ts';
import { codec as match } from './match/code.ts';
import { byKindName } from './named.ts';
import { codec as order } from './order/code.ts';

/** How responses are packed into receipts. Small, and all together: an assignment may ask any of them. */
const codes: Readonly<Record<string, AnyCodec>> = { match, choice, entry: codec, estimate, order };

/** @throws RangeError where no kind is called so. */
export const codecOf = (kind: string): AnyCodec => byKindName(codes, kind);
