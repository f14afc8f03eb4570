import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupParsing,
  parseBackup,
  toBackupCode,
  toBackupFile,
} from '../../../../src/app/store/log/progress-backup.ts';
import { SAVE_VERSIONS } from '../../../../src/app/store/saves/save-types.ts';
import { inLogOrder, type LogEntry, mergeLogs } from '../../../../src/core/learner/attempt-log.ts';
import { quotedPrintable } from '../../../fuzz/mangling.ts';
import { makeAttempt } from '../../../small-interview.ts';

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
    ([one, subject, other]): LogEntry => ({
      type: 'attempt',
      kind: 'match',
      item: `match:${subject}`,
      ...one,
      ...other,
    }),
  );
const finish = fc
  .tuple(sat, fc.constantFrom(1, 2, 3))
  .map(
    ([one, stars]): LogEntry => ({ type: 'finish', stars: stars === 1 ? 1 : stars === 2 ? 2 : 3, ...one }),
  );
const aim = fc
  .tuple(origin, fc.option(fc.constant('2026-12-05')), fc.constantFrom(5, 10, 20))
  .map(([one, date, minutes]): LogEntry => ({ type: 'aim', date, minutes, ...one }));
const log = fc.array(fc.oneof(attempt, finish, aim), { maxLength: 30 }).map(all => mergeLogs(all, []));

const entriesOf = (text: string): readonly LogEntry[] | string => {
  const backup = parseBackup(text);
  return backup.ok ? backup.entries : backup.problem;
};

describe('a backup of the log', () => {
  it('comes back whole, as a file and as a text', () => {
    fc.assert(
      fc.property(log, all => {
        expect(entriesOf(toBackupFile(all))).toEqual(all);
        expect(entriesOf(toBackupCode(all))).toEqual(all);
      }),
    );
  });

  it('is the same bytes wherever it was made, also after being imported and exported again', () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        expect(toBackupFile(mergeLogs(one, other))).toBe(toBackupFile(mergeLogs(other, one)));
        const there = entriesOf(toBackupFile(one));
        expect(typeof there === 'string' ? there : toBackupFile(mergeLogs(there, []))).toBe(
          toBackupFile(inLogOrder(one)),
        );
      }),
    );
  });

  it('is found among the text that a chat adds', () => {
    const code = toBackupCode([makeAttempt('match:act_1_1')]);
    expect(entriesOf(`[3:15 PM] Li: ${code}\nsee you`)).toHaveLength(1);
  });

  const log40 = Array.from({ length: 40 }, (_, n) =>
    makeAttempt(`match:act_${n}`, { at: 1_790_000_000_000 + 7919 * n, seed: `SEED${n % 4}K7Q2` }),
  );
  const code40 = toBackupCode(log40);
  const each = (size: number, put: string): string =>
    code40.replace(new RegExp(`.{${size}}`, 'g'), `$&${put}`);

  it.each([
    ['wrapped at 76', each(76, '\n')],
    ['wrapped at 76 by Windows', each(76, '\r\n')],
    ['quoted', `> ${each(74, '\n> ')}`],
    ['quoted twice', `Li wrote:\n> > ${each(72, '\r\n> > ')}\n> see you`],
    ['with spaces', each(60, ' ')],
    ['with spaces that nobody sees', each(40, '\u200b')],
    ['with soft hyphens', each(11, '\u00ad')],
    ['with strokes before signs', code40.replace(/[_-]/g, '\\$&')],
    ['on a page', `<p>${each(76, '<br>')}</p>`],
    ['on a page, with its signs named', `<div>&gt; ${each(76, '<br/>\n&gt; ')}</div>`],
    ['as bytes of a mail', quotedPrintable(`老师：\n${each(200, '\n')}\n—李`)],
    ['above a signature', `${each(76, '\n')}\n\n-- \nTom Smith\nSome School 12-14\n`],
    ['before words', `${code40} see you_soon`],
    ['glued to words', `Tom${code40}thanks`],
    ['glued to Chinese', `存档${code40}请收好`],
    ['in bold, slanted', `**_${code40}_**`],
    ['in a link', `https://example.org/#/keep/${code40}。`],
    ['in an address within another', encodeURIComponent(`https://example.org/#/keep/${code40}`)],
    ['with long dashes', code40.replaceAll('--', '—').replaceAll('-', '–')],
    ['with a mark before it', `\ufeff${code40}`],
  ])('is read %s', (_, text) => {
    expect(entriesOf(text)).toEqual(log40);
  });

  const file40 = toBackupFile(log40);
  it.each([
    ['with a mark before it', `\ufeff${file40}`],
    ['with a sign that nobody sees before it', `\u200b${file40}`],
    ['with spaces of another width', file40.replaceAll(',\n', ',\u00a0\n\u2003')],
    ['quoted', `Li wrote:\n${file40.replace(/^/gm, '> ')}`],
    ['in a message', `存档在这里：\n\`\`\`json\n${file40}\`\`\`\n请收好`],
    ['with the lines of Windows', file40.replaceAll('\n', '\r\n')],
  ])('is read out of the text of its file %s', (_, text) => {
    expect(entriesOf(text)).toEqual(log40);
  });

  it('is read beside another, and beside a damaged one', () => {
    const other = [makeAttempt('match:act_1_1', { at: 5 })];
    const damaged = `${code40.slice(0, 60)}${code40.slice(62)}`;
    expect(entriesOf(`${toBackupCode(other)}\n\n${code40}`)).toEqual([...other, ...log40]);
    expect(entriesOf(`${damaged} — ${toBackupCode(other)}`)).toEqual(other);
    expect(entriesOf(`${each(76, '\n')}\n${damaged}`)).toEqual(log40);
    expect(entriesOf(damaged)).toBe('damaged');
  });

  it('is read in steps if it is long', () => {
    const log = Array.from({ length: 3000 }, (_, n) =>
      makeAttempt(`match:act_${n % 90}`, {
        at: 1_790_000_000_000 + 7919 * n * (n % 7),
      }),
    );
    for (const text of [toBackupCode(log), toBackupFile(log)]) {
      const steps = [...backupParsing(text)].length;
      expect(steps).toBeGreaterThanOrEqual(3000 / 250);
    }
    const code = toBackupCode(log);
    expect([...backupParsing(code)].length).toBeGreaterThan(12 + code.length / 10_000);
  });

  it('of forty responses fits into a QR code that a phone can scan', () => {
    const all = Array.from({ length: 40 }, (_, n) =>
      makeAttempt(`match:measure_number_${n}`, {
        at: 1_790_000_000_000 + 7919 * n,
        seed: `SEED${n % 4}K7Q2`,
        response: { pillar: `industry_${n % 5}` },
      }),
    );
    expect(toBackupCode(all).length).toBeLessThan(1100);
  });
});

describe('a text that is no intact backup', () => {
  const file = toBackupFile([makeAttempt('match:act_1_1'), makeAttempt('match:act_1_2', { at: 2 })]);
  const code = toBackupCode([makeAttempt('match:act_1_1')]);

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['hello', 'foreign'],
    ['{"some":"json"}', 'foreign'],
    [file.slice(0, -20), 'damaged'],
    [file.replace(`"version":${SAVE_VERSIONS.log}`, '"version":99'), 'newer'],
    [code.slice(0, -6), 'damaged'],
    [code.replace(`BP${SAVE_VERSIONS.log}`, 'BP99'), 'newer'],
    ['BP2-AAAA', 'damaged'],
    ['{"game":"beams-and-pillars","version":2,"log":[{}]}', 'damaged'],
  ])('%s: %s', (text, problem) => {
    expect(entriesOf(text)).toBe(problem);
  });

  it('yields its readable part, and says how much is unreadable', () => {
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
