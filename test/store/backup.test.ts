import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, inOrder, merged } from '../../src/learner/log.ts';
import { parseBackup, toCode, toFile } from '../../src/store/backup.ts';
import { VERSIONS } from '../../src/store/bodies.ts';
import { makeAttempt } from '../make.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const origin = fc.record({
  interview: name,
  content: fc.nat(9),
  app: fc.constantFrom('0.1.0', '1.2.3'),
  at: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
});
const sat = fc
  .tuple(origin, fc.record({ level: name, seed: name }))
  .map(([one, other]) => ({ ...one, ...other }));
const attempt = fc
  .tuple(
    sat,
    name,
    fc.record({
      measures: fc.array(name, { maxLength: 1 }),
      figures: fc.array(name, { maxLength: 3 }),
      response: fc.oneof(fc.record({ pillar: name }), fc.string(), fc.nat(), fc.constant(null)),
      score: fc.record({ earned: fc.nat(1), total: fc.constant(1) }),
      isFirst: fc.boolean(),
      isHinted: fc.boolean(),
      ms: fc.option(fc.nat(90_000)),
    }),
  )
  .map(
    ([one, subject, other]): Entry => ({
      type: 'attempt',
      kind: 'match',
      item: `match:${subject}`,
      ...one,
      ...other,
    }),
  );
const finish = fc
  .tuple(sat, fc.constantFrom(1, 2, 3))
  .map(([one, stars]): Entry => ({ type: 'finish', stars: stars === 1 ? 1 : stars === 2 ? 2 : 3, ...one }));
const aim = fc
  .tuple(origin, fc.option(fc.constant('2026-12-05')), fc.constantFrom(5, 10, 20))
  .map(([one, date, minutes]): Entry => ({ type: 'aim', date, minutes, ...one }));
const log = fc.array(fc.oneof(attempt, finish, aim), { maxLength: 30 }).map(all => merged(all, []));

const entriesOf = (text: string): readonly Entry[] | string => {
  const backup = parseBackup(text);
  return backup.ok ? backup.entries : backup.problem;
};

describe('a copy of the log', () => {
  it('comes back whole, as a file and as a text', () => {
    fc.assert(
      fc.property(log, all => {
        expect(entriesOf(toFile(all))).toEqual(all);
        expect(entriesOf(toCode(all))).toEqual(all);
      }),
    );
  });

  it('is the same bytes wherever it was made, and after it went round', () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        expect(toFile(merged(one, other))).toBe(toFile(merged(other, one)));
        const there = entriesOf(toFile(one));
        expect(typeof there === 'string' ? there : toFile(merged(there, []))).toBe(toFile(inOrder(one)));
      }),
    );
  });

  it('is found in what a chat has put around it', () => {
    const code = toCode([makeAttempt('match:act_1_1')]);
    expect(entriesOf(`[3:15 PM] Li: ${code}\nsee you`)).toHaveLength(1);
  });

  it('of forty responses fits into a code that a phone can scan', () => {
    const all = Array.from({ length: 40 }, (_, n) =>
      makeAttempt(`match:measure_number_${n}`, {
        at: 1_790_000_000_000 + 7919 * n,
        seed: `SEED${n % 4}K7Q2`,
        response: { pillar: `industry_${n % 5}` },
      }),
    );
    expect(toCode(all).length).toBeLessThan(1100);
  });
});

describe('a text that is no copy', () => {
  const file = toFile([makeAttempt('match:act_1_1'), makeAttempt('match:act_1_2', { at: 2 })]);
  const code = toCode([makeAttempt('match:act_1_1')]);

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['hello', 'foreign'],
    ['{"some":"json"}', 'foreign'],
    [file.slice(0, -20), 'damaged'],
    [file.replace(`"version":${VERSIONS.log}`, '"version":99'), 'newer'],
    [code.slice(0, -6), 'damaged'],
    [code.replace(`BP${VERSIONS.log}`, 'BP99'), 'newer'],
    ['BP2-AAAA', 'damaged'],
    ['{"game":"beams-and-pillars","version":2,"log":[{}]}', 'damaged'],
  ])('%s: %s', (text, problem) => {
    expect(entriesOf(text)).toBe(problem);
  });

  it('gives what can be read of it, and says how much cannot', () => {
    const some = file.replace('"type":"attempt"', '"type":"something"');
    expect(parseBackup(some)).toMatchObject({ ok: true, unread: 1, entries: [{ at: 2 }] });
  });

  it('with one letter changed is not taken for another', () => {
    fc.assert(
      fc.property(fc.nat(code.length - 6), fc.constantFrom('A', 'q', '7'), (at, letter) => {
        const changed = code.slice(0, at + 4) + letter + code.slice(at + 5);
        // Packed another way it may say the same.
        expect(['damaged', 'foreign', entriesOf(code)]).toContainEqual(entriesOf(changed));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.base64String().map(text => `BP2-${text}`),
        ),
        text => {
          parseBackup(text);
        },
      ),
      { numRuns: 500 },
    );
  });
});
