import { type Assignment, draftFor } from '../../../src/core/classroom/assignment.ts';
import { toLink } from '../../../src/core/classroom/assignment-link.ts';
import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import { openRoom, type RoomFold } from '../../../src/core/live/fold-room.ts';
import type {
  AskedQuestion,
  HostEvent,
  LiveEvent,
  PlayerId,
  QuestionId,
  Room,
  RoomSetup,
} from '../../../src/core/live/live-types.ts';
import type { EventOf } from '../../../src/core/live/room-draft.ts';
import { codeHashOf, hostHashOf, playerIdOf } from '../../../src/core/live/room-identity.ts';
import { currentQuestion, itemsOfRoom, nextQuestion } from '../../../src/core/live/room-questions.ts';
import { KINDS } from '../../all-kinds.ts';
import { realContent } from '../../real-interview.ts';
import { type Given, responseTo } from '../../right-answers.ts';

export const content = realContent();
const { interview } = content;

export const OPENED = Date.UTC(2026, 10, 30, 1, 0);
export const ROOM = 'B4M2XQ';
export const tokenOf = (n: number | string): string => String(n).padStart(24, '7');
/** The player of a phone by its number. */
export const playerOf = (n: number | string): PlayerId => playerIdOf(ROOM, tokenOf(n));

/** Cards, figures, headlines and lists of all pillars, unless changed. */
export const makeTask = (change: Partial<Assignment> = {}): Assignment => ({
  ...draftFor(
    content,
    interview.pillars.map(({ id }) => id),
    7,
  ),
  ...change,
});
export const codeOf = (assignment: Assignment): string => toLink(interview, assignment);
const dealt = new Map<string, readonly DealtItem[]>();
/** Items of a task by its code; dealt once. */
export function itemsOf(task: string): readonly DealtItem[] {
  const items = dealt.get(task) ?? itemsOfRoom(content, KINDS, { pack: content.identity, task });
  if (!items) throw new Error('the task cannot be read');
  dealt.set(task, items);
  return items;
}

export const openedAs = (change: Partial<RoomSetup> = {}): EventOf<'opened'> => ({
  ...{ e: 'opened', v: 1, at: OPENED, room: ROOM, host: hostHashOf(ROOM, tokenOf('HOST')) },
  ...{ pack: content.identity, task: codeOf(makeTask({ count: 6 })), shape: 'together', teams: [] },
  ...{ seconds: 30, showsQuestion: true },
  ...change,
});

/** All of a room but its items as plain data, to compare two of them. */
export const snapshotOf = (room: Room): unknown =>
  JSON.parse(
    JSON.stringify(room, (name, value: unknown) => {
      if (value instanceof Map || value instanceof Set) return [...value];
      return name === 'item' || name === 'items' ? undefined : value;
    }),
  );

type Act = HostEvent | Omit<EventOf<'offered'>, 'at' | 'act'>;
export type Driven = RoomFold & {
  /** Applies an event of somebody else than the host. */
  readonly happen: (event: LiveEvent) => boolean;
  /** The host does something, a second after `OPENED` for each of `s`. */
  readonly host: (s: number, event: Act, act?: string) => boolean;
  readonly join: (s: number, n: number, change?: Partial<EventOf<'joined'>>) => boolean;
  /** Asks what comes next. @returns its id. */
  readonly ask: (s: number) => QuestionId;
  /** A phone answers the question of the moment, or `q`. */
  readonly answer: (s: number, n: number, given: Given, change?: Partial<EventOf<'answered'>>) => boolean;
  readonly now: () => AskedQuestion;
  readonly log: readonly LiveEvent[];
};

/** Seconds after `OPENED`. */
export const at = (s: number): number => OPENED + 1000 * s;

/** A room whose events are made in seconds since it was opened. */
export function makeRoom(setup: Partial<RoomSetup> = {}, items?: readonly DealtItem[]): Driven {
  const opened = openedAs(setup);
  const fold = openRoom(opened, items ?? itemsOf(opened.task));
  const log: LiveEvent[] = [opened];
  let acts = 0;
  const happen = (event: LiveEvent): boolean => {
    log.push(event);
    return fold.apply(event);
  };
  const host: Driven['host'] = (s, event, act = `act ${acts++}`) =>
    happen({ ...event, at: at(s), act } as LiveEvent);
  const now = (): AskedQuestion => {
    const question = currentQuestion(fold.room);
    if (!question) throw new Error('nothing was asked');
    return question;
  };
  return {
    ...{ ...fold, happen, host, now, log },
    join: (s, n, change = {}) =>
      happen({
        ...{ e: 'joined', at: at(s), p: playerOf(n), names: [`Pupil ${n}`], team: null, waits: false },
        ...change,
      }),
    ask: s => {
      const { q } = nextQuestion(fold.room) ?? { q: '1/none:none' as const };
      if (!host(s, { e: 'asked', q })) throw new Error(`${q} cannot be asked`);
      return q;
    },
    answer: (s, n, given, change = {}) => {
      const { q, item } = now();
      const event = { e: 'answered', at: at(s), p: playerOf(n), q, sent: null } as const;
      return happen({ ...event, r: responseTo(item, given), ...change });
    },
  };
}

export const hashOf = (digits: string): string => codeHashOf(ROOM, digits);
