import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { askedHall } from '../../../src/shapes/hall/wall-hall.ts';
import { courseOf, heightOf, toldHall, type Vote } from '../../../src/shapes/hall/wall-votes.ts';
import { widthOf } from '../../../src/shapes/letter-width.ts';
import { askedSite, toldSite, wallStage } from '../../../src/shapes/stage/wall-layout.ts';
import { namesOf, wordsOf } from '../interview-words.ts';
import { filled, strays, texts } from '../shape-leaves.ts';

const measure = (text: string, size: number): number => widthOf(text, size);
const WINDOWS = [
  { w: 1280, h: 720 },
  { w: 1366, h: 768 },
  { w: 1920, h: 1080 },
  { w: 1024, h: 768 },
  { w: 2560, h: 1080 },
] as const;
const cardsOf = (language: string): readonly string[] =>
  Object.values(wordsOf(language).measures).map(({ card }) => card);
const options = (labels: readonly string[]) => labels.map((label, i) => ({ number: String(i + 1), label }));
const joined = (shapes: Parameters<typeof texts>[0]): string =>
  texts(shapes)
    .map(({ text }) => text)
    .join('')
    .replace(/[\s-]/g, '');

describe.each(LANGUAGES)('the wall, %s', language => {
  const halls = namesOf(language);

  it('asks every card in letters of 48 px at the least, all of it within the card', () => {
    const { main } = wallStage({ w: 1920, h: 1080 });
    for (const card of cardsOf(language)) {
      const { letters, card: rect } = askedSite(main, { labels: halls[1] ?? [], card, measure });
      expect(letters.size).toBeGreaterThanOrEqual(48);
      expect(letters.lines.length * letters.line).toBeLessThanOrEqual(rect.h);
      for (const line of letters.lines) expect(measure(line, letters.size)).toBeLessThan(rect.w - 60);
    }
  });

  it('names every pillar in full, inside of its own column, in any window', () => {
    for (const window of WINDOWS)
      for (const labels of halls) {
        const { main, size } = wallStage(window);
        const site = askedSite(main, { labels, card: '国', measure });
        const shapes = askedHall(site, '梁', 1, options(labels), main.w);
        expect(strays(shapes, { w: main.w, h: size.h })).toEqual([]);
        for (const label of labels) expect(joined(shapes)).toContain(label.replace(/[\s-]/g, ''));
        const { labels: across, w, h } = site.board;
        for (const line of across?.lines.flat() ?? [])
          expect(measure(line, across?.size ?? 0)).toBeLessThanOrEqual(w);
        expect(h).toBeGreaterThan(80);
        expect(across?.size ?? 48).toBeGreaterThanOrEqual(language === 'en' ? 32 : 44);
      }
  });

  it('tells every card with what is right, and stays in the window', () => {
    const { main, size } = wallStage({ w: 1280, h: 720 });
    const [labels = []] = halls;
    const votes: readonly Vote[] = options(labels).map((option, i) => ({
      ...{ ...option, times: 7 * i, isRight: i === 1, isWorst: i === 3 },
    }));
    for (const card of cardsOf(language)) {
      const right = labels[1] ?? '';
      const site = toldSite(main, { labels, card, measure }, right);
      const shapes = toldHall(site, { right, said: '42' }, votes, main.w);
      expect(strays(shapes, { w: main.w, h: size.h })).toEqual([]);
      expect(site.letters.lines.length * site.letters.line).toBeLessThanOrEqual(site.card.h);
      const end = Math.max(...site.letters.lines.map(line => measure(line, site.letters.size)));
      expect(site.card.x + 70 + end).toBeLessThan(site.rightRoom.x);
      expect(joined(shapes)).toContain(right.replace(/[\s-]/g, ''));
    }
  });
});

describe('columns of answers', () => {
  const { main } = wallStage({ w: 1920, h: 1080 });
  const labels = ['甲', '乙', '丙'];
  const site = toldSite(main, { labels, card: '国', measure }, '甲');
  const drawn = (times: readonly number[]) =>
    toldHall(
      site,
      { right: '甲', said: '' },
      times.map((n, i) => ({
        ...options(labels)[i],
        number: '1',
        label: '甲',
        times: n,
        isRight: i === 0,
        isWorst: i === 1,
      })),
      main.w,
    );

  it('are as high as the share of people, and all of them reach the level line', () => {
    expect(heightOf(0, 0, 500)).toBe(0);
    expect(heightOf(10, 40, 500)).toBe(125);
    expect(heightOf(40, 40, 500)).toBe(500);
  });

  it('have courses of whole people that stay few', () => {
    for (const all of [1, 2, 9, 10, 38, 300, 4000])
      expect(Math.ceil(all / courseOf(all))).toBeLessThanOrEqual(20);
    expect([courseOf(9), courseOf(38), courseOf(300)]).toEqual([1, 5, 50]);
  });

  it('say how many chose each, one of them gold', () => {
    const shapes = drawn([20, 11, 0]);
    const numbers = texts(shapes).map(({ text }) => text);
    for (const n of ['20', '11', '0']) expect(numbers).toContain(n);
    expect(filled(shapes, 'mid')).toHaveLength(1);
    expect(filled(drawn([0, 3, 0]), 'mid')).toHaveLength(0);
  });

  it('never write a number above the level line or over the card', () => {
    for (const times of [
      [38, 0, 0],
      [0, 38, 0],
      [36, 2, 0],
      [1, 0, 0],
    ] as const) {
      const high = texts(drawn(times)).filter(({ text, face }) => face === 'serif' && /^\d+$/.test(text));
      for (const { at, size } of high) expect(at[1] - size / 2).toBeGreaterThan(site.level - 4);
    }
  });
});
