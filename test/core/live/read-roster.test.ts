import { describe, expect, it } from 'vitest';
import { MESSAGE_MOST, ROSTER_MOST } from '../../../src/core/live/live-messages.ts';
import { readRoster } from '../../../src/core/live/read-roster.ts';

const shown = (typed: string): readonly string[] =>
  readRoster(typed).lines.map(({ seat, name }) => `${seat}=${name}`);
const problems = (typed: string) => readRoster(typed).unread.map(({ n, why }) => [n, why]);

describe('a list of seats', () => {
  it.each([
    ['12 李四', '12=李四'],
    ['12\t李四', '12=李四'],
    ['12李四', '12=李四'],
    ['12号 李四', '12=李四'],
    ['12号李四', '12=李四'],
    ['１２　李四', '12=李四'],
    ['12. Lee', '12=Lee'],
    ['12、李四', '12=李四'],
    ['12，李四', '12=李四'],
    ['B3 Ann Lee', 'B3=Ann Lee'],
    ['7', '7='],
    ['7号', '7='],
    ['012 王五', '012=王五'],
  ])('reads a line: %j', (typed, line) => {
    expect(shown(typed)).toEqual([line]);
    expect(problems(typed)).toEqual([]);
  });

  it.each(['3-6', '3 - 6', '3–6', '3—6', '3~6', '３－６', '3至6', '3到6', '3 to 6'])('counts: %s', typed => {
    expect(shown(typed)).toEqual(['3=', '4=', '5=', '6=']);
  });

  it('passes over empty lines, whatever ends them', () => {
    expect(shown('\n1 A\r\n\r\n 2 B \r3\n')).toEqual(['1=A', '2=B', '3=']);
    expect(readRoster('')).toEqual({ lines: [], unread: [], isLong: false, isBig: false });
  });

  it('names every line that is in no seat, and reads the others', () => {
    const typed = ['座号 姓名', '1 李四', '李四', '1 王五', '9-5', `2 ${'长'.repeat(21)}`, '20230112'].join(
      '\n',
    );
    expect(problems(typed)).toEqual([
      [1, 'unread'],
      [3, 'unread'],
      [4, 'twice'],
      [5, 'range'],
      [6, 'long'],
      [7, 'unread'],
    ]);
    expect(shown(typed)).toEqual(['1=李四']);
  });

  it('takes a name in one line, without what nobody sees', () => {
    expect(shown('4 \u202eLi\u200b  Si')).toEqual(['4=Li Si']);
  });

  it(`has at most ${ROSTER_MOST} seats, and fits in a message of ${MESSAGE_MOST} bytes`, () => {
    expect(readRoster(`1-${ROSTER_MOST}`)).toMatchObject({ isLong: false, isBig: false });
    expect(readRoster(`1-${ROSTER_MOST + 1}`).isLong).toBe(true);
    expect(readRoster('1-9999').isLong).toBe(true);
    const named = Array.from({ length: 60 }, (_, i) => `${i + 1} ${'名'.repeat(4)}`).join('\n');
    expect(readRoster(named)).toMatchObject({ isLong: false, isBig: false });
    const long = Array.from({ length: 60 }, (_, i) => `${i + 1} ${'名'.repeat(20)}`).join('\n');
    expect(readRoster(long)).toMatchObject({ isLong: false, isBig: true });
  });

  it('gives a name to a seat that a range has only counted, and to none that has one', () => {
    const { lines, unread } = readRoster('1-3\n2 李四\n2 王五');
    expect(lines).toEqual([
      { seat: '1', name: '' },
      { seat: '2', name: '李四' },
      { seat: '3', name: '' },
    ]);
    expect(unread).toEqual([{ n: 3, text: '2 王五', why: 'twice' }]);
  });
});
