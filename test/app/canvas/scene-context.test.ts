import { expect, test, vi } from 'vitest';
import { createGuard } from '../../../src/app/canvas/scene-context.ts';

test('what a scene throws ends the canvas, goes no further, and can still be found', () => {
  vi.useFakeTimers();
  let ends = 0;
  const guard = createGuard(() => {
    ends += 1;
  });
  const seen: number[] = [];
  guard((at: number) => void seen.push(at))(1);
  expect([seen, ends]).toEqual([[1], 0]);
  guard(() => {
    throw new Error('not drawn');
  })();
  expect(ends).toBe(1);
  expect(() => vi.runAllTimers()).toThrow('not drawn');
  vi.useRealTimers();
});
