import { describe, expect, test } from 'vitest';
import { withoutUnseen, withPlainSpaces } from '../../src/core/legible-text.ts';

describe('what nobody sees', () => {
  test.each([
    '\u00ad',
    '\u061c',
    '\u200b',
    '\u200d',
    '\u200f',
    '\u202e',
    '\u2060',
    '\u2066',
    '\ufe0f',
    '\ufeff',
    '\0',
    '\b',
    '\u007f',
    '\ufff9',
    '\ufffc',
  ])('U+%j is taken out of 228万', sign => {
    expect(withoutUnseen(`${sign}2${sign}28万${sign}`)).toBe('228万');
  });

  test.each(['\u00a0', '\u2007', '\u2009', '\u202f', '\u3000', '\t'])('%j is a space', space => {
    expect(withPlainSpaces(`29${space}000`)).toBe('29 000');
  });

  test('letters, marks and lines stay', () => {
    expect(withPlainSpaces(withoutUnseen('é二\r\n8％'))).toBe('é二\r\n8％');
  });
});
