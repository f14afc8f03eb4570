import { describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';
import { unsaidIn } from './sentences.ts';
import { TARGETS } from './targets.ts';

/** `npm run fuzz` tries 300,000 in all, and measures the slowest. */
const TRIED = 600;

describe.each(TARGETS)('$name of the $layout layout from outside', target => {
  const { texts, read, mend } = target;

  it('are read where they are whole', () => {
    expect(texts.map(read)).toEqual(texts.map(() => 'read'));
    expect(texts.map(mend).map(read)).toEqual(texts.map(() => 'read'));
  });

  it('never throw, however they were changed, and there is always a sentence for what is wrong', () => {
    const names = new Set<string>();
    for (const text of mutants(texts, TRIED, 'test')) {
      names.add(read(text));
      names.add(read(mend(text)));
    }
    expect(unsaidIn(target, [...names])).toEqual([]);
    expect(names.size).toBeGreaterThan(3);
  });
});
