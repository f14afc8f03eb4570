import { describe, expect, it } from 'vitest';
import { createBitReader, createBitWriter } from '../../../src/core/classroom/code-bits.ts';
import { foldedNickname, shownNickname } from '../../../src/core/classroom/receipt-reader.ts';
import { toPlainLine } from '../../../src/core/classroom/safe-text.ts';
import { lettersOf } from '../../../src/core/letters.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const WALES = '🏴󠁧󠁢󠁷󠁬󠁳󠁿';

describe('typed text', () => {
  it.each([
    ['  周五\n小测\t', '周五 小测'],
    ['\u202e7号\u2066', '7号'],
    ['a\u200bb\u0000c\ufeff', 'abc'],
    [`${FAMILY} ${WALES}`, `${FAMILY} ${WALES}`],
  ])('is shown in one line and in its own direction of writing: %j', (typed, shown) => {
    expect(toPlainLine(typed)).toBe(shown);
  });

  it('is measured in letters as people count them', () => {
    expect(lettersOf(`a${FAMILY}${WALES}号`)).toEqual(['a', FAMILY, WALES, '号']);
  });

  it('is never cut within a letter', () => {
    const writer = createBitWriter();
    writer.text(FAMILY.repeat(3), 60);
    expect(createBitReader(writer.values()).text(60)).toBe(FAMILY.repeat(2));
  });

  it('names the same student, whatever invisible characters it holds', () => {
    expect(foldedNickname('7\u200d号')).toBe(foldedNickname('７号 '));
    expect(shownNickname(FAMILY)).toBe(FAMILY);
  });
});
