import { describe, expect, it } from 'vitest';
import { fieldsFor, isHopeless, readFields, seatMeant } from '../../../../src/app/list/live/join-fields.ts';

const SEATS = ['01', '07', '12', 'A3'];

describe('a seat', () => {
  it.each([
    ['7', '07'],
    ['07', '07'],
    [' 12号 ', '12'],
    ['１２', '12'],
    ['seat 12', '12'],
    ['a3', 'A3'],
  ])('%s is the seat %s', (typed, seat) => {
    expect(seatMeant(SEATS, typed)).toBe(seat);
  });

  it.each(['', '99', '小王', '121'])('%s is none', typed => {
    expect(seatMeant(SEATS, typed)).toBeUndefined();
  });

  it('that can still become one is not called wrong', () => {
    expect([isHopeless(SEATS, '1'), isHopeless(SEATS, 'a'), isHopeless(SEATS, '')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isHopeless(SEATS, '9'), isHopeless(SEATS, '121')]).toEqual([true, true]);
  });
});

describe('what was typed', () => {
  const fields = fieldsFor('K7M2QX', ['12'], null);

  it('is a name, or two of whom neither is empty nor the other', () => {
    expect(readFields(fields, null)).toEqual({
      ok: true,
      joining: { names: ['12'], team: null, code: null },
    });
    expect(readFields({ ...fields, first: ' \u200b ' }, null)).toEqual({ ok: false, problem: 'empty' });
    const two = { ...fields, isTwo: true, second: ' 小 王 ' };
    expect(readFields(two, null)).toMatchObject({ ok: true, joining: { names: ['12', '小 王'] } });
    expect(readFields({ ...two, second: '' }, null)).toEqual({ ok: false, problem: 'empty' });
    expect(readFields({ ...two, second: '12 ' }, null)).toEqual({ ok: false, problem: 'same' });
  });

  it('is a seat of the roster, if there is one', () => {
    expect(readFields({ ...fields, first: '7号' }, SEATS)).toMatchObject({ joining: { names: ['07'] } });
    expect(readFields({ ...fields, first: '小王' }, SEATS)).toEqual({ ok: false, problem: 'noSeat' });
  });

  it('may be four digits of the teacher', () => {
    const claim = { ...fields, isClaim: true, digits: '０４２7' };
    expect(readFields(claim, SEATS)).toMatchObject({ ok: true, joining: { code: '0427' } });
    expect(readFields({ ...claim, digits: '427' }, SEATS)).toEqual({ ok: false, problem: 'codeEmpty' });
  });
});
