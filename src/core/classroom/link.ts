import { firstIn, legible } from '../code.ts';
import { lettersOf } from '../letters.ts';
import type { Assignment } from './assignment.ts';
import { createReader, createWriter } from './bits.ts';
import { type Core, putCore, putShort, takeCore, takeShort, Unknown } from './fields.ts';
import { plain, TITLE } from './plain.ts';
import { opened, sealed } from './sealed.ts';
import { fromSymbols, symbolsIn } from './symbols.ts';

/**
 * An assignment as a code: `A1`, its fields, a check, and perhaps a title with a check of its own. Or, where it fits, the
 * short `B`, 12 symbols. Old codes are read for ever: a layout is never edited, only followed by another.
 */
export type Linked =
  | { readonly ok: true; readonly assignment: Assignment }
  | { readonly ok: false; readonly problem: LinkProblem };
/** cut: its end is missing. mistyped: the check does not hold. newer: made by a later version of the game. */
export type LinkProblem = 'empty' | 'foreign' | 'cut' | 'mistyped' | 'newer';

const LONG = 'A1';
const SHORT = 'B';
/** Symbols of a short code without its mark and its check, and of a check. */
const SHORT_BODY = 9;
const CHECK = 2;
/** Symbols, more than any code has; what is over is not even looked at. */
export const LINK_MOST = 400;
/** What stands around a code, or is escaped, may be longer. */
const TEXT_MOST = 4000;
/** So many words behind a code are tried without. */
const WORDS_MOST = 12;

export function toLink(assignment: Assignment): string {
  const { title } = assignment;
  const core = createWriter();
  putCore(core, assignment);
  const tail = createWriter();
  tail.text(title, TITLE.bytes);
  return sealed(LONG, core.values(), 10) + (title === '' ? '' : sealed('', tail.values(), 10));
}

/** 12 symbols to type; undefined where the assignment does not fit into them. A title is left out. */
export function toShortCode(assignment: Assignment): string | undefined {
  const writer = createWriter();
  return putShort(writer, assignment) ? sealed(SHORT, writer.values(), 10) : undefined;
}

/** Names an assignment: the same for every student, whatever extended time or title a link gives. */
export const nameOf = (assignment: Assignment): string => toLink({ ...assignment, factor: 1, title: '' });

/** Reads a code as people and chat apps hand it over, with words behind it or without. Never throws. */
export function fromLink(text: string): Linked {
  const words = firstIn(legible(text.slice(0, TEXT_MOST))).split(/\s+/);
  const all = Array.from({ length: Math.min(words.length, WORDS_MOST + 1) }, (_, n) =>
    read(symbolsIn(words.slice(0, words.length - n).join('')).slice(0, LINK_MOST)),
  );
  const titled = all.find(linked => linked.ok && linked.assignment.title !== '');
  return titled ?? all.find(({ ok }) => ok) ?? all[0] ?? refused('empty');
}

function read(code: string): Linked {
  if (code === '') return refused('empty');
  if (code.startsWith(SHORT)) return readShort(code);
  if (code.startsWith(LONG)) return readLong(code);
  return refused(/^[AC][0-9A-Z]/.test(code) ? 'newer' : 'foreign');
}

const refused = (problem: LinkProblem): Linked => ({ ok: false, problem });

function readLong(code: string): Linked {
  const values = fromSymbols(code.slice(LONG.length));
  if (!values) return refused('mistyped');
  const reader = createReader(values);
  return attempt(
    () => {
      const core = takeCore(reader);
      const end = reader.used();
      if (values.length < end + CHECK) return refused('cut');
      if (!opened(LONG, values.slice(0, end + CHECK), 10)) return refused('mistyped');
      return { ok: true, assignment: { ...core, title: titleIn(values.slice(end + CHECK)) } };
    },
    // Fields beyond what this game knows are still followed by a check at the very end.
    () => opened(LONG, values, 10) !== undefined,
  );
}

function readShort(code: string): Linked {
  const values = fromSymbols(code.slice(SHORT.length));
  if (!values) return refused('mistyped');
  if (values.length < SHORT_BODY + CHECK) return refused('cut');
  const body = values.length === SHORT_BODY + CHECK ? opened(SHORT, values, 10) : undefined;
  if (!body) return refused('mistyped');
  return attempt(
    () => ({ ok: true, assignment: { ...takeShort(createReader(body)), title: '' } }),
    () => true,
  );
}

/** Anything but the title decides what is asked: without it the assignment is the same. */
function titleIn(values: readonly number[]): string {
  const body = opened('', values, 10) ?? [];
  return lettersOf(plain(createReader(body).text(TITLE.bytes)))
    .slice(0, TITLE.letters)
    .join('');
}

/** @param isNewer whether what cannot be read is whole all the same. */
function attempt(read: () => Linked, isNewer: () => boolean): Linked {
  try {
    const linked = read();
    return linked.ok && isEmpty(linked.assignment) ? refused('mistyped') : linked;
  } catch (problem) {
    if (!(problem instanceof Unknown)) throw problem;
    return refused(isNewer() ? 'newer' : 'mistyped');
  }
}

const isEmpty = ({ pillars, kinds }: Core): boolean => pillars.length === 0 || kinds.length === 0;
