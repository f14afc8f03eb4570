import { WebSocket } from 'ws';
import { draftFor } from '../../src/core/classroom/assignment.ts';
import { toLink } from '../../src/core/classroom/assignment-link.ts';
import { type HostWish, PROTOCOL, type ServerMessage } from '../../src/core/live/live-messages.ts';
import type { QuestionId, RoomSetup } from '../../src/core/live/live-types.ts';
import { itemsOfRoom } from '../../src/core/live/room-questions.ts';
import type { RemoteView } from '../../src/core/live/view-types.ts';
import { KINDS } from '../all-kinds.ts';
import { realContent } from '../real-interview.ts';
import { responseTo } from '../right-answers.ts';

const content = realContent();
const { interview, identity } = content;

type Plan = Partial<Omit<RoomSetup, 'pack' | 'task'>> & {
  readonly kinds?: readonly string[];
  readonly count?: number;
  readonly seed?: number;
  readonly pack?: string;
};

/** Opens a room on a class server, and leads it as a teacher's page does, without one. */
export async function leadRoom(
  base: string,
  { kinds, count = 8, seed = 6, pack = identity, ...plan }: Plan = {},
) {
  const pillars = interview.pillars.map(({ id }) => id);
  const draft = draftFor({ identity }, pillars, seed);
  const task = toLink(interview, { ...draft, count, ...(kinds && { kinds }) });
  const setup: RoomSetup = {
    ...{ pack, task, seconds: null, shape: 'together', teams: [], showsQuestion: true },
    ...plan,
  };
  const token = 'H0ST'.repeat(6);
  const opened = await fetch(`${base}live/rooms`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...setup, token, key: null }),
  });
  const { room }: { readonly room: string } = JSON.parse(await opened.text());
  if (opened.status !== 201) throw new Error(`no room was opened: ${opened.status}`);
  const items = itemsOfRoom(content, KINDS, setup) ?? [];
  const host = await openHostLink(base, room, token);
  const now = (): RemoteView => host.view();
  const asked = (): QuestionId => now().question?.q ?? '1/none:none';
  return {
    ...{ room, items, act: host.act, view: now, end: host.end, digits: host.digits, answered: host.answered },
    ask: async (): Promise<void> => host.act({ e: 'asked', q: now().nextId ?? '1/none:none' }),
    close: async (): Promise<void> => host.act({ e: 'closed', q: asked() }),
    tell: async (): Promise<void> => host.act({ e: 'told', q: asked() }),
    skip: async (): Promise<void> => host.act({ e: 'skipped', q: asked() }),
    /** The right response to the open question. */
    answer: (is: 'right' | 'wrong' = 'right'): unknown => {
      const item = items.find(({ id }) => asked().endsWith(`/${id}`));
      if (!item) throw new Error('nothing is asked');
      return responseTo(item, is);
    },
    item: () => items.find(({ id }) => asked().endsWith(`/${id}`)),
  };
}

async function openHostLink(base: string, room: string, token: string) {
  const socket = new WebSocket(`${base.replace(/^http/, 'ws')}live/ws`);
  let view: RemoteView | undefined;
  let digits = '';
  let answered = 0;
  const waiting = new Map<string, () => void>();
  let seen = (): void => undefined;
  const first = new Promise<void>(done => {
    seen = done;
  });
  socket.on('message', data => {
    const message: ServerMessage = JSON.parse(String(data));
    if (message.t === 'view' && message.to === 'remote') view = message;
    if (message.t === 'view') seen();
    if (message.t === 'progress') answered = message.answered;
    if (message.t === 'view' && message.to === 'remote') answered = message.progress?.answered ?? 0;
    if (message.t === 'code') digits = message.digits;
    if (message.t === 'did') waiting.get(message.act)?.();
  });
  await new Promise((open, fail) => socket.once('open', open).once('error', fail));
  const say = (message: object): void => socket.send(JSON.stringify(message));
  say({ t: 'host', v: PROTOCOL, room, token, role: 'remote', pair: null });
  await first;
  let acts = 0;
  return {
    view: (): RemoteView => {
      if (!view) throw new Error('the room is not there');
      return view;
    },
    digits: (): string => digits,
    answered: (): number => answered,
    act: async (wish: HostWish): Promise<void> => {
      const act = `ACT${++acts}`;
      const done = new Promise<void>(did => waiting.set(act, did));
      say({ t: 'do', act, wish });
      await done;
      // The view that follows.
      await new Promise(later => setTimeout(later, 60));
    },
    end: (): void => socket.terminate(),
  };
}
