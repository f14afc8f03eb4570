import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { board } from '../../../src/shapes/hall/name-board.ts';
import { type ColumnSite, pillarBoxOf } from '../../../src/shapes/hall/pillar-column.ts';
import { shaftOf } from '../../../src/shapes/hall/pillar-shapes.ts';
import { widthOf } from '../../../src/shapes/letter-width.ts';
import type { Rect, TextShape } from '../../../src/shapes/shape-primitives.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import { namesOf } from '../interview-words.ts';
import { frames, isSold, measure, nameOf, SLACK, siteAt, siteIn } from '../reference-frame.ts';
import { filled, texts } from '../shape-leaves.ts';

const SCREENS = [
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 720],
] as const;

/** What a line takes; ideographs are square, turned lines run upward. */
function boxOf({ at: [x, y], text, size, turn }: TextShape): Rect {
  const length = widthOf(text, size);
  const [w, h] = turn ? [size, length] : [length, size];
  return { x: x - w / 2, y: y - h / 2, w, h };
}

const isWithin = (a: Rect, b: Rect): boolean =>
  a.x >= b.x - SLACK &&
  a.y >= b.y - SLACK &&
  a.x + a.w <= b.x + b.w + SLACK &&
  a.y + a.h <= b.y + b.h + SLACK;

const linesOf = ({ board: hung }: ColumnSite, name: string): readonly TextShape[] =>
  texts(board(name, hung, false, measure));

/** Lines of the names that leave their boards. */
const strays = (site: ColumnSite, names: readonly string[]): readonly string[] =>
  names.flatMap(name =>
    linesOf(site, name)
      .filter(line => !isWithin(boxOf(line), site.board.rect))
      .map(({ text }) => `${text} of ${name}`),
  );

const written = (site: ColumnSite, name: string): string =>
  linesOf(site, name)
    .map(({ text }) => text.replaceAll(' ', ''))
    .join('');

describe.each(LANGUAGES)('boards with the real names in %s', language => {
  const halls = namesOf(language);

  it('there are nineteen of them', () => {
    expect(halls.flat()).toHaveLength(19);
  });

  it.each(SCREENS)('hold them whole at %i x %i, in letters of 11 px at least', (w, h) => {
    for (const names of halls) {
      const site = siteAt(w, h, names);
      expect(strays(site, names)).toEqual([]);
      expect(site.board.size, names.join()).toBeGreaterThanOrEqual(11);
      for (const name of names) expect(written(site, name)).toBe(name.replaceAll(' ', ''));
    }
  });

  it('hold them on every other screen, whatever the text size', () => {
    const faults = frames.filter(isSold).flatMap(each =>
      halls
        .filter(names => names.length === each.pillars)
        .flatMap(names => {
          const site = siteIn(stageOf(each), names);
          const found = [
            ...strays(site, names),
            ...(site.board.size < 11 ? [`size ${site.board.size}`] : []),
          ];
          return found.map(fault => `${nameOf(each)}: ${fault}`);
        }),
    );
    expect(faults).toEqual([]);
  });

  it('hang on their shafts above the courses, narrower than their columns', () => {
    for (const each of frames.filter(isSold))
      for (const names of halls.filter(({ length }) => length === each.pillars)) {
        const site = siteIn(stageOf(each), names);
        const shaft = shaftOf(pillarBoxOf(site));
        const { rect, zone } = site.board;
        expect(rect.y).toBeGreaterThan(shaft.y);
        expect(rect.y + rect.h).toBeLessThanOrEqual(shaft.y + zone);
        expect(rect.x + rect.w / 2).toBeCloseTo(site.w / 2);
        expect(rect.w).toBeLessThan(site.w - 4);
      }
  });
});

describe('a board', () => {
  const [english = []] = namesOf('en');
  const [chinese = []] = namesOf('zh-CN');
  const { board: hung } = siteAt(390, 844, english);

  it('is inverted when it is lit', () => {
    const [lit, plain] = [true, false].map(isLit => board('Keep the lead', hung, isLit, measure));
    expect([filled(lit ?? [], 'solid'), filled(plain ?? [], 'card')].map(({ length }) => length)).toEqual([
      1, 1,
    ]);
    expect(texts(lit ?? []).every(({ paint }) => paint === 'onSolid')).toBe(true);
    expect(texts(plain ?? []).every(({ paint }) => paint === 'ink')).toBe(true);
  });

  it('reads upward in English on a narrow shaft, across on a wide one, never turned in Chinese', () => {
    const turns = (w: number, h: number, names: readonly string[]): ReadonlySet<number> =>
      new Set(names.flatMap(name => linesOf(siteAt(w, h, names), name).map(({ turn = 0 }) => turn)));
    expect(turns(390, 844, english)).toEqual(new Set([-90]));
    expect(turns(1280, 720, english)).toEqual(new Set([0]));
    expect(turns(390, 844, chinese)).toEqual(new Set([0]));
  });
});
