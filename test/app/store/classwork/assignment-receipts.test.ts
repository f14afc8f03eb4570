import { beforeAll, expect, it } from 'vitest';
import { renameReceipt } from '../../../../src/app/store/classwork/assignment-receipts.ts';
import { createRulesLoader } from '../../../../src/app/store/rules-loader.ts';
import { fromReceipt } from '../../../../src/core/classroom/receipt-codec.ts';
import { assignedLevelOf } from '../../../../src/core/interview/lookups.ts';
import { KINDS } from '../../../all-kinds.ts';
import { content } from '../../../core/classroom/make-assignment.ts';
import { makeRetryingFetch } from '../../../small-interview.ts';

/** A receipt of 7号 whose time of 0.7 s an earlier version wrote as the second of the two steps that mean it. */
const HANDED_IN = 'R20WQ2X2SJY1T9Z000XZGW000X08001C8Q01TT6C8DZ5HYVR2511S6C000EC0104G0R4GGC9G6CQ3HS5RN8GEWEMV';
const rulesLoader = createRulesLoader(content, makeRetryingFetch().bring);
beforeAll(() => rulesLoader.fetch(assignedLevelOf(content.interview)));
const renamed = (nickname: string): string =>
  renameReceipt({ pack: content, rulesLoader }, HANDED_IN, nickname);

it('the nickname that a receipt has already leaves it letter for letter as it was handed in', () => {
  expect(renamed('7号')).toBe(HANDED_IN);
});

it('another nickname changes nothing else in a receipt', () => {
  const [before, after] = [HANDED_IN, renamed('8号')].map(text => fromReceipt([content], KINDS, text));
  if (!before?.ok || !after?.ok) throw new Error('a receipt cannot be read');
  expect(after.receipt).toEqual({ ...before.receipt, nickname: '8号' });
});
