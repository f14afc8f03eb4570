import type { Content, PackIdentity } from '../interview/pack-content.ts';
import type { BeamId, Interview, PillarId } from '../interview/types.ts';
import { asksOf } from '../kinds/register.ts';
import { ITEM_NUMBERS } from '../session/item-number.ts';
import { KINDS, SHORT_COUNTS } from './append-only-ids.ts';
import { type AssignmentFields, LEFT_OUT_MOST } from './assignment.ts';
import {
  type BitReader,
  type BitWriter,
  known,
  putOpen,
  putSet,
  QUARTER_HOUR_MS,
  QUARTER_HOURS,
  symbolValue,
  takeOpen,
  takeSet,
  toSymbols,
  UnknownField,
  within,
} from './code-bits.ts';
import {
  languageCode,
  putFlags,
  putSettings,
  putTime,
  type TimeSteps,
  takeFlags,
  takeSettings,
  takeTime,
} from './layout-fields.ts';
import type { Layout, TakenFields } from './types.ts';

/**
 * The fields of an assignment as bits, in the second layout: of A2, R2 and, in short, of C. It names its pack, and each kind
 * draws from a stream of its own. A field is never moved and never means anything else. What it says depends on nothing
 * that grows: with more kinds in the game the same assignment still has the same code.
 */

export const SECOND_LAYOUT: Layout = {
  marks: { link: 'A2', short: 'C', receipt: 'R2', suspended: 'S2' },
  saysTitled: true,
  /** So that a short code is 12, 16 or 20 symbols long. */
  shortBodies: [9, 13, 17],
  putFields: (writer, interview, fields) => putFields(writer, interview, fields),
  takeFields: reader => taken(takeFields(reader)),
  putShortFields: (writer, interview, fields) => putShortFields(writer, interview, fields),
  takeShortFields: reader => taken(takeShortFields(reader)),
};

/** @param coded `content` may be the beginning of an identity. */
const taken =
  (coded: CodedFields): TakenFields =>
  contents => {
    const content = contents.find(({ identity }) => identity.startsWith(coded.content));
    return content ? { content, fields: withPillars(content, coded) } : coded.content;
  };

const LANGUAGE_ROOM = 16;
const SHORT_LANGUAGE_ROOM = 4;
const PILLARS_MOST = 64;
const TIME_STEPS: TimeSteps = { ms: QUARTER_HOUR_MS, count: QUARTER_HOURS };
/** Reserved flags for later fields: their number of values, all zero so far. */
const RESERVED = 8;
/** Numbers of ways in which kinds may draw: 0 is the only one so far. */
const STREAM_ROOM = 4;
const IDENTITY_SYMBOLS = 10;

/** Fields as they are read before the pack is known. */
type CodedFields = Omit<AssignmentFields, 'pillars'> & { readonly pillars: CodedPillars };
/** Of each pillar of the pack, or of each of its beams, whether it is asked. */
type CodedPillars = { readonly of: 'pillars' | 'beams'; readonly isAsked: readonly boolean[] };

/** @param interview of the pack that the assignment names. */
function putFields(writer: BitWriter, interview: Interview, fields: AssignmentFields): void {
  writer.put(0, RESERVED);
  writer.put(0, STREAM_ROOM);
  putIdentity(writer, fields.content);
  writer.put(interview.pillars.length, PILLARS_MOST);
  putSet(writer, pillarIds(interview), fields.pillars);
  const kinds = firstKinds(fields.kinds);
  putOpen(writer, kinds.length);
  putSet(writer, kinds, fields.kinds);
  putSettings(writer, fields, LANGUAGE_ROOM);
  putTime(writer, fields.opens, TIME_STEPS);
  putTime(writer, fields.due, TIME_STEPS);
  putOpen(writer, fields.leftOut.length);
  for (const number of fields.leftOut) writer.put(number, ITEM_NUMBERS);
}

/** @throws UnknownField for what only a later version of the game can have written. */
function takeFields(reader: BitReader): CodedFields {
  if (reader.take(RESERVED) > 0) throw new UnknownField('a reserved flag is set');
  if (reader.take(STREAM_ROOM) > 0) throw new UnknownField('kinds draw in another way');
  const content = takeIdentity(reader, IDENTITY_SYMBOLS);
  const pillars = { of: 'pillars', isAsked: takeBits(reader, reader.take(PILLARS_MOST)) } as const;
  const kinds = takeSet(reader, KINDS, takeOpen(reader));
  const settings = takeSettings(reader, LANGUAGE_ROOM);
  return {
    ...{ content, streams: 'perKind', pillars, kinds, ...settings },
    opens: takeTime(reader, TIME_STEPS),
    due: takeTime(reader, TIME_STEPS),
    leftOut: takeLeftOut(reader),
  };
}

/**
 * The fields with the pillars of their pack.
 * @throws UnknownField if the pack has others: its identity was found, so nothing that the game writes says so.
 */
function withPillars({ interview, identity }: Content, coded: CodedFields): AssignmentFields {
  const { of, isAsked } = coded.pillars;
  const asked = interview[of].filter((_, i) => isAsked[i]).map(({ id }) => id);
  if (asked.length < isAsked.filter(Boolean).length)
    throw new UnknownField(`there are not so many ${of} in the pack`);
  const pillars = of === 'pillars' ? asked : pillarsOfBeams(interview, asked);
  return { ...coded, content: identity, pillars };
}

/** In the order of the pack. */
const pillarsOfBeams = ({ pillars }: Interview, beams: readonly BeamId[]): readonly PillarId[] =>
  pillars.filter(({ beam }) => beams.includes(beam)).map(({ id }) => id);

/** The beams whose pillars these are; undefined if they are not whole beams. */
function wholeBeams(interview: Interview, pillars: readonly PillarId[]): readonly BeamId[] | undefined {
  const beams = interview.beams
    .map(({ id }) => id)
    .filter(beam => pillarsOfBeams(interview, [beam]).some(id => pillars.includes(id)));
  const isWhole = pillarsOfBeams(interview, beams).length === pillars.length;
  return isWhole && pillars.length > 0 ? beams : undefined;
}

/** Symbols of an identity in a short code. */
const SHORT_IDENTITY = 3;
/** Beams and pillars that a short code has room for: whole beams, or none and then the pillars one by one. */
const SHORT_BEAMS = 4;
const SHORT_PILLARS = 20;
/** Seeds that fit into a short code. */
export const SHORT_SEEDS = 2 ** 11;
const SHORT_ATTEMPTS = 4;
/** A short code says how many of the kinds it knew, from this number on, so that "all" never comes to mean more. */
const KINDS_LEAST = 5;
const KINDS_ROOM = 8;
const KIND_SETS = ['all', 'cards', 'figures', 'chosen'] as const;

/** Writes an assignment without times, title and items left out. @returns false if it cannot be said so. */
function putShortFields(writer: BitWriter, interview: Interview, fields: AssignmentFields): boolean {
  const { content, count, seed, attempts, kinds } = fields;
  const named = nameKinds(kinds);
  if (!named || !isShortEnough(interview, fields)) return false;
  const beams = wholeBeams(interview, fields.pillars);
  putIdentity(writer, content.slice(0, SHORT_IDENTITY));
  putPlaces(writer, SHORT_BEAMS, beamIds(interview), beams ?? []);
  writer.put(KIND_SETS.indexOf(named.set), KIND_SETS.length);
  writer.put(named.of - KINDS_LEAST, KINDS_ROOM);
  writer.put(SHORT_COUNTS.indexOf(count), SHORT_COUNTS.length);
  putFlags(writer, fields, SHORT_LANGUAGE_ROOM);
  writer.put(attempts, SHORT_ATTEMPTS);
  writer.put(seed, SHORT_SEEDS);
  if (!beams) putPlaces(writer, SHORT_PILLARS, pillarIds(interview), fields.pillars);
  if (named.set === 'chosen') putSet(writer, KINDS.slice(0, named.of), kinds);
  return true;
}

/** `content` is the beginning of an identity. @throws UnknownField as `takeFields` does. */
function takeShortFields(reader: BitReader): CodedFields {
  const content = takeIdentity(reader, SHORT_IDENTITY);
  const beams = takeBits(reader, SHORT_BEAMS);
  const set = known(KIND_SETS, reader.take(KIND_SETS.length));
  const of = reader.take(KINDS_ROOM) + KINDS_LEAST;
  const count = known(SHORT_COUNTS, reader.take(SHORT_COUNTS.length));
  const flags = takeFlags(reader, SHORT_LANGUAGE_ROOM);
  const attempts = reader.take(SHORT_ATTEMPTS);
  const seed = reader.take(SHORT_SEEDS);
  const pillars: CodedPillars = beams.includes(true)
    ? { of: 'beams', isAsked: beams }
    : { of: 'pillars', isAsked: takeBits(reader, SHORT_PILLARS) };
  const kinds = set === 'chosen' ? takeSet(reader, KINDS, of) : kindsIn(set, within(of, KINDS.length + 1));
  return {
    ...{ content, streams: 'perKind', pillars, kinds, count, seed, ...flags, attempts },
    ...{ minutes: 0, factor: 1, opens: null, due: null, leftOut: [] },
  };
}

function isShortEnough(interview: Interview, fields: AssignmentFields): boolean {
  const { count, seed, attempts, minutes, factor, opens, due, leftOut } = fields;
  const isPlain = minutes === 0 && factor === 1 && opens === null && due === null && leftOut.length === 0;
  const isSmall = SHORT_COUNTS.includes(count) && seed < SHORT_SEEDS && attempts < SHORT_ATTEMPTS;
  const isRoom = interview.beams.length <= SHORT_BEAMS && interview.pillars.length <= SHORT_PILLARS;
  const isOwn = fields.pillars.every(id => pillarIds(interview).includes(id));
  return isPlain && isSmall && isRoom && isOwn && languageCode(fields) < SHORT_LANGUAGE_ROOM;
}

const pillarIds = ({ pillars }: Interview): readonly PillarId[] => pillars.map(({ id }) => id);
const beamIds = ({ beams }: Interview): readonly BeamId[] => beams.map(({ id }) => id);

/** One bit for each of so many places, of which a list may fill fewer. */
function putPlaces(
  writer: BitWriter,
  places: number,
  all: readonly string[],
  chosen: readonly string[],
): void {
  for (let i = 0; i < places; i++) writer.put(Number(chosen.includes(all[i] ?? '')), 2);
}

/** The kinds up to the last one that is asked. */
const firstKinds = (asked: readonly string[]): readonly string[] => {
  const last = KINDS.reduce((found, name, i) => (asked.includes(name) ? i : found), -1);
  return KINDS.slice(0, last + 1);
};

type KindSet = (typeof KIND_SETS)[number];

const kindsIn = (set: Exclude<KindSet, 'chosen'>, of: number): readonly string[] => {
  const first = KINDS.slice(0, of);
  return set === 'all' ? first : first.filter(name => asksOf(name) === set);
};

/**
 * The shortest way to name these kinds, of the first `of`; undefined if there are more than a short code can count, or one
 * without a number.
 */
function nameKinds(asked: readonly string[]): { readonly set: KindSet; readonly of: number } | undefined {
  const of = Math.max(KINDS_LEAST, firstKinds(asked).length);
  if (of >= KINDS_LEAST + KINDS_ROOM || asked.some(name => !firstKinds(asked).includes(name)))
    return undefined;
  const isSame = (set: Exclude<KindSet, 'chosen'>): boolean => kindsIn(set, of).join() === asked.join();
  return { set: (['all', 'cards', 'figures'] as const).find(isSame) ?? 'chosen', of };
}

const takeBits = (reader: BitReader, length: number): readonly boolean[] =>
  Array.from({ length }, () => reader.take(2) === 1);

/** An identity, or the beginning of one. */
function putIdentity({ put }: BitWriter, content: PackIdentity): void {
  for (const symbol of content) put(symbolValue(symbol), 32);
}

const takeIdentity = (reader: BitReader, length: number): PackIdentity =>
  toSymbols(Array.from({ length }, () => reader.take(32)));

function takeLeftOut(reader: BitReader): readonly number[] {
  const length = within(takeOpen(reader), LEFT_OUT_MOST + 1);
  return Array.from({ length }, () => reader.take(ITEM_NUMBERS));
}
