import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tower } from '../../../src/shapes/hall/tower.ts';
import { type as typography } from '../../../src/shapes/tokens.json';
import { createBeam, filled, leaves, lined, sizes, someBeams, strays, texts } from '../shape-leaves.ts';

const portrait = sizes([320, 600], [280, 1000]);
const reference = { w: 390, h: 594 };
const four = [0, 1, 2, 3].map(() => createBeam());

test('the tower stays inside any portrait frame', () => {
  fc.assert(
    fc.property(someBeams, portrait, (beams, frame) => {
      expect(strays(tower(beams, frame, '条归位').shapes, frame)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('storeys are rows of at least 48 that do not overlap, the first at the bottom', () => {
  fc.assert(
    fc.property(portrait, frame => {
      const { storeys } = tower(four, frame);
      expect(storeys).toHaveLength(4);
      for (const [i, row] of storeys.entries()) {
        expect(row.h).toBeGreaterThanOrEqual(48);
        expect(row.w).toBe(frame.w);
        expect(row.y).toBeGreaterThanOrEqual(0);
        const below = storeys[i - 1];
        if (below) expect(row.y + row.h).toBeLessThanOrEqual(below.y + 1e-6);
      }
    }),
  );
});

test('on the reference frame the storeys stand where the design puts them', () => {
  const { storeys } = tower(four, reference);
  expect(storeys.map(({ y, h }) => [y + 118 + h, h])).toEqual([
    [688, 123],
    [565, 123],
    [442, 123],
    [319, 123],
  ]);
});

test('no text is smaller than 12, and on the reference frame it has the size of the tokens', () => {
  fc.assert(
    fc.property(someBeams, portrait, (beams, frame) => {
      for (const { size } of texts(tower(beams, frame, '条归位').shapes))
        expect(size).toBeGreaterThanOrEqual(12);
    }),
    { numRuns: 60 },
  );
  const drawn = texts(tower(four, reference).shapes).map(({ size }) => size);
  expect(drawn).toContain(typography.portrait.beamHome.s);
  expect(drawn).toContain(typography.portrait.count.s);
});

test('lines are as thick in a small frame as in a large one', () => {
  const weights = [
    { w: 320, h: 380 },
    { w: 600, h: 1000 },
  ].map(frame =>
    lined(tower(four, frame).shapes, 'planned').map(shape =>
      shape.form === 'polygon' ? shape.stroke?.weight : undefined,
    ),
  );
  expect(weights[0]).toEqual(weights[1]);
});

test('an untouched tower is all plan: no accent colour is filled in', () => {
  const untouched = [0, 1, 2, 3].map(() =>
    createBeam({ stage: 'untouched', pillars: [{ courses: ['planned', 'planned'] }] }),
  );
  const { shapes } = tower(untouched, reference);
  for (const fill of ['solid', 'mid', 'half', 'wash', 'deep'] as const)
    expect(filled(shapes, fill)).toEqual([]);
  expect(lined(shapes, 'planned').length).toBeGreaterThan(20);
});

test('a finished tower has no dashed line but its leaders', () => {
  const finished = [0, 1, 2, 3].map(() =>
    createBeam({ stage: 'built', done: 2, total: 2, pillars: [{ courses: ['mastered', 'placed'] }] }),
  );
  const { shapes } = tower(finished, reference);
  expect([
    ...lined(shapes, 'planned'),
    ...lined(shapes, 'plannedBeam'),
    ...lined(shapes, 'plannedJoint'),
  ]).toEqual([]);
  expect(lined(shapes, 'axis')).toHaveLength(4);
});

test('the chapter being built has a second ring', () => {
  const circles = (current: boolean): number =>
    leaves(tower([createBeam({ current })], reference).shapes).filter(
      shape => shape.form === 'circle' && shape.stroke,
    ).length;
  expect(circles(true) - circles(false)).toBe(1);
});

test('each beam is drawn in its own accent and counted', () => {
  const accents = ['azurite', 'vermilion', 'orpiment', 'malachite'] as const;
  const beams = accents.map((accent, i) => createBeam({ accent, done: i, total: 9 }));
  const { shapes } = tower(beams, reference);
  expect(shapes.flatMap(shape => (shape.form === 'group' ? [shape.accent] : []))).toEqual(accents);
  expect(texts(shapes).map(({ text }) => text)).toEqual(expect.arrayContaining(['0/9', '1/9', '2/9', '3/9']));
});

test.each(['条归位', 'placed'])('under each level line stands what is counted: %s', counted => {
  fc.assert(
    fc.property(portrait, frame => {
      const all = texts(tower(four, frame, counted).shapes);
      const units = all.filter(({ text }) => text === counted);
      const counts = all.filter(({ text }) => text === '3/12');
      expect(units).toHaveLength(4);
      for (const [i, { at, size }] of units.entries()) {
        const [x = 0, y = 0] = counts[i]?.at ?? [];
        expect(at[0]).toBe(x);
        expect(at[1] - y).toBeGreaterThan(size);
      }
    }),
  );
  expect(texts(tower(four, reference).shapes).map(({ text }) => text)).not.toContain('');
});
