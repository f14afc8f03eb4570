import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fitsIn, NICKNAME_ROOM, TITLE_ROOM } from '../../src/core/classroom/safe-text.ts';
import { fitLetters, lettersOf } from '../../src/core/letters.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const FLAG = '🇩🇪';
const WALES = '🏴󠁧󠁢󠁷󠁬󠁳󠁿';
const THUMB = '👍🏽';
const HEART = '❤️';
const KEYCAP = '8️⃣';
const E_ACUTE = 'e\u0301';
const RAINBOW = '🏳️‍🌈';
const LETTERS = [FAMILY, FLAG, WALES, THUMB, HEART, KEYCAP, E_ACUTE, RAINBOW, 'a', '号', ' ', '🇨🇳'];

afterEach(() => vi.unstubAllGlobals());

describe('letters', () => {
  it.each(['as the browser knows them', 'where it knows none'])('are what people count, %s', where => {
    if (where === 'where it knows none') vi.stubGlobal('Intl', {});
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LETTERS)), letters => {
        expect(lettersOf(letters.join(''))).toEqual(letters);
      }),
    );
  });
});

describe('letters that join nothing', () => {
  const RANGES = [' ~', '\u2010\u2027', '\u3000\u3029', '\u4e00\u9fff', '\uff01\uff60'] as const;
  const single = fc.oneof(
    ...RANGES.map(([first = '', last = '']) =>
      fc
        .integer({ min: first.charCodeAt(0), max: last.charCodeAt(0) })
        .map(code => String.fromCharCode(code)),
    ),
  );

  it('are counted without asking the browser, and as it counts them', () => {
    const { Segmenter } = Intl;
    const asked = vi.fn();
    vi.stubGlobal('Intl', { Segmenter: asked });
    fc.assert(
      fc.property(fc.array(single), letters => {
        expect(lettersOf(letters.join(''))).toEqual(letters);
        expect([...new Segmenter().segment(letters.join(''))].map(({ segment }) => segment)).toEqual(letters);
      }),
    );
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a field with room for so much', () => {
  const three = (text: string): boolean => lettersOf(text).length <= 3;

  it.each([
    ['ab', 'abc', 'abc', 3],
    ['abc', 'abcd', 'abc', 3],
    ['abc', 'axbc', 'abc', 1],
    ['ab', `a${FLAG}${FLAG}b`, `a${FLAG}b`, 5],
    ['', FAMILY.repeat(4), FAMILY.repeat(3), 33],
    ['ab', `ab${E_ACUTE}${E_ACUTE}`, `ab${E_ACUTE}`, 4],
    ['abcde', 'abcd', 'abcd', 4],
  ])('from %j makes %j %j', (before, after, text, caret) => {
    expect(fitLetters(before, after, three)).toEqual({ text, caret });
  });

  it('keeps whole letters, and what was there before', () => {
    const some = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 });
    fc.assert(
      fc.property(some, some, some, fc.constantFrom(NICKNAME_ROOM, TITLE_ROOM), (head, put, tail, room) => {
        const fits = fitsIn(room);
        const before = [...head, ...tail].join('');
        fc.pre(fits(before));
        const { text } = fitLetters(before, [...head, ...put, ...tail].join(''), fits);
        expect(fits(text)).toBe(true);
        expect(lettersOf(text).filter(letter => !LETTERS.includes(letter))).toEqual([]);
        expect(lettersOf(text).length).toBeGreaterThanOrEqual(head.length + tail.length);
      }),
    );
  });
});
