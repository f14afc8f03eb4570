import { code as choiceCode } from './choice/code.ts';
import type { AnyCode } from './code.ts';
import { code as entryCode } from './entry/code.ts';
import { code as estimateCode } from './estimate/code.ts';
import { code as matchCode } from './match/code.ts';
import { code as orderCode } from './order/code.ts';

/** What a kind is beyond a screen. All of it is small and comes together, when a classroom first wants it. */
type Form = { readonly code: AnyCode };

/** The second register: the kinds of `index.ts` by the same names. */
const forms: Readonly<Record<string, Form>> = {
  match: { code: matchCode },
  choice: { code: choiceCode },
  entry: { code: entryCode },
  estimate: { code: estimateCode },
  order: { code: orderCode },
};

/** @throws RangeError where no kind is called so. */
export function formOf(kind: string): Form {
  const found = forms[kind];
  if (!found) throw new RangeError(`no kind is called ${kind}`);
  return found;
}
