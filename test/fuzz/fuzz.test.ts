import { describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';
import { TARGETS } from './targets.ts';

/** `npm run fuzz` tries 200,000 of them and measures the slowest. */
const TRIED = 600;

describe.each(TARGETS)('$name from outside', ({ texts, read, mend }) => {
  it('are read where they are whole', () => {
    expect(texts.map(read)).toEqual(texts.map(() => 'read'));
    expect(texts.map(mend).map(read)).toEqual(texts.map(() => 'read'));
  });

  it('never throw, however they were changed, and always have a name for what is wrong', () => {
    const names = new Set<string>();
    for (const text of mutants(texts, TRIED, 'test')) {
      names.add(read(text));
      names.add(read(mend(text)));
    }
    expect([...names].filter(name => !/^[a-zA-Z]+$/.test(name))).toEqual([]);
    expect(names.size).toBeGreaterThan(3);
  });
});
