import { named } from '../../core/kinds/named.ts';
import { sheet as choice } from './choice/sheet.ts';
import { sheet as entry } from './entry/sheet.ts';
import { sheet as estimate } from './estimate/sheet.ts';
import { sheet as match } from './match/sheet.ts';
import { sheet as order } from './order/sheet.ts';
import type { AnySheet } from './sheet.ts';

/** How questions stand on paper. */
const sheets: Readonly<Record<string, AnySheet>> = { match, choice, entry, estimate, order };

/** @throws RangeError where no kind is called so. */
export const sheetOf = (kind: string): AnySheet => named(sheets, kind);
