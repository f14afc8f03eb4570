import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singleBeam } from '../../../src/shapes/hall/result-beam.ts';
import { createBeam, filled, lined, sizes, someBeams, strays } from '../shape-leaves.ts';

const reference = { w: 390, h: 170 };

test('the bay stays inside its frame', () => {
  fc.assert(
    fc.property(someBeams, sizes([300, 900], [120, 500]), (beams, frame) => {
      for (const beam of beams) expect(strays(singleBeam(beam, frame), frame)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a built bay has roof tiles and brackets, a planned one dashes', () => {
  const done = singleBeam(createBeam({ stage: 'built', pillars: [{ courses: ['mastered'] }] }), reference);
  expect(filled(done, 'solid')).toHaveLength(1);
  expect(filled(done, 'wash')).toHaveLength(1);
  expect(lined(done, 'planned')).toEqual([]);
  const begun = singleBeam(createBeam({ stage: 'begun' }), reference);
  expect(lined(begun, 'plannedBeam')).toHaveLength(1);
  expect(filled(begun, 'solid')).toEqual([]);
});

test('courses missed at first stay half', () => {
  const shapes = singleBeam(
    createBeam({ stage: 'built', pillars: [{ courses: ['mastered', 'placed'] }] }),
    reference,
  );
  expect(filled(shapes, 'half')).toHaveLength(1);
});
