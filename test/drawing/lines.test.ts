import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/drawing/letters.ts';
import { breakLines, setIn } from '../../src/drawing/lines.ts';

const wide = (text: string): number => widthOf(text, 10);
const join = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');

const phrase = fc
  .array(fc.constantFrom('产', '业', '“', '”', '、', '，', '。', 'A', '6', 'G'), {
    minLength: 1,
    maxLength: 8,
  })
  .map(letters => letters.join(''));
const marked = fc.array(phrase, { minLength: 1, maxLength: 6 }).map(phrases => phrases.join('|'));

describe('breaking lines', () => {
  it('breaks at marks alone while phrases fit', () => {
    expect(breakLines('谋划布局|人形机器人、|元宇宙、|量子科技|等未来产业', 120, wide)).toEqual([
      '谋划布局人形机器人、',
      '元宇宙、量子科技',
      '等未来产业',
    ]);
  });

  it('loses no letter and adds none, whatever the width', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 10, max: 300 }), (text, width) => {
        expect(join(breakLines(text, width, wide))).toBe(text.replaceAll('|', ''));
      }),
    );
  });

  it('keeps every line within the width where each phrase fits', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 100, max: 300 }), (text, width) => {
        for (const line of breakLines(text, width, wide)) expect(wide(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('starts no line of a phrase that is too long with a closing mark', () => {
    const lines = breakLines('“揭榜挂帅”，等市场化机制。', 42, wide);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^[^，。”、]/u);
    for (const line of lines) expect(line).not.toMatch(/“$/u);
  });

  it('makes lines as even as the same number of lines allows', () => {
    expect(breakLines('one two three four', wide('one two three fo'), wide)).toEqual([
      'one two',
      'three four',
    ]);
  });
});

describe('setting text in a room', () => {
  const letters = { size: 18, line: 25, least: 14, weight: 400 } as const;
  const measure = (text: string, size: number): number => widthOf(text, size);

  it('keeps the size where the text fits', () => {
    expect(setIn('推进6G技术研发', { w: 300, h: 56 }, letters, measure)).toMatchObject({
      size: 18,
      line: 25,
    });
  });

  it('steps down until it does, but not below the least', () => {
    const long = '完善揭榜挂帅等市场化机制|加快突破关键核心技术|持续推进产业基础再造';
    const tight = setIn(long, { w: 200, h: 60 }, letters, measure);
    expect(tight.size).toBeLessThan(18);
    expect(setIn(long, { w: 60, h: 20 }, letters, measure).size).toBe(14);
  });
});
