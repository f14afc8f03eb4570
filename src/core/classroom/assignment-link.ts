import type { Content, PackIdentity } from '../interview/pack-content.ts';
import type { Interview } from '../interview/types.ts';
import { firstCodeIn, legible, symbolsIn } from '../legible-text.ts';
import { lettersOf } from '../letters.ts';
import type { Assignment } from './assignment.ts';
import { withChecksum, withoutChecksum } from './checksum.ts';
import { type BitReader, createBitReader, createBitWriter, fromSymbols, UnknownField } from './code-bits.ts';
import { FIRST_LAYOUT } from './first-layout.ts';
import { TITLE_ROOM, toPlainLine } from './safe-text.ts';
import { SECOND_LAYOUT } from './second-layout.ts';
import type { Layout, TakenFields } from './types.ts';

/**
 * An assignment as a code: `A2`, its fields, a check, and perhaps a title with a check of its own. Or, where it fits, the
 * short `C`: 12 symbols, or 16 or 20 where single pillars or kinds are chosen. `A1` and `B` are the same in the first layout.
 */
export type LinkRead =
  | { readonly ok: true; readonly assignment: Assignment }
  | { readonly ok: false; readonly problem: Exclude<LinkProblem, 'otherPack'> }
  /** `content`: the identity of its pack; of a short code the beginning of it. */
  | { readonly ok: false; readonly problem: 'otherPack'; readonly content: PackIdentity };
/**
 * cut: its end is missing. mistyped: the checksum is wrong. newer: made by a later version of the game. otherPack: about a
 * pack that is not here.
 */
export type LinkProblem = 'empty' | 'foreign' | 'cut' | 'mistyped' | 'newer' | 'otherPack';

/** The layout in which an assignment and all about it are written. */
export const layoutOf = ({ streams }: Pick<Assignment, 'streams'>): Layout =>
  streams === 'shared' ? FIRST_LAYOUT : SECOND_LAYOUT;

/** The layout of a code that begins with one of its marks; undefined if none does. */
export const layoutMarked = (mark: keyof Layout['marks'], code: string): Layout | undefined =>
  [FIRST_LAYOUT, SECOND_LAYOUT].find(({ marks }) => code.startsWith(marks[mark]));

const CHECK = 2;
/** More symbols than any code has; the rest is not read. */
export const LINK_MOST = 600;
/** Characters of a text that are read: more than a code has, for escapes and for what stands around it. */
const TEXT_MOST = 4000;
/** How many words at the end are left out, one after another, to find the code before them. */
const WORDS_MOST = 12;

/** @param interview of the pack that the assignment names. */
export function toLink(interview: Interview, assignment: Assignment): string {
  const { title } = assignment;
  const layout = layoutOf(assignment);
  const core = createBitWriter();
  layout.putFields(core, interview, assignment);
  if (layout.saysTitled) core.put(Number(title !== ''), 2);
  const tail = createBitWriter();
  tail.text(title, TITLE_ROOM.bytes);
  const code = withChecksum(layout.marks.link, core.values(), 10);
  return code + (title === '' ? '' : withChecksum('', tail.values(), 10));
}

/** A code to type; undefined where the assignment does not fit into one. A title is left out. */
export function toShortCode(interview: Interview, assignment: Assignment): string | undefined {
  const { marks, shortBodies, putShortFields } = layoutOf(assignment);
  const writer = createBitWriter();
  if (!putShortFields(writer, interview, assignment)) return undefined;
  const values = writer.values();
  const length = shortBodies.find(body => body >= values.length);
  const filled = Array.from({ length: length ?? 0 }, (_, i) => values[i] ?? 0);
  return length === undefined ? undefined : withChecksum(marks.short, filled, 10);
}

/** Names an assignment: the same for every student, whatever extended time or title a link gives. */
export const assignmentName = (interview: Interview, assignment: Assignment): string =>
  toLink(interview, { ...assignment, factor: 1, title: '' });

/**
 * Reads a code as people and chat apps hand it over, with words behind it or without. Never throws.
 * @param contents the packs that are here.
 */
export function fromLink(contents: readonly Content[], text: string): LinkRead {
  const words = firstCodeIn(legible(text.slice(0, TEXT_MOST))).split(/\s+/);
  const all = Array.from({ length: Math.min(words.length, WORDS_MOST + 1) }, (_, n) =>
    readCode(contents, symbolsIn(words.slice(0, words.length - n).join('')).slice(0, LINK_MOST)),
  );
  const titled = all.find(linked => linked.ok && linked.assignment.title !== '');
  const otherPack = all.find(linked => !linked.ok && linked.problem === 'otherPack');
  return titled ?? all.find(({ ok }) => ok) ?? otherPack ?? all[0] ?? refused('empty');
}

/** Whether this is nothing but the code of an assignment, of whatever pack, and undamaged. */
export function isWholeLink(code: string): boolean {
  const read = fromLink([], code);
  return !read.ok && read.problem === 'otherPack';
}

function readCode(contents: readonly Content[], code: string): LinkRead {
  if (code === '') return refused('empty');
  const long = layoutMarked('link', code);
  if (long) return readLong(contents, long, code);
  const short = layoutMarked('short', code);
  if (short) return readShort(contents, short, code);
  return refused(/^A[0-9A-Z]/.test(code) ? 'newer' : 'foreign');
}

const refused = (problem: Exclude<LinkProblem, 'otherPack'>): LinkRead => ({ ok: false, problem });

function readLong(
  contents: readonly Content[],
  { marks, takeFields, saysTitled }: Layout,
  code: string,
): LinkRead {
  const values = fromSymbols(code.slice(marks.link.length));
  if (!values) return refused('mistyped');
  const reader = createBitReader(values);
  return triedRead(
    () => {
      const taken = takeFields(reader);
      const mayBeTitled = !saysTitled || reader.take(2) === 1;
      const end = reader.used();
      if (values.length < end + CHECK) return refused('cut');
      // Else a wrong symbol that makes the fields shorter could be taken for a title.
      if (!mayBeTitled && values.length > end + CHECK) return refused('mistyped');
      if (!withoutChecksum(marks.link, values.slice(0, end + CHECK), 10)) return refused('mistyped');
      return resolved(contents, taken, titleIn(values.slice(end + CHECK)));
    },
    // Fields beyond what this game knows are still followed by a check at the very end.
    () => withoutChecksum(marks.link, values, 10) !== undefined,
  );
}

function readShort(
  contents: readonly Content[],
  { marks, shortBodies, takeShortFields }: Layout,
  code: string,
): LinkRead {
  const values = fromSymbols(code.slice(marks.short.length));
  if (!values) return refused('mistyped');
  if (values.length < Math.min(...shortBodies) + CHECK) return refused('cut');
  const isSized = shortBodies.some(body => values.length === body + CHECK);
  const body = isSized ? withoutChecksum(marks.short, values, 10) : undefined;
  if (!body) return refused('mistyped');
  return triedRead(
    () => {
      const reader = createBitReader(body);
      const taken = takeShortFields(reader);
      return isFilled(reader, body.length, shortBodies) ? resolved(contents, taken, '') : refused('mistyped');
    },
    () => true,
  );
}

/** Whether a short code has the length that its fields need, and nothing but zeros behind them. */
function isFilled(
  { isShort, used, take }: BitReader,
  length: number,
  shortBodies: readonly number[],
): boolean {
  if (isShort() || shortBodies.find(body => body >= used()) !== length) return false;
  while (!isShort()) if (take(2) > 0) return false;
  return true;
}

function resolved(contents: readonly Content[], taken: TakenFields, title: string): LinkRead {
  const found = taken(contents);
  if (typeof found === 'string') return { ok: false, problem: 'otherPack', content: found };
  return { ok: true, assignment: { ...found.fields, title } };
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

const isEmpty = ({ pillars, kinds }: Assignment): boolean => pillars.length === 0 || kinds.length === 0;
