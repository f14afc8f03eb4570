import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/core/classroom/results-csv.ts';

/** The cells of a file, as any reader of CSV splits them. */
function cellsIn(csv: string): readonly (readonly string[])[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.slice(1).matchAll(cell)) {
    rows[rows.length - 1]?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A platform that imports grades by the names of the first column, and aborts at an unknown name. */
function importedBy(csv: string, known: readonly string[]): ReadonlyMap<string, number> | 'aborted' {
  const rows = cellsIn(csv).map(([name = '', grade]) => [name.trim(), Number(grade)] as const);
  return rows.every(([name]) => known.includes(name)) ? new Map(rows) : 'aborted';
}

describe('a cell of a file for a spreadsheet', () => {
  it('has a byte order mark, commas and CRLF around it; formulas are defused, numbers and dates stay as they are', () => {
    const csv = toCsv([['=1+1', '+86', '-5', '@me', '\tx', 'a,b', 'a"b', 'a\nb', -5, 0.25, undefined, '好']]);
    expect(csv).toBe('\ufeff\'=1+1,\'+86,\'-5,\'@me,"\'\tx","a,b","a""b","a\nb",-5,0.25,,好\r\n');
    expect(toCsv([[new Date(2026, 0, 2, 8, 30), 1]])).toBe('\ufeff2026-01-02 08:30,1\r\n');
  });

  it.each(['＝1+1', '＋86', '－5', '＠me', ' =1+1', '\u3000＝1'])(
    'defuses %j, which is a formula, too',
    name => {
      expect(toCsv([[name]])).toBe(`\ufeff'${name}\r\n`);
    },
  );

  it.each([
    ...[
      '0017',
      '01',
      '17',
      '3-12',
      '1-2',
      '20230115000123456',
      '1E5',
      '1e5',
      '3/4',
      '12:30',
      '2 May',
      'MAR1',
    ],
    ...['3月12日', '下午3:00', 'true', 'TRUE', '(5)', '５', '２E10', '０１', '１－２', '3／4', '#N/A', '½'],
  ])('keeps %s a text, which trimmed is the name', name => {
    expect(toCsv([[name, 5]])).toBe(`\ufeff"${name}\t",5\r\n`);
  });

  it('leaves other names alone, and defuses before it marks', () => {
    expect(toCsv([['7班小明', 'Sam1', 'May', '一', 17, '-5', '=1', 'ＡＢ']])).toBe(
      "\ufeff7班小明,Sam1,May,一,17,'-5,'=1,ＡＢ\r\n",
    );
  });

  it('is matched by a platform to its student', () => {
    const names = [
      '01',
      '1-2',
      '3/4',
      '1e5',
      '20230115000123456',
      'TRUE',
      '２E10',
      'li.lei@a.cn',
      '王, 小明',
      'a"b',
    ];
    const csv = toCsv(names.map((name, i) => [name, 10 * i]));
    expect(importedBy(csv, names)).toEqual(new Map(names.map((name, i) => [name, 10 * i])));
    expect(importedBy(csv, names.slice(1))).toBe('aborted');
  });
});
