import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeAbove } from '../../../src/app/list/hide-cut-off-lines.ts';

const line = (top: number, height = 20) => ({ top, bottom: top + height });

test('a button below all lines hides nothing', () => {
  expect(edgeAbove(100, [line(0), line(24), line(79)], [])).toBe(100);
});

test('a line that the button would cut is hidden whole', () => {
  expect(edgeAbove(100, [line(60), line(84)], [])).toBe(84);
});

test('lines that the new edge would cut are hidden with it', () => {
  expect(edgeAbove(100, [line(54), line(75, 24), line(84)], [])).toBe(75);
});

test('a frame is hidden with its first line, and stays while it has a visible line', () => {
  expect(edgeAbove(100, [line(88)], [line(80, 60)])).toBe(80);
  expect(edgeAbove(100, [line(66), line(90)], [line(60, 60)])).toBe(90);
});

test('no line is cut, wherever lines and frames stand', () => {
  const some = fc.array(
    fc
      .record({ top: fc.nat(300), height: fc.integer({ min: 8, max: 90 }) })
      .map(each => line(each.top, each.height)),
  );
  fc.assert(
    fc.property(fc.nat(300), some, some, (top, lines, frames) => {
      const edge = edgeAbove(top, lines, frames);
      expect(edge).toBeLessThanOrEqual(top);
      for (const each of lines) expect(each.top < edge - 2 && each.bottom > edge + 2).toBe(false);
    }),
  );
});
