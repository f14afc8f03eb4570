import { code as choiceCode } from './choice/code.ts';
import { record as choiceRecord } from './choice/record.ts';
import { sheet as choiceSheet } from './choice/sheet.ts';
import type { AnyCode } from './code.ts';
import { code as entryCode } from './entry/code.ts';
import { record as entryRecord } from './entry/record.ts';
import { sheet as entrySheet } from './entry/sheet.ts';
import { code as estimateCode } from './estimate/code.ts';
import { record as estimateRecord } from './estimate/record.ts';
import { sheet as estimateSheet } from './estimate/sheet.ts';
import { code as matchCode } from './match/code.ts';
import { record as matchRecord } from './match/record.ts';
import { sheet as matchSheet } from './match/sheet.ts';
import { code as orderCode } from './order/code.ts';
import { record as orderRecord } from './order/record.ts';
import { sheet as orderSheet } from './order/sheet.ts';
import type { AnyRecord } from './record.ts';
import type { AnySheet } from './sheet.ts';

/** What a kind is beyond a screen. All of it is small and comes together, when a classroom first wants it. */
type Form = { readonly code: AnyCode; readonly record: AnyRecord; readonly sheet: AnySheet };

/** The second register: the kinds of `index.ts` by the same names. */
const forms: Readonly<Record<string, Form>> = {
  match: { code: matchCode, record: matchRecord, sheet: matchSheet },
  choice: { code: choiceCode, record: choiceRecord, sheet: choiceSheet },
  entry: { code: entryCode, record: entryRecord, sheet: entrySheet },
  estimate: { code: estimateCode, record: estimateRecord, sheet: estimateSheet },
  order: { code: orderCode, record: orderRecord, sheet: orderSheet },
};

/** @throws RangeError where no kind is called so. */
export function formOf(kind: string): Form {
  const found = forms[kind];
  if (!found) throw new RangeError(`no kind is called ${kind}`);
  return found;
}
