import { firstCodeIn, legible } from '../legible-text.ts';
import { lettersOf } from '../letters.ts';
import type { Assignment } from './assignment.ts';
import {
  type AssignmentFields,
  putFields,
  putShortFields,
  takeFields,
  takeShortFields,
  UnknownField,
} from './assignment-fields.ts';
import { withChecksum, withoutChecksum } from './checksum.ts';
import { createBitReader, createBitWriter, fromSymbols, symbolsIn } from './code-bits.ts';
import { TITLE_ROOM, toPlainLine } from './safe-text.ts';

/**
 * An assignment as a code: `A1`, its fields, a check, and perhaps a title with a check of its own. Or, where it fits, the
 * short `B`, 12 symbols. Old codes are read for ever: a layout is never edited, only followed by another.
 */
export type LinkRead =
  | { readonly ok: true; readonly assignment: Assignment }
  | { readonly ok: false; readonly problem: LinkProblem };
/** cut: its end is missing. mistyped: the checksum is wrong. newer: made by a later version of the game. */
export type LinkProblem = 'empty' | 'foreign' | 'cut' | 'mistyped' | 'newer';

const LONG = 'A1';
const SHORT = 'B';
/** Symbols of a short code without its mark and its check, and of a check. */
const SHORT_BODY = 9;
const CHECK = 2;
/** More symbols than any code has; the rest is not read. */
export const LINK_MOST = 400;
/** Characters of a text that are read: more than a code has, for escapes and for what stands around it. */
const TEXT_MOST = 4000;
/** How many words at the end are left out, one after another, to find the code before them. */
const WORDS_MOST = 12;

export function toLink(assignment: Assignment): string {
  const { title } = assignment;
  const core = createBitWriter();
  putFields(core, assignment);
  const tail = createBitWriter();
  tail.text(title, TITLE_ROOM.bytes);
  return withChecksum(LONG, core.values(), 10) + (title === '' ? '' : withChecksum('', tail.values(), 10));
}

/** 12 symbols to type; undefined where the assignment does not fit into them. A title is left out. */
export function toShortCode(assignment: Assignment): string | undefined {
  const writer = createBitWriter();
  return putShortFields(writer, assignment) ? withChecksum(SHORT, writer.values(), 10) : undefined;
}

/** Names an assignment: the same for every student, whatever extended time or title a link gives. */
export const assignmentName = (assignment: Assignment): string =>
  toLink({ ...assignment, factor: 1, title: '' });

/** Reads a code as people and chat apps hand it over, with words behind it or without. Never throws. */
export function fromLink(text: string): LinkRead {
  const words = firstCodeIn(legible(text.slice(0, TEXT_MOST))).split(/\s+/);
  const all = Array.from({ length: Math.min(words.length, WORDS_MOST + 1) }, (_, n) =>
    readCode(symbolsIn(words.slice(0, words.length - n).join('')).slice(0, LINK_MOST)),
  );
  const titled = all.find(linked => linked.ok && linked.assignment.title !== '');
  return titled ?? all.find(({ ok }) => ok) ?? all[0] ?? refused('empty');
}

function readCode(code: string): LinkRead {
  if (code === '') return refused('empty');
  if (code.startsWith(SHORT)) return readShort(code);
  if (code.startsWith(LONG)) return readLong(code);
  return refused(/^[AC][0-9A-Z]/.test(code) ? 'newer' : 'foreign');
}

const refused = (problem: LinkProblem): LinkRead => ({ ok: false, problem });

function readLong(code: string): LinkRead {
  const values = fromSymbols(code.slice(LONG.length));
  if (!values) return refused('mistyped');
  const reader = createBitReader(values);
  return triedRead(
    () => {
      const core = takeFields(reader);
      const end = reader.used();
      if (values.length < end + CHECK) return refused('cut');
      if (!withoutChecksum(LONG, values.slice(0, end + CHECK), 10)) return refused('mistyped');
      return { ok: true, assignment: { ...core, title: titleIn(values.slice(end + CHECK)) } };
    },
    // Fields beyond what this game knows are still followed by a check at the very end.
    () => withoutChecksum(LONG, values, 10) !== undefined,
  );
}

function readShort(code: string): LinkRead {
  const values = fromSymbols(code.slice(SHORT.length));
  if (!values) return refused('mistyped');
  if (values.length < SHORT_BODY + CHECK) return refused('cut');
  const body = values.length === SHORT_BODY + CHECK ? withoutChecksum(SHORT, values, 10) : undefined;
  if (!body) return refused('mistyped');
  return triedRead(
    () => ({ ok: true, assignment: { ...takeShortFields(createBitReader(body)), title: '' } }),
    () => true,
  );
}

/** A title that cannot be read is dropped: it does not change what is asked. */
function titleIn(values: readonly number[]): string {
  const body = withoutChecksum('', values, 10) ?? [];
  return lettersOf(toPlainLine(createBitReader(body).text(TITLE_ROOM.bytes)))
    .slice(0, TITLE_ROOM.letters)
    .join('');
}

/** @param isNewer whether the unreadable code has a valid checksum, so that a later version must have made it. */
function triedRead(read: () => LinkRead, isNewer: () => boolean): LinkRead {
  try {
    const linked = read();
    return linked.ok && isEmpty(linked.assignment) ? refused('mistyped') : linked;
  } catch (problem) {
    if (!(problem instanceof UnknownField)) throw problem;
    return refused(isNewer() ? 'newer' : 'mistyped');
  }
}

const isEmpty = ({ pillars, kinds }: AssignmentFields): boolean => pillars.length === 0 || kinds.length === 0;
