import { expect, test } from 'vitest';
import { beam, headed } from '../../../src/shapes/hall/beam-on-pillars.ts';
import { widthOf } from '../../../src/shapes/letter-width.ts';
import { createBeam, filled, lined, texts } from '../shape-leaves.ts';

const rect = { x: 50, y: 0, w: 200, h: 30 };
const letters = { size: 17, spacing: 2 };

test('only a built beam has heads', () => {
  expect(headed(rect).map(([x]) => x)).toContain(44);
  expect(headed(rect).map(([x]) => x)).toContain(256);
  const xs = filled(beam(rect, createBeam(), letters), 'wash').flatMap(shape =>
    shape.form === 'polygon' ? shape.points.map(([x]) => x) : [],
  );
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([50, 250]);
});

test.each([
  ['untouched', 'planned', 'ink2'],
  ['begun', 'plannedBeam', 'deep'],
  ['built', 'outline', 'onSolid'],
] as const)('an %s beam is drawn in line %s, its title in %s', (stage, line, paint) => {
  const shapes = beam(rect, createBeam({ stage }), letters);
  expect(lined(shapes, line)).toHaveLength(1);
  expect(texts(shapes)[0]?.paint).toBe(paint);
});

test('a title that fits keeps its size', () => {
  expect(texts(beam(rect, createBeam(), letters))[0]).toMatchObject({ size: 17, spacing: 2 });
});

test('a long title is set smaller, then replaced by the short one', () => {
  const long = createBeam({ title: 'Modern industrial system', short: 'Modern industry' });
  const [smaller] = texts(beam(rect, long, letters));
  expect(smaller?.text).toBe('Modern industrial system');
  expect(smaller?.size).toBeLessThan(17);
  const [short] = texts(beam({ ...rect, w: 130 }, long, { size: 12, spacing: 2 }));
  expect(short?.text).toBe('Modern industry');
  expect(widthOf(short?.text ?? '', short?.size ?? 0)).toBeLessThan(130);
});
