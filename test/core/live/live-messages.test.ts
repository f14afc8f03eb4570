import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClientMessage,
  MESSAGE_MOST,
  PROTOCOL,
  parseEvent,
  parseMessage,
  parseOpening,
  ROSTER_MOST,
} from '../../../src/core/live/live-messages.ts';
import type { LiveEvent } from '../../../src/core/live/live-types.ts';
import { at, makeRoom, openedAs, playerOf, ROOM, tokenOf } from './make-room.ts';

const join = { names: ['李华'], team: null, code: null };
const hello = { t: 'hello', v: PROTOCOL, room: ROOM, token: tokenOf(1), join };
const Q = '1/match:growth_1_a';
const answer = { t: 'answer', q: Q, r: { pillar: 'growth_1' }, sent: at(3) };
const host = { t: 'host', v: PROTOCOL, room: ROOM, token: tokenOf(1), role: 'wall', pair: null };
const wish = (wished: unknown): unknown => ({ t: 'do', act: 'A1', wish: wished });
const p = playerOf(1);
const nameIn = (name: unknown): unknown => {
  const read = parseMessage({ ...hello, join: { ...join, names: [name] } });
  return read?.t === 'hello' ? read.join?.names[0] : undefined;
};

describe('a message', () => {
  it.each<[string, unknown]>([
    ['hello', hello],
    ['hello of somebody who only looks', { ...hello, join: null }],
    [
      'hello of a pair in a team with a code',
      { ...hello, join: { names: ['A', 'B'], team: 'two', code: '0417' } },
    ],
    ['hello of another version', { ...hello, v: 99 }],
    ['an answer', answer],
    ['an answer whose time nobody knows', { ...answer, sent: null }],
    ['a wall', host],
    ['a remote with its digits', { ...host, role: 'remote', pair: '012345' }],
    ['result', { t: 'result' }],
    ['ping', { t: 'ping', at: 12.5 }],
    ...(
      [
        { e: 'seated', p },
        { e: 'removed', p },
        { e: 'named', p, names: ['A', 'B'] },
        { e: 'timed', p, factor: 1.25 },
        { e: 'locked', on: true },
        { e: 'looked', on: false },
        { e: 'kept', on: true },
        {
          e: 'rostered',
          lines: [
            { seat: '7', name: '' },
            { seat: '8', name: '王芳' },
          ],
        },
        { e: 'asked', q: Q },
        { e: 'extended', q: Q, ms: 30_000 },
        { e: 'paused' },
        { e: 'resumed' },
        { e: 'closed', q: Q },
        { e: 'told', q: Q },
        { e: 'skipped', q: Q },
        { e: 'counted', q: Q, p },
        { e: 'offered', p: null },
        { e: 'offered', p },
        { e: 'ended' },
      ] as const
    ).map((one): [string, unknown] => [`the wish ${JSON.stringify(one)}`, wish(one)]),
  ])('is read: %s', (_, message) => {
    expect(parseMessage(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'hello'],
    ['a list', [hello]],
    ['no type', {}],
    ['an unknown type', { t: 'shout' }],
    ['a name of Object', { t: '__proto__' }],
    ['another name of Object', { t: 'constructor' }],
    ['hello without a room', { ...hello, room: undefined }],
    ['a room in small letters', { ...hello, room: ROOM.toLowerCase() }],
    ['a room that is too long', { ...hello, room: `${ROOM}A` }],
    ['a room with other letters', { ...hello, room: 'B4M2X!' }],
    ['a short token', { ...hello, token: 'A' }],
    ['a token of other letters', { ...hello, token: 'U'.repeat(24) }],
    ['a version that is no number', { ...hello, v: '1' }],
    ['a version that is no whole number', { ...hello, v: 1.5 }],
    ['an endless version', { ...hello, v: Number.POSITIVE_INFINITY }],
    ['no names', { ...hello, join: { ...join, names: [] } }],
    ['three names', { ...hello, join: { ...join, names: ['A', 'B', 'C'] } }],
    ['names that are one text', { ...hello, join: { ...join, names: 'AB' } }],
    ['a name that is no text', { ...hello, join: { ...join, names: [7] } }],
    ['a team that there is not', { ...hello, join: { ...join, team: 'five' } }],
    ['a code of three digits', { ...hello, join: { ...join, code: '123' } }],
    ['a code of five digits', { ...hello, join: { ...join, code: '12345' } }],
    ['a code of other digits', { ...hello, join: { ...join, code: '１２３４' } }],
    ['a code with a line behind it', { ...hello, join: { ...join, code: '1234\n' } }],
    ['an answer to no question', { ...answer, q: 'match:a' }],
    ['an answer of a third lift', { ...answer, q: '3/match:a' }],
    ['an answer to a very long question', { ...answer, q: `1/match:${'a'.repeat(200)}` }],
    ['an answer that was never sent', { ...answer, sent: Number.NaN }],
    ['an answer of no time', { ...answer, sent: '3' }],
    ['a host of another role', { ...host, role: 'king' }],
    ['a remote with letters', { ...host, pair: 'ABCDEF' }],
    ['a wish without a name', { t: 'do', act: '', wish: { e: 'paused' } }],
    ['a wish with a long name', { t: 'do', act: 'A'.repeat(41), wish: { e: 'paused' } }],
    ['an unknown wish', wish({ e: 'exploded' })],
    ['a wish that only a server has', wish({ e: 'joined', p, names: ['A'], team: null, waits: false })],
    ['a wish with something foreign', wish({ e: 'paused', at: 3 })],
    ['closing with a time of its own', wish({ e: 'closed', q: Q, due: 1 })],
    ['a code of its own', wish({ e: 'offered', p, hash: 'X', until: 1 })],
    ['a factor of its own', wish({ e: 'timed', p, factor: 100 })],
    ['no factor', wish({ e: 'timed', p })],
    ['a minute less', wish({ e: 'extended', q: Q, ms: -60_000 })],
    ['a year more', wish({ e: 'extended', q: Q, ms: 3e10 })],
    ['a part of a millisecond', wish({ e: 'extended', q: Q, ms: 1000.5 })],
    ['a player that is none', wish({ e: 'removed', p: '__proto__' })],
    [
      'a roster that is too long',
      wish({ e: 'rostered', lines: Array(ROSTER_MOST + 1).fill({ seat: '1', name: '' }) }),
    ],
    ['a roster without seats', wish({ e: 'rostered', lines: [{ seat: '', name: '李华' }] })],
    ['a ping without a time', { t: 'ping' }],
    ['an endless ping', { t: 'ping', at: Number.POSITIVE_INFINITY }],
  ])('is refused: %s', (_, message) => {
    expect(parseMessage(message)).toBeUndefined();
  });

  it('loses what no page of ours says, where that does no harm', () => {
    const read = parseMessage({ ...hello, isHost: true, join: { ...join, isAdmin: true } });
    expect(read).toEqual(hello);
  });

  it('makes nobody a prototype', () => {
    const text = `{"t":"hello","v":1,"room":"${ROOM}","token":"${tokenOf(1)}","join":null,"__proto__":{"isHost":true},"constructor":{"prototype":{"isHost":true}}}`;
    const read: ClientMessage | undefined = parseMessage(JSON.parse(text));
    expect(read?.t).toBe('hello');
    expect(Reflect.get(Object(read), 'isHost')).toBeUndefined();
    expect(Reflect.get({}, 'isHost')).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    const junk = fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true });
    const dressed = fc.record({
      t: fc.constantFrom('hello', 'answer', 'host', 'do', 'result', 'ping'),
      ...{ v: junk, room: junk, token: junk, join: junk, q: junk, r: junk, sent: junk },
      ...{ role: junk, pair: junk, act: junk, wish: junk, at: junk },
    });
    fc.assert(
      fc.property(fc.oneof(junk, dressed), input => {
        parseMessage(input);
        parseEvent(input);
        parseOpening(input);
      }),
      { numRuns: 500, seed: 4711 },
    );
  });

  it('has room for the longest roster', () => {
    const lines = Array.from({ length: ROSTER_MOST }, (_, i) => ({ seat: String(i + 1), name: '欧阳小明' }));
    const text = JSON.stringify(wish({ e: 'rostered', lines }));
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(MESSAGE_MOST);
    expect(parseMessage(JSON.parse(text))).toBeDefined();
  });
});

describe('a name', () => {
  it.each([
    ['is as it was typed', '阿依古丽·买买提', '阿依古丽·买买提'],
    ['is one line', ' Anna \n\t Maria ', 'Anna Maria'],
    ['may be an emoji', '😀', '😀'],
    ['may be a family, which is one letter', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['may be two of them', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦'],
    ['may be a flag', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['may have twenty letters', 'a'.repeat(20), 'a'.repeat(20)],
    ['may have twenty Chinese ones, which are 60 bytes', '阿'.repeat(20), '阿'.repeat(20)],
    ['has no invisible letters', 'A\u200bn\u2060na\ufeff', 'Anna'],
    ['cannot turn the line around', '\u202eannA\u2066', 'annA'],
    ['has no bell', 'A\u0007B', 'AB'],
    ['is plain text', '<b>A</b>', '<b>A</b>'],
    ['may be a name of Object', '__proto__', '__proto__'],
  ])('%s', (_, typed, name) => {
    expect(nameIn(typed)).toBe(name);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\u3000 '],
    ['nothing that one can see', '\u200b\u202e\u2060'],
    ['nothing that one can see, of other kinds', '\ufe0f\u034f'],
    ['longer than twenty letters', 'a'.repeat(21)],
    ['61 bytes, though only twenty letters', `${'阿'.repeat(19)}😀`],
    ['a tower of accents', `a${'\u0301'.repeat(40)}`],
    ['three families', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦'],
    ['huge', 'a'.repeat(1e6)],
  ])('is refused that is %s', (_, typed) => {
    expect(nameIn(typed)).toBeUndefined();
  });
});

describe('an event of a log', () => {
  const room = makeRoom();
  room.join(1, 1);
  const q = room.ask(2);
  const stamp = { at: at(3), act: 'A' };
  const events: readonly LiveEvent[] = [
    openedAs(),
    ...room.log,
    { e: 'renamed', at: at(3), p, names: ['A', 'B'] },
    { e: 'answered', at: at(3), p, q, r: { pillar: 'x', n: 7 }, sent: null },
    { e: 'answered', at: at(3), p, q, r: null, sent: 1.5 },
    { e: 'offered', ...stamp, p, hash: 'H', until: at(9) },
    { e: 'claimed', at: at(3), for: 'seat', by: p, hash: 'H' },
    { e: 'closed', ...stamp, q, due: at(9) },
    { e: 'closed', ...stamp, q, due: null },
    { e: 'extended', ...stamp, q, ms: 30_000 },
    { e: 'told', ...stamp, q },
    { e: 'skipped', ...stamp, q },
    { e: 'counted', ...stamp, q, p },
    { e: 'paused', ...stamp },
    { e: 'resumed', ...stamp },
    { e: 'seated', ...stamp, p },
    { e: 'removed', ...stamp, p },
    { e: 'named', ...stamp, p, names: ['A'] },
    { e: 'timed', ...stamp, p, factor: 2 },
    { e: 'locked', ...stamp, on: true },
    { e: 'looked', ...stamp, on: true },
    { e: 'kept', ...stamp, on: true },
    { e: 'rostered', ...stamp, lines: [{ seat: '7', name: '李华' }] },
    { e: 'ended', ...stamp },
  ];

  it.each(events.map((event): [string, LiveEvent] => [event.e, event]))(
    'is read as it was written: %s',
    (_, event) => {
      expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    },
  );

  it.each<[string, unknown]>([
    ['of another version', { ...openedAs(), v: 2 }],
    ['without a time', { e: 'paused', act: 'A' }],
    ['without an act', { e: 'paused', at: 1 }],
    ['that is unknown', { e: 'exploded', ...stamp }],
    ['with something foreign', { e: 'paused', ...stamp, q }],
    ['of a team of one', { ...openedAs(), teams: ['one'] }],
    ['of a team twice', { ...openedAs(), teams: ['one', 'one'] }],
    ['with hardly any time', { ...openedAs(), seconds: 4 }],
    ['that is a text', 'opened'],
    ['that is nothing', null],
  ])('is none %s', (_, input) => {
    expect(parseEvent(input)).toBeUndefined();
  });
});

describe('the wish to open a room', () => {
  const { pack, task } = openedAs();
  const wanted = {
    ...{ pack, task, shape: 'teams', teams: ['one', 'two'], seconds: null, showsQuestion: false },
    ...{ token: tokenOf(1), key: null },
  };

  it('is read', () => {
    expect(parseOpening(wanted)).toEqual(wanted);
    expect(parseOpening({ ...wanted, shape: 'together', teams: [], seconds: 20, key: 'K' })).toBeDefined();
  });

  it.each<[string, unknown]>([
    ['a pack that is none', { pack: 'x' }],
    ['no task', { task: '' }],
    ['a very long task', { task: 'A'.repeat(601) }],
    ['another shape', { shape: 'alone' }],
    ['five teams', { teams: ['one', 'two', 'three', 'four', 'five'] }],
    ['hours', { seconds: 601 }],
    ['half a second', { seconds: 20.5 }],
    ['a weak token', { token: '1234' }],
    ['a long key', { key: 'K'.repeat(101) }],
    ['no key', { key: undefined }],
  ])('is refused with %s', (_, change) => {
    expect(parseOpening({ ...wanted, ...Object(change) })).toBeUndefined();
  });
});
