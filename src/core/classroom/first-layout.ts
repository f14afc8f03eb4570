import { FIRST_CONTENT } from '../interview/pack-content.ts';
import { SHARED_KINDS } from '../session/chance.ts';
import { FIRST_PILLARS, SHORT_COUNTS } from './append-only-ids.ts';
import type { AssignmentFields } from './assignment.ts';
import {
  type BitReader,
  type BitWriter,
  HALF_HOUR_MS,
  HALF_HOURS,
  known,
  putSet,
  takeSet,
  UnknownField,
} from './code-bits.ts';
import {
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
 * The fields of an assignment as bits, in the first layout: of A1, B and R1. They ask `FIRST_CONTENT`, and all kinds draw
 * from one stream. Nothing new is written so; what was is read for ever, and written again as it was.
 */

export const FIRST_LAYOUT: Layout = {
  marks: { link: 'A1', short: 'B', receipt: 'R1', suspended: 'S1' },
  saysTitled: false,
  shortBodies: [9],
  putFields: (writer, _, fields) => putFields(writer, fields),
  takeFields: reader => taken(takeFields(reader)),
  putShortFields: (writer, _, fields) => putShortFields(writer, fields),
  takeShortFields: reader => taken(takeShortFields(reader)),
};

const taken =
  (fields: AssignmentFields): TakenFields =>
  contents => {
    const content = contents.find(({ identity }) => identity === FIRST_CONTENT);
    return content ? { content, fields } : FIRST_CONTENT;
  };

const LANGUAGE_ROOM = 4;
const INTERVIEWS_MOST = 16;
const PILLARS_MOST = 64;
const TIME_STEPS: TimeSteps = { ms: HALF_HOUR_MS, count: HALF_HOURS };
const KINDS_MOST = 8;
/** Reserved flags: their number of values, all zero. */
const RESERVED = 8;
/** What the first layout cannot say otherwise. */
const FIRST = { content: FIRST_CONTENT, streams: 'shared', leftOut: [] } as const;

function putFields(writer: BitWriter, core: AssignmentFields): void {
  writer.put(0, RESERVED);
  writer.put(0, INTERVIEWS_MOST);
  writer.put(FIRST_PILLARS.length, PILLARS_MOST);
  putSet(writer, FIRST_PILLARS, core.pillars);
  writer.put(SHARED_KINDS.length, KINDS_MOST + 1);
  putSet(writer, SHARED_KINDS, core.kinds);
  putSettings(writer, core, LANGUAGE_ROOM);
  putTime(writer, core.opens, TIME_STEPS);
  putTime(writer, core.due, TIME_STEPS);
}

/** @throws UnknownField for what only a later version of the game can have written. */
function takeFields(reader: BitReader): AssignmentFields {
  if (reader.take(RESERVED) > 0) throw new UnknownField('a reserved flag is set');
  if (reader.take(INTERVIEWS_MOST) > 0) throw new UnknownField('there was only one interview');
  const pillars = takeSet(reader, FIRST_PILLARS, reader.take(PILLARS_MOST));
  const kinds = takeSet(reader, SHARED_KINDS, reader.take(KINDS_MOST + 1));
  const settings = takeSettings(reader, LANGUAGE_ROOM);
  return {
    ...{ ...FIRST, pillars, kinds, ...settings },
    opens: takeTime(reader, TIME_STEPS),
    due: takeTime(reader, TIME_STEPS),
  };
}

/** Seeds that fit into a short code. */
const SHORT_SEEDS = 2 ** 10;
const SHORT_ATTEMPTS = 4;

/** Writes an assignment without times or title. @returns false if it does not fit. */
function putShortFields(writer: BitWriter, core: AssignmentFields): boolean {
  const { count, seed, attempts, minutes, factor, opens, due } = core;
  const isPlain = minutes === 0 && factor === 1 && opens === null && due === null;
  const isSmall = SHORT_COUNTS.includes(count) && seed < SHORT_SEEDS && attempts < SHORT_ATTEMPTS;
  if (!isPlain || !isSmall) return false;
  putSet(writer, FIRST_PILLARS, core.pillars);
  putSet(writer, SHARED_KINDS, core.kinds);
  writer.put(SHORT_COUNTS.indexOf(count), SHORT_COUNTS.length);
  putFlags(writer, core, LANGUAGE_ROOM);
  writer.put(attempts, SHORT_ATTEMPTS);
  writer.put(seed, SHORT_SEEDS);
  return true;
}

/** @throws UnknownField as `takeFields` does. */
function takeShortFields(reader: BitReader): AssignmentFields {
  const pillars = takeSet(reader, FIRST_PILLARS, FIRST_PILLARS.length);
  const kinds = takeSet(reader, SHARED_KINDS, SHARED_KINDS.length);
  const count = known(SHORT_COUNTS, reader.take(SHORT_COUNTS.length));
  const flags = takeFlags(reader, LANGUAGE_ROOM);
  const attempts = reader.take(SHORT_ATTEMPTS);
  const seed = reader.take(SHORT_SEEDS);
  return {
    ...{ ...FIRST, pillars, kinds, count, seed, ...flags, attempts },
    ...{ minutes: 0, factor: 1, opens: null, due: null },
  };
}
