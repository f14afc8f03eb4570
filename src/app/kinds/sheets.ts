import { byKindName } from '../../core/kinds/named.ts';
import { paper as choice } from './choice/sheet.ts';
import { paper } from './entry/sheet.ts';
import { paper as estimate } from './estimate/sheet.ts';
import { paper as match } from './match/sheet.ts';
import { paper as order } from './order/sheet.ts';
import type { AnyPaper } from './sheet.ts';

/** How questions stand on paper. */
const sheets: Readonly<Record<string, AnyPaper>> = { match, choice, entry: paper, estimate, order };

/** @throws RangeError where no kind is called so. */
export const paperOf = (kind: string): AnyPaper => byKindName(sheets, kind);
