import { describe, expect, it } from 'vitest';
import {
  type HallOption,
  teamCard,
  teamHall,
  teamRows,
  turnedCard,
} from '../../../src/shapes/hall/team-hall.ts';
import { widthOf } from '../../../src/shapes/letter-width.ts';
import { scoreTimbers, teamSign, teamStage } from '../../../src/shapes/stage/team-stage-layout.ts';
import { hallSite, rowsSite } from '../../../src/shapes/stage/team-zone-layout.ts';
import { namesOf } from '../interview-words.ts';
import { filled, leaves, strays, texts } from '../shape-leaves.ts';

const measure = (text: string, size: number): number => widthOf(text, size);
const option = (change: Partial<HallOption> = {}): HallOption => ({
  ...{ number: '1', laid: 0, all: 4, isFresh: false, isLifted: false, look: 'plain' },
  ...change,
});
const stageFor = (teams: number, isTold = false) =>
  teamStage({ window: { w: 1920, h: 1080 }, teams, isShared: false, isTold, buttons: 3 });

describe('the hall of a team', () => {
  it('says the number and the name of every pillar, and stays on the screen', () => {
    const labels = namesOf('zh-CN')[1] ?? [];
    for (const isTold of [false, true])
      for (const teams of [2, 4]) {
        const { zones, size, isRows } = stageFor(teams, isTold);
        const content = { labels, card: '国', cards: [], measure };
        const options = labels.map((_, i) =>
          option({ number: String(i + 1), laid: i, look: i === 0 ? 'wrong' : 'right' }),
        );
        for (const zone of zones) {
          const shapes = isRows
            ? teamRows(rowsSite(zone, content, isTold), options)
            : teamHall(hallSite(zone, content, isTold), '梁', 1, options);
          const said = texts(shapes)
            .map(({ text }) => text)
            .join('');
          for (const label of labels) expect(said).toContain(label);
          expect(strays(shapes, size)).toEqual([]);
        }
      }
  });

  it('lays one course for each card that was put right, and dashes the rest', () => {
    const [zone] = stageFor(2).zones;
    if (!zone) throw new Error('no zone');
    const site = hallSite(zone, { labels: ['甲', '乙'], card: '国', cards: [], measure }, false);
    const laid = (count: number): number =>
      filled(teamHall(site, '梁', undefined, [option({ laid: count }), option()]), 'mid').length;
    expect([laid(0), laid(1), laid(3)]).toEqual([0, 1, 3]);
  });

  it('says right and wrong by shapes of their own, not by a colour alone', () => {
    const [zone] = stageFor(2).zones;
    if (!zone) throw new Error('no zone');
    const site = hallSite(zone, { labels: ['甲', '乙'], card: '国', cards: [], measure }, true);
    const drawn = (look: HallOption['look']) => teamHall(site, '梁', undefined, [option({ look }), option()]);
    const numbers = (look: HallOption['look']): number =>
      texts(drawn(look)).filter(({ text }) => text === '1').length;
    // A tick takes the place of the number.
    expect([numbers('plain'), numbers('right'), numbers('wrong')]).toEqual([2, 1, 2]);
    expect(leaves(drawn('wrong')).length).toBeGreaterThan(leaves(drawn('plain')).length);
  });
});

describe('the head of a team', () => {
  it('has one timber for each question asked, as many of them solid as were right', () => {
    for (const head of stageFor(2).heads)
      for (const [right, asked] of [
        [0, 0],
        [2, 3],
        [24, 24],
      ] as const) {
        const timbers = scoreTimbers(head, { right, asked });
        expect(timbers).toHaveLength(asked);
        expect(filled(timbers, 'mid')).toHaveLength(right);
        const { x, y, w, h } = head.timbers;
        const inside = leaves(timbers).flatMap(shape => (shape.form === 'polygon' ? shape.points : []));
        expect(
          inside.filter(([px, py]) => px < x - 1 || px > x + w + 1 || py < y - 1 || py > y + h + 1),
        ).toEqual([]);
      }
  });

  it('builds the sign of the team whose turn it is, and only dashes that of a team that waits', () => {
    const rect = { x: 0, y: 0, w: 440, h: 92 };
    expect(filled(teamSign(rect, { text: '甲', look: 'turn' }), 'solid').length).toBeGreaterThan(0);
    expect(filled(teamSign(rect, { text: '甲', look: 'waits' }), 'solid')).toEqual([]);
    for (const look of ['turn', 'waits', 'answered', 'right', 'wrong'] as const)
      expect(texts(teamSign(rect, { text: '甲', look })).map(({ text }) => text)).toEqual(['甲']);
  });
});

describe('a card', () => {
  it('that is answered says only that', () => {
    const size = { w: 600, h: 140 };
    const letters = { size: 48, line: 58, lines: ['卡片'] };
    expect(texts(teamCard(size, letters, 'idle')).map(({ text }) => text)).toEqual(['卡片']);
    expect(texts(turnedCard(size, '已答好', measure)).map(({ text }) => text)).toEqual(['已答好']);
  });
});
