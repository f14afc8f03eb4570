import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BeamState, CourseState } from '../../../src/core/learner/measure-standings.ts';
import {
  courseTimes,
  type GrowingHall,
  growingHall,
  RAISING_MS,
} from '../../../src/shapes/hall/result-beam.ts';
import motion from '../../../src/shapes/motion.json' with { type: 'json' };
import type { Shape } from '../../../src/shapes/shape-primitives.ts';
import { createBeam, filled, lined, sizes, someBeams, strays, texts } from '../shape-leaves.ts';

const reference = { w: 390, h: 341 };

/** A hall in which all that lies stood before, or was all laid by the sitting. */
const standing = (state: BeamState): GrowingHall => ({
  state,
  pillars: state.pillars.map(({ courses }) => ({ standing: courses.filter(isLaid), grown: [] })),
});
const laid = (state: BeamState, change: Partial<GrowingHall> = {}): GrowingHall => ({
  state,
  pillars: state.pillars.map(({ courses }, i) => ({
    standing: [],
    grown: courses.filter(isLaid).map((course, j) => ({ state: course, at: 1000 * i + 100 * j })),
  })),
  ...change,
});
const isLaid = (state: CourseState): boolean => state !== 'planned';

type Cued = { readonly move: string; readonly at: number; readonly shapes: readonly Shape[] };
const cuesIn = (shapes: readonly Shape[]): readonly Cued[] =>
  shapes.flatMap(shape => {
    if (shape.form !== 'group') return [];
    const own = shape.cue ? [{ move: shape.cue.move, at: shape.cue.at, shapes: shape.shapes }] : [];
    return [...own, ...cuesIn(shape.shapes)];
  });
const cues = (hall: GrowingHall): readonly Cued[] => cuesIn(growingHall(hall, reference));
const of = (all: readonly Cued[], move: string): readonly number[] =>
  all.filter(cue => cue.move === move).map(({ at }) => at);

test('the bay stays inside its frame, however much comes down in it', () => {
  fc.assert(
    fc.property(someBeams, sizes([150, 900], [120, 560]), (beams, frame) => {
      for (const beam of beams) {
        expect(strays(growingHall(standing(beam), frame), frame)).toEqual([]);
        const { pillars } = laid(beam);
        const quiet = growingHall({ state: beam, pillars, raisedAt: 100 }, frame);
        expect(strays(quiet, frame)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('no text in it is below twelve px: small halls have no numbers', () => {
  fc.assert(
    fc.property(sizes([150, 900], [120, 560]), frame => {
      const shapes = growingHall(standing(createBeam()), frame);
      for (const { size, text } of texts(shapes)) expect([text, size >= 12]).toEqual([text, true]);
    }),
  );
});

test('a built bay has roof tiles and brackets, a planned one dashes', () => {
  const done = standing(createBeam({ stage: 'built', pillars: [{ courses: ['mastered'] }] }));
  expect(filled(growingHall(done, reference), 'solid')).toHaveLength(1);
  expect(filled(growingHall(done, reference), 'wash')).toHaveLength(1);
  const begun = growingHall(standing(createBeam({ stage: 'begun' })), reference);
  expect(lined(begun, 'plannedBeam')).toHaveLength(1);
  expect(filled(begun, 'solid')).toEqual([]);
});

test('what stood before has no cue', () => {
  expect(cues(standing(createBeam()))).toEqual([]);
});

test('each course comes down on its lines when it is its turn; what was missed at first is half', () => {
  const all = cues(laid(createBeam({ pillars: [{ courses: ['mastered', 'placed', 'planned'] }] })));
  expect(of(all, 'fall')).toEqual([0, 100]);
  expect(of(all, 'rope')).toEqual([0, 100]);
  const [first, second] = all.filter(({ move }) => move === 'fall').map(({ shapes }) => shapes);
  expect(filled(first ?? [], 'mid')).toHaveLength(1);
  expect(filled(second ?? [], 'half')).toHaveLength(1);
});

test('a pillar that is full gets its cap and a tick when its last course has come down', () => {
  const full = laid(createBeam({ pillars: [{ courses: ['mastered', 'mastered'] }] }));
  expect(of(cues(full), 'fade')).toEqual([100 + motion.ms.sheet]);
  expect(of(cues(full), 'seat')).toEqual([100 + motion.ms.sheet]);
  expect(filled(growingHall(full, reference), 'ok')).toHaveLength(1);
  const open = laid(createBeam({ pillars: [{ courses: ['mastered', 'planned'] }] }));
  expect(filled(growingHall(open, reference), 'ok')).toHaveLength(0);
  expect(of(cues(open), 'fade')).toEqual([]);
});

test('the last course of the sitting is struck and keyed, no other', () => {
  const beam = createBeam({ pillars: [{ courses: ['mastered', 'mastered', 'planned'] }] });
  expect(of(cues(laid(beam, { last: 100 })), 'strokes')).toEqual([100 + motion.ms.sheet]);
  expect(of(cues(laid(beam)), 'strokes')).toEqual([]);
});

test('a beam that is put up takes the place of its plan: bar, heads, brackets from the middle, roof, tiles', () => {
  const beam = createBeam({ stage: 'built' });
  const all = cues({ ...standing(beam), raisedAt: 5000 });
  const starts = ['leave', 'lower', 'fade', 'rise', 'spread'].map(move => Math.min(...of(all, move)));
  expect(starts).toEqual([5300, 5200, 5800, 6030, 6300]);
  expect(of(all, 'rise')).toEqual([6090, 6030, 6030, 6090]);
  expect(Math.max(...of(all, 'fade'))).toBeLessThanOrEqual(5000 + RAISING_MS + 300);
});

test('courses come down one after the other, closer where there are many, and all in time', () => {
  const { hall, stagger, stagger2, within } = motion.growth;
  expect(courseTimes(0)).toEqual([]);
  expect(courseTimes(3)).toEqual([hall, hall + stagger, hall + 2 * stagger]);
  expect(courseTimes(20)[1]).toBe(hall + stagger2);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), count => {
      const times = courseTimes(count);
      expect(times).toHaveLength(count);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times) + motion.ms.sheet).toBeLessThanOrEqual(hall + within);
    }),
  );
});
