import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, fitLines } from '../../src/shapes/line-breaking.ts';
import { measure } from './reference-frame.ts';

const wide = (text: string): number => measure(text, 10, 400);
const bare = (text: string): string => text.replace(/[\s|]/g, '');
const textOf = (letters: readonly string[]): string => letters.join('');

const letter = fc.constantFrom('产', '业', '梁', 'A', '6', 'G');
const mark = fc.constantFrom('、', '，', '。', '”');
/** As content has them: no closing mark first, no opening one last, an ideograph at least. */
const phrase = fc
  .tuple(
    fc.constantFrom('', '“'),
    fc.array(fc.oneof({ arbitrary: letter, weight: 4 }, mark), { maxLength: 5 }),
    fc.constantFrom('', '“'),
    fc.constantFrom('产', '业'),
    fc.constantFrom('', '、', '”。'),
  )
  .map(([first, inner, open, last, close]) => textOf([first, '柱', ...inner, open, last, close]));
const phrases = fc.array(phrase, { minLength: 1, maxLength: 6 });
const width = fc.integer({ min: 10, max: 300 });

const word = fc.array(fc.constantFrom('a', 'm', 'i', 'w'), { minLength: 1, maxLength: 9 }).map(textOf);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '));

/** Where lines end, counted in letters. */
const endsOf = (lines: readonly string[]): readonly number[] =>
  lines.map((_, i) => textOf(lines.slice(0, i + 1)).length);

/** As many lines as it takes when each is filled to its end. */
function countOf(words: readonly string[], room: number): number {
  const lines: string[] = [];
  for (const one of words) {
    const longer = `${lines.at(-1)} ${one}`;
    if (lines.length > 0 && wide(longer) <= room) lines.splice(-1, 1, longer);
    else lines.push(one);
  }
  return lines.length;
}

describe('breaking lines', () => {
  it('breaks a card of the interview as its marks say', () => {
    expect(breakLines('谋划布局|人形机器人、|元宇宙、|量子科技|等未来产业', 120, wide)).toEqual([
      '谋划布局人形机器人、',
      '元宇宙、量子科技',
      '等未来产业',
    ]);
  });

  it('breaks at marks alone while phrases fit', () => {
    fc.assert(
      fc.property(phrases, width, (all, room) => {
        fc.pre(all.every(one => wide(one) <= room));
        const ends = new Set(endsOf(all));
        expect(endsOf(breakLines(all.join('|'), room, wide)).filter(end => !ends.has(end))).toEqual([]);
      }),
    );
  });

  it('breaks between words alone while words fit', () => {
    fc.assert(
      fc.property(sentence, width, (text, room) => {
        const words = text.split(' ');
        fc.pre(words.every(one => wide(one) <= room));
        expect(breakLines(text, room, wide).flatMap(line => line.split(' '))).toEqual(words);
      }),
    );
  });

  it('breaks after whatever is a space, and keeps several of them', () => {
    expect(breakLines('one  two three', wide('one  two'), wide)).toEqual(['one  two', 'three']);
    expect(breakLines('', 100, wide)).toEqual(['']);
    expect(breakLines('  one', 100, wide)).toEqual(['one']);
    expect(breakLines('one two ', wide('one'), wide)).toEqual(['one', 'two']);
  });

  it('loses no letter and adds none, whatever the width', () => {
    const text = fc.oneof(
      phrases.map(all => all.join('|')),
      sentence,
    );
    fc.assert(
      fc.property(text, width, (marked, room) => {
        expect(bare(textOf(breakLines(marked, room, wide)))).toBe(bare(marked));
      }),
    );
  });

  it('starts no line with a closing mark and ends none with an opening one, however narrow', () => {
    fc.assert(
      fc.property(phrases, width, (all, room) => {
        for (const line of breakLines(all.join('|'), room, wide)) {
          expect(line).toMatch(/^[^，。、”]/u);
          expect(line).toMatch(/[^“]$/u);
        }
      }),
    );
  });

  it('keeps every line within the width where each letter fits', () => {
    const letters = fc.array(letter, { minLength: 1, maxLength: 30 }).map(textOf);
    fc.assert(
      fc.property(fc.oneof(letters, sentence), width, (text, room) => {
        for (const line of breakLines(text, room, wide)) expect(wide(line)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('makes two lines as even as their phrases allow', () => {
    fc.assert(
      fc.property(phrases, width, (all, room) => {
        const lines = breakLines(all.join('|'), room, wide);
        fc.pre(lines.length === 2 && all.every(one => wide(one) <= room));
        const fullest = all
          .slice(1)
          .map((_, i) => Math.max(wide(textOf(all.slice(0, i + 1))), wide(textOf(all.slice(i + 1)))));
        expect(Math.max(...lines.map(wide))).toBeLessThanOrEqual(Math.min(...fullest) + room / 40);
      }),
    );
    expect(breakLines('one two three four', wide('one two three fo'), wide)).toEqual([
      'one two',
      'three four',
    ]);
  });

  it('takes no more lines for it than filling each to its end would', () => {
    fc.assert(
      fc.property(sentence, width, (text, room) => {
        const words = text.split(' ');
        fc.pre(words.every(one => wide(one) <= room));
        expect(breakLines(text, room, wide)).toHaveLength(countOf(words, room));
      }),
    );
  });
});

describe('setting text in a room', () => {
  const letters = { size: 18, line: 25, least: 14, weight: 400 } as const;
  const long = '完善揭榜挂帅等市场化机制|加快突破关键核心技术|持续推进产业基础再造';

  it('keeps the size where the text fits', () => {
    const set = fitLines('推进6G技术研发', { w: 300, h: 56 }, letters, measure);
    expect(set).toMatchObject({ size: 18, line: 25 });
  });

  it('takes the largest size that stands in the room, the least where none does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 20, max: 200 }), (w, h) => {
        const { size, line, lines } = fitLines(long, { w, h }, letters, measure);
        const heightAt = (at: number): number =>
          breakLines(long, w, text => measure(text, at, 400)).length * Math.round((25 * at) / 18);
        const fitting = [18, 17, 16, 15, 14].filter(at => heightAt(at) <= h);
        expect(size).toBe(fitting[0] ?? 14);
        expect(lines.length * line).toBe(heightAt(size));
        for (const text of lines) expect(measure(text, size, 400)).toBeLessThanOrEqual(w);
      }),
    );
  });

  it('steps down in a tight room, but not below the least', () => {
    expect(fitLines(long, { w: 200, h: 60 }, letters, measure).size).toBeLessThan(18);
    expect(fitLines(long, { w: 60, h: 20 }, letters, measure).size).toBe(14);
  });
});
