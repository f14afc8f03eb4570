import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/seeded-random.ts';
import { mangled } from './mangling.ts';
import { JOURNEYS } from './targets.ts';

describe.each(JOURNEYS)('$name on their way', ({ texts, way, arrived }) => {
  it('arrive as themselves, or are said to be damaged: never as another, and never not at all', () => {
    let whole = 0;
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(1_000_000), (n, seed) => {
        const code = texts[n] ?? '';
        const outcome = arrived(code, mangled(code, way, createRandom(`way ${seed}`)));
        whole += Number(outcome === 'itself');
        expect(['itself', 'damaged']).toContain(outcome);
      }),
      { numRuns: 400 },
    );
    // What is said to be damaged is rare.
    expect(whole).toBeGreaterThan(380);
  });
});
