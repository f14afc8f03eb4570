/** What a page believes of what comes from the server: enough of it is looked at that no page can break on it. */
import * as v from 'valibot';
import { REFUSALS, type ServerMessage } from './live-messages.ts';

const time = v.pipe(v.number(), v.finite());
const text = v.string();
const question = v.looseObject({
  q: text,
  lift: v.picklist([1, 2]),
  item: v.looseObject({ id: v.pipe(text, v.includes(':')), kind: text }),
  closes: v.nullable(time),
  leftMs: v.nullable(time),
  isSkipped: v.boolean(),
});
const setup = v.looseObject({
  pack: text,
  shape: text,
  teams: v.array(text),
  seconds: v.nullable(time),
  showsQuestion: v.boolean(),
});
const common = {
  t: v.literal('view'),
  v: time,
  room: text,
  setup,
  steps: time,
  now: time,
  phase: v.picklist(['lobby', 'ask', 'closed', 'told', 'ended']),
  isPaused: v.boolean(),
  n: time,
  total: time,
  question: v.nullable(question),
};
const hostView = {
  ...common,
  players: time,
  waiting: time,
  hall: v.array(v.array(text)),
  scores: v.array(v.looseObject({ team: text, right: time, asked: time })),
};
const view = v.variant('to', [
  v.looseObject({
    ...common,
    to: v.literal('phone'),
    me: v.nullable(v.looseObject({ id: text, names: v.array(text), isWaiting: v.boolean() })),
    seats: v.nullable(v.array(text)),
  }),
  v.looseObject({ ...hostView, to: v.literal('wall'), names: v.nullable(v.array(text)) }),
  v.looseObject({
    ...hostView,
    to: v.literal('remote'),
    seats: v.array(v.looseObject({ id: text, names: v.array(text) })),
    late: v.array(v.looseObject({ q: text, p: text })),
  }),
]);

const others = v.variant('t', [
  v.looseObject({ t: v.literal('ack'), q: text, is: v.picklist(['ok', 'same', 'late', 'no']) }),
  v.looseObject({ t: v.literal('did'), act: text, is: v.boolean() }),
  v.looseObject({ t: v.literal('code'), act: text, p: v.nullable(text), digits: text, until: time }),
  v.looseObject({ t: v.literal('progress'), q: text, asked: time, answered: time }),
  v.looseObject({ t: v.literal('pong'), at: time, now: time }),
  v.looseObject({
    t: v.literal('result'),
    record: v.looseObject({ room: text, players: v.array(v.unknown()), questions: v.array(v.unknown()) }),
  }),
  v.looseObject({ t: v.literal('no'), why: v.picklist(REFUSALS) }),
]);

/** A message of our own server; undefined for anything else, such as the login page of a network. */
export function readServerMessage(received: string): ServerMessage | undefined {
  let input: unknown;
  try {
    input = JSON.parse(received);
  } catch {
    return undefined;
  }
  return isServerMessage(input) ? input : undefined;
}

const isServerMessage = (input: unknown): input is ServerMessage => v.is(view, input) || v.is(others, input);
