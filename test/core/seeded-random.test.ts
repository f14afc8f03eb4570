import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/seeded-random.ts';

describe('random', () => {
  it('gives the same stream for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        expect(createRandom(seed).shuffle(list)).toEqual(createRandom(seed).shuffle(list));
      }),
    );
  });

  it('only rearranges what it shuffles', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        expect([...createRandom(seed).shuffle(list)].sort()).toEqual([...list].sort());
      }),
    );
  });

  it('is even: no place of five is favoured over 20,000 seeds', () => {
    const counts = [0, 0, 0, 0, 0];
    for (let n = 0; n < 20_000; n++) {
      const at = createRandom(`seed ${n}`).shuffle([0, 1, 2, 3, 4]).indexOf(0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    // Five standard deviations of a binomial with p = 1/5 are 283.
    for (const count of counts) expect(Math.abs(count - 4000)).toBeLessThan(283);
  });

  it('is frozen: links and saves hold seeds', () => {
    const { whole, shuffle } = createRandom('K7Q2');
    expect(Array.from({ length: 8 }, () => whole(1000))).toMatchInlineSnapshot(`
      [
        197,
        640,
        166,
        93,
        407,
        438,
        502,
        135,
      ]
    `);
    expect(shuffle(['a', 'b', 'c', 'd', 'e']).join('')).toMatchInlineSnapshot(`"bedac"`);
  });
});
