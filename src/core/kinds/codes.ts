import { code as choice } from './choice/code.ts';
import type { AnyCode } from './code.ts';
import { code as entry } from './entry/code.ts';
import { code as estimate } from './estimate/code.ts';
import { code as match } from './match/code.ts';
import { named } from './named.ts';
import { code as order } from './order/code.ts';

/** How responses are packed into receipts. Small, and all together: an assignment may ask any of them. */
const codes: Readonly<Record<string, AnyCode>> = { match, choice, entry, estimate, order };

/** @throws RangeError where no kind is called so. */
export const codeOf = (kind: string): AnyCode => named(codes, kind);
