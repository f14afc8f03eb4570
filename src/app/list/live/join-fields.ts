/** What is typed in order to join. It is on no other page, and goes with the visit. */
import { fitsIn, NICKNAME_ROOM, toPlainLine } from '../../../core/classroom/safe-text.ts';
import type { Joining } from '../../../core/live/live-messages.ts';
import type { TeamId } from '../../../core/teams/team-names.ts';

/** What is wrong with it, as a word of the form. */
export type FieldProblem = 'empty' | 'noSeat' | 'same' | 'codeEmpty';

export type JoinFieldsState = {
  /** The room whose form was filled in. */
  readonly room: string | null;
  /** A room's code, as typed; null: as in the address. */
  readonly code: string | null;
  readonly isCodeBad: boolean;
  readonly first: string;
  readonly second: string;
  readonly isTwo: boolean;
  readonly team: TeamId | null;
  /** A code of the teacher's is typed instead of a name. */
  readonly isClaim: boolean;
  readonly digits: string;
  readonly isRenaming: boolean;
  readonly problem: FieldProblem | null;
};

export type JoinFields = {
  readonly now: () => JoinFieldsState;
  readonly change: (changes: Partial<JoinFieldsState>) => void;
};

const EMPTY: JoinFieldsState = {
  ...{ room: null, code: null, isCodeBad: false, first: '', second: '', isTwo: false, team: null },
  ...{ isClaim: false, digits: '', isRenaming: false, problem: null },
};

export function createJoinFields(redraw: () => void): JoinFields {
  let state = EMPTY;
  return {
    now: () => state,
    change: changes => {
      state = { ...state, ...changes };
      redraw();
    },
  };
}

/** The fields of another room: with the names that this phone has there already. */
export const fieldsFor = (
  room: string | null,
  names: readonly string[],
  team: TeamId | null,
): JoinFieldsState => {
  const [first = '', second = ''] = names;
  return { ...EMPTY, room, first, second, isTwo: names.length > 1, team };
};

/** As one line; also digits that an input method has made wide. */
const plain = (typed: string): string => toPlainLine(typed.normalize('NFKC'));

/** The seat that is meant: 7 is 07, and words around a number do not count. Undefined if there is none such. */
export function seatMeant(seats: readonly string[], typed: string): string | undefined {
  const line = plain(typed);
  const exact = seats.find(seat => seat === line || seat.toLowerCase() === line.toLowerCase());
  const number = numberIn(line);
  return exact ?? (number === undefined ? undefined : seats.find(seat => numberIn(seat) === number));
}

const numberIn = (line: string): string | undefined => /^\D{0,6}?0*(\d+)\D{0,2}$/.exec(line)?.[1];

/** No seat can come of it, whatever is typed further. */
export const isHopeless = (seats: readonly string[], typed: string): boolean =>
  plain(typed) !== '' &&
  seatMeant(seats, typed) === undefined &&
  !seats.some(seat => seat.toLowerCase().startsWith(plain(typed).toLowerCase()));

type Read =
  | { readonly ok: true; readonly joining: Joining }
  | { readonly ok: false; readonly problem: FieldProblem };

/** What the fields say. @param seats of the roster; null if there is none. */
export function readFields(fields: JoinFieldsState, seats: readonly string[] | null): Read {
  const { first, second, isTwo, team, isClaim, digits } = fields;
  if (isClaim) {
    const code = plain(digits);
    // The seat has names already; these are for a server that asks for some.
    return /^\d{4}$/.test(code)
      ? { ok: true, joining: { names: [code], team: null, code } }
      : { ok: false, problem: 'codeEmpty' };
  }
  const typed = isTwo ? [first, second] : [first];
  if (typed.some(name => toPlainLine(name) === '')) return { ok: false, problem: 'empty' };
  const names = typed.flatMap(name => (seats ? (seatMeant(seats, name) ?? []) : toPlainLine(name)));
  if (names.length < typed.length) return { ok: false, problem: 'noSeat' };
  if (new Set(names).size < names.length) return { ok: false, problem: 'same' };
  return { ok: true, joining: { names, team, code: null } };
}

export const fitsName = fitsIn(NICKNAME_ROOM);
