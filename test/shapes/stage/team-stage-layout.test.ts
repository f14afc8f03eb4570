import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { widthOf } from '../../../src/shapes/letter-width.ts';
import type { Rect } from '../../../src/shapes/shape-primitives.ts';
import { type TeamFrame, teamStage } from '../../../src/shapes/stage/team-stage-layout.ts';
import { hallSite, rowsSite, TEAM_CARD, type ZoneSite } from '../../../src/shapes/stage/team-zone-layout.ts';
import { namesOf, wordsOf } from '../interview-words.ts';

const FULL = { w: 1920, h: 1080 };
const WINDOWS = [FULL, { w: 1366, h: 768 }, { w: 1280, h: 720 }, { w: 1024, h: 768 }];
const frame = (change: Partial<TeamFrame> = {}): TeamFrame => ({
  ...{ window: FULL, teams: 2, isShared: false, isTold: false, buttons: 3 },
  ...change,
});
/** Quotation marks are as wide as ideographs in Chinese fonts; wider than here no font is. */
const measure = (text: string, size: number): number => widthOf(text.replace(/[“”…]/g, '国'), size);

/** The longest ones: those that everything has to make room for. */
const cardsOf = (language: string): readonly string[] => {
  const { measures, lists = {} } = wordsOf(language);
  const all = [
    ...Object.values(measures).map(({ card }) => card),
    ...Object.values(lists).flatMap(({ members }) => Object.values(members).map(({ text }) => text)),
  ];
  return all.sort((one, other) => other.length - one.length).slice(0, 12);
};
const boardsOf = (language: string): readonly (readonly string[])[] => {
  const { lists = {} } = wordsOf(language);
  const names = Object.values(lists).map(({ name }) => name);
  return [...namesOf(language), names.slice(0, 4), names.slice(-4)];
};

const right = ({ x, w }: Rect): number => x + w;
const foot = ({ y, h }: Rect): number => y + h;
const isApart = (a: Rect, b: Rect): boolean =>
  right(a) <= b.x + 0.01 || right(b) <= a.x + 0.01 || foot(a) <= b.y + 0.01 || foot(b) <= a.y + 0.01;
const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 0.01 && right(inner) <= right(outer) + 0.01 && foot(inner) <= foot(outer) + 0.01;

/** Lines of a card that are wider or higher than it is. */
const clipped = ({ card, letters }: ZoneSite): readonly string[] =>
  letters.lines.filter(
    line =>
      measure(line, letters.size) + TEAM_CARD.across + TEAM_CARD.tenon > card.w ||
      letters.lines.length * letters.line > card.h,
  );

describe('the stage of the big screen', () => {
  it.each(LANGUAGES)('holds the longest card at 48 px beside five pillars: %s', language => {
    const cards = cardsOf(language);
    const labels = namesOf(language).find(({ length }) => length === 5) ?? [];
    const [zone] = teamStage(frame()).zones;
    expect(zone && labels.length).toBe(5);
    if (!zone) return;
    for (const card of cards) {
      const site = hallSite(zone, { labels, card, cards, measure }, false);
      expect([site.letters.size, clipped(site), isInside(site.card, zone)]).toEqual([48, [], true]);
      expect(site.card.y).toBeGreaterThanOrEqual(site.bubble.y + site.bubble.r);
      // Room for courses between the boards and the stones under the pillars.
      expect(site.ground - 0.26 * site.shaft - (site.board.y + site.board.h)).toBeGreaterThan(60);
    }
  });

  it('has the same proportions on every screen of the same shape, and takes more room where there is more', () => {
    const [full, ...others] = WINDOWS.map(window => teamStage(frame({ window })));
    for (const other of others.slice(0, 2)) {
      expect(other?.size.w).toBeCloseTo(FULL.w, -1);
      expect(other?.zones[1]?.x).toBeCloseTo(full?.zones[1]?.x ?? 0, -1);
    }
    expect(others[2]?.size.h).toBeGreaterThan(FULL.h);
  });

  const shapes = [
    { teams: 2, isShared: false },
    { teams: 3, isShared: true },
    { teams: 3, isShared: false },
    { teams: 4, isShared: true },
    { teams: 4, isShared: false },
  ];
  it.each(shapes)(
    'has all that is touched in the lower two thirds, large enough and apart: $teams teams, one zone for all: $isShared',
    shape => {
      for (const window of WINDOWS)
        for (const language of LANGUAGES)
          for (const labels of boardsOf(language)) {
            const { k, size, zones, isRows, controls } = teamStage(frame({ ...shape, window }));
            const cards = cardsOf(language);
            const card = cards[0] ?? '';
            const sites = zones.map(zone =>
              (isRows ? rowsSite : hallSite)(zone, { labels, card, cards, measure }, false),
            );
            const touched = [...controls, ...sites.flatMap(site => [site.card, ...site.targets])];
            expect(touched.filter(({ y }) => y < size.h / 3)).toEqual([]);
            expect(touched.filter(({ w, h }) => Math.min(w, h) * k < 48)).toEqual([]);
            expect(touched.filter(rect => !isInside(rect, { x: 0, y: 0, ...size }))).toEqual([]);
            const overlapping = touched.flatMap((one, i) =>
              touched.slice(i + 1).filter(other => !isApart(one, other)),
            );
            expect(overlapping).toEqual([]);
          }
    },
  );

  it.each(LANGUAGES)('writes every name whole, none below its board: %s', language => {
    for (const labels of boardsOf(language))
      for (const teams of [2, 4]) {
        const { zones, isRows } = teamStage(frame({ teams }));
        const [zone] = zones;
        if (!zone) throw new Error('no zone');
        const site = (isRows ? rowsSite : hallSite)(zone, { labels, card: '国', cards: [], measure }, false);
        const { size, lines } = site.labels;
        const joined = (all: readonly string[]): string => all.join('').replace(/[- ]/g, '');
        expect(lines.map(joined)).toEqual(labels.map(label => label.replace(/[- ]/g, '')));
        expect(size).toBeGreaterThanOrEqual(20);
      }
  });

  it('has names of 43 on four boards, as they are read from the back row, and breaks them between words', () => {
    const [labels = []] = namesOf('zh-CN');
    const [zone] = teamStage(frame()).zones;
    const site = zone && hallSite(zone, { labels, card: '国', cards: [], measure }, false);
    expect(site?.labels).toEqual({
      size: 43,
      lines: [
        ['政策供给', '与落实'],
        ['重点行业', '和地区'],
        ['提振', '有效投资'],
        ['积极', '扩大消费'],
      ],
    });
    expect(site?.targets.every(({ w, h }) => w > 200 && h >= 440)).toBe(true);
  });

  it('keeps the hall in its place from one card to the next', () => {
    const cards = cardsOf('en');
    const labels = namesOf('en')[1] ?? [];
    const [zone] = teamStage(frame()).zones;
    if (!zone) throw new Error('no zone');
    const grounds = cards.map(card => hallSite(zone, { labels, card, cards, measure }, false).ground);
    expect(new Set(grounds).size).toBe(1);
  });

  it('has room for the wall once a question is told, clear of halls and buttons', () => {
    for (const window of WINDOWS)
      for (const shape of shapes) {
        const { size, k, zones, wall, controls } = teamStage(frame({ ...shape, window, isTold: true }));
        const parts = [wall, ...zones, ...controls];
        expect(parts.flatMap((one, i) => parts.slice(i + 1).filter(other => !isApart(one, other)))).toEqual(
          [],
        );
        expect(foot(wall)).toBeLessThan(size.h);
        expect(wall.h).toBeGreaterThan(360);
        expect(controls.filter(({ y, h }) => y < size.h / 3 || h * k < 48)).toEqual([]);
      }
  });
});
