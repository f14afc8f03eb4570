/** A list of seats as a teacher pastes it from a table: a seat and a name in a line, or only seats, or a range of them. */
import { fitsIn, NICKNAME_ROOM, toPlainLine } from '../classroom/safe-text.ts';
import { MESSAGE_MOST, ROSTER_MOST } from './live-messages.ts';
import type { RosterLine } from './live-types.ts';

/** unread: there is no seat in it. twice: another line has this seat. long: the name has too many letters. range: it does not count up. */
export type LineProblem = 'unread' | 'twice' | 'long' | 'range';
export type ReadRoster = {
  readonly lines: readonly RosterLine[];
  /** Lines that are in no seat; `n`: the first line is 1. */
  readonly unread: readonly { readonly n: number; readonly text: string; readonly why: LineProblem }[];
  /** More seats than a list may have. */
  readonly isLong: boolean;
  /** More letters than a message may have. */
  readonly isBig: boolean;
};

/** `1-40` */
const RANGE = /^(\d{1,4}) ?(?:-|–|—|~|至|到|to) ?(\d{1,4})$/;
/** `12 李四`, `12. 李四`, `12号李四`, `B12, Li`: a seat is a number that may have a letter. */
const LINE = /^([A-Za-z]?\d{1,4}[A-Za-z]?)(?:[\s.,:;、。·|)-]+|号\s*[,.:]?\s*|(?=\p{Script=Han})|$)(.*)$/u;

export function readRoster(typed: string): ReadRoster {
  const lines: RosterLine[] = [];
  const unread: ReadRoster['unread'][number][] = [];
  const seats = new Set<string>();
  typed.split(/\r\n|[\r\n]/).forEach((raw, i) => {
    const text = toPlainLine(raw.normalize('NFKC'));
    if (text === '') return;
    const found = seatsIn(text);
    // A name fills a seat that a line before has only counted.
    const [one] = typeof found === 'string' || found.length > 1 ? [] : found;
    const bare = lines.findIndex(({ seat, name }) => seat === one?.seat && name === '');
    if (one && one.name !== '' && bare >= 0) {
      lines[bare] = one;
      return;
    }
    const why = typeof found === 'string' ? found : found.some(({ seat }) => seats.has(seat)) ? 'twice' : '';
    if (typeof found === 'string' || why !== '') {
      unread.push({ n: i + 1, text, why: why || 'unread' });
      return;
    }
    for (const line of found) seats.add(line.seat);
    lines.push(...found);
  });
  return { lines, unread, isLong: lines.length > ROSTER_MOST, isBig: bytesOf(lines) > MESSAGE_MOST };
}

function seatsIn(text: string): readonly RosterLine[] | LineProblem {
  const [, from = '', to = ''] = RANGE.exec(text) ?? [];
  if (to !== '') return numbered(Number(from), Number(to));
  const [, seat = '', rest = ''] = LINE.exec(text) ?? [];
  const name = rest.trim();
  if (seat === '') return 'unread';
  return fitsIn(NICKNAME_ROOM)(name) ? [{ seat, name }] : 'long';
}

/** One more than a list may have, so that too many are seen to be too many. */
function numbered(from: number, to: number): readonly RosterLine[] | LineProblem {
  if (from > to) return 'range';
  const count = Math.min(to - from, ROSTER_MOST) + 1;
  return Array.from({ length: count }, (_, i) => ({ seat: String(from + i), name: '' }));
}

/** Of the message that takes the list to the server, with the longest name that an act may have. */
const bytesOf = (lines: readonly RosterLine[]): number =>
  new TextEncoder().encode(JSON.stringify({ t: 'do', act: 'x'.repeat(40), wish: { e: 'rostered', lines } }))
    .length;
