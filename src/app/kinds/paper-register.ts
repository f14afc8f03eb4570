import { byKindName } from '../../core/kinds/register.ts';
import { paper as choice } from './choice/paper.ts';
import { paper } from './entry/paper.ts';
import { paper as estimate } from './estimate/paper.ts';
import { paper as match } from './match/paper.ts';
import { paper as order } from './order/paper.ts';
import type { AnyPaper } from './types.ts';

/** How questions stand on paper. */
const sheets: Readonly<Record<string, AnyPaper>> = { match, choice, entry: paper, estimate, order };

/** @throws RangeError where no kind is called so. */
export const paperOf = (kind: string): AnyPaper => byKindName(sheets, kind);
