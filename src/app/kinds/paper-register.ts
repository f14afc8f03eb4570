import { byKindName } from '../../core/kinds/register.ts';
import { paper as choice } from './choice/paper.ts';
import { paper as entry } from './entry/paper.ts';
import { paper as estimate } from './estimate/paper.ts';
import { paper as match } from './match/paper.ts';
import { paper as order } from './order/paper.ts';
import { paper as proofread } from './proofread/paper.ts';
import { paper as sort } from './sort/paper.ts';
import type { AnyPaper } from './types.ts';

/** How each kind puts its questions on paper and into question banks. */
const papers: Readonly<Record<string, AnyPaper>> = { match, choice, entry, estimate, order, proofread, sort };

/** @throws RangeError if no kind has this name. */
export const paperOf = (kind: string): AnyPaper => byKindName(papers, kind);
