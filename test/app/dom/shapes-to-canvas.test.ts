import { afterEach, expect, it, vi } from 'vitest';
import { readPalette } from '../../../src/app/dom/shapes-to-canvas.ts';

afterEach(() => vi.unstubAllGlobals());

it('a palette has colours even after its place was removed from the page', () => {
  const [root, place] = [{ '--ink': ' black ', '--azurite-deep': 'navy' }, { '--ink': 'white' }];
  let isThere = true;
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('getComputedStyle', (of: Record<string, string>) => ({
    getPropertyValue: (name: string) => (of === root || isThere ? (of[name] ?? '') : ''),
  }));
  const { colour } = readPalette(place as unknown as HTMLElement);
  expect(colour('ink', 'azurite')).toBe('white');
  isThere = false;
  expect(colour('deep', 'azurite')).toBe('navy');
  expect(colour('ink', 'azurite')).toBe('white');
});
