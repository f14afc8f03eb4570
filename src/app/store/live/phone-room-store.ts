import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Joining,
  PROTOCOL,
  type Refusal,
  type ServerMessage,
} from '../../../core/live/live-messages.ts';
import type { QuestionId, RoomCode } from '../../../core/live/live-types.ts';
import { TOKEN_LENGTH } from '../../../core/live/room-identity.ts';
import type { PhoneView } from '../../../core/live/view-types.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { JoinedRoom } from '../saves/save-types.ts';
import { probeClassServer } from './class-server.ts';
import {
  joinedRooms,
  keepJoinedRoom,
  lastNames,
  loadJoinedRoom,
  newJoinedRoom,
  unsentIn,
  withAck,
  withAnswer,
  withView,
} from './joined-room.ts';
import { type LiveLink, openLiveLink } from './live-link.ts';
import { type PhoneState, stepOf } from './phone-steps.ts';

/** The room that this phone is in. */
export type PhoneRoomStore = StoreApi<PhoneState> & {
  /** Goes to a room, with the seat that this device has there, if it has one. */
  readonly enter: (room: RoomCode) => void;
  /** Tries again what did not work. */
  readonly retry: () => void;
  /** Takes a seat, or another name on the seat that one has. */
  readonly join: (joining: Joining) => void;
  /** Keeps what is chosen or typed so far. */
  readonly select: (q: QuestionId, response: unknown) => void;
  /** Hands in an answer, once. */
  readonly confirm: (q: QuestionId, response: unknown) => void;
  /** Ends the connection; the seat stays. */
  readonly leave: () => void;
  /** The server's clock, ms since 1970; null while it is not known. */
  readonly serverNow: () => number | null;
  /** Names that this device used in a room of late. */
  readonly lastNames: () => readonly string[];
};

export type PhoneNeeds = {
  /** Address of the folder of the page. */
  readonly base: () => string;
  /** Of this device, whatever the pack. */
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly makeSeed: () => string;
  /** Of what this page has; a room of another pack is told of, and not entered. */
  readonly pack: string;
  readonly onOtherPack: (pack: string) => void;
  /** In tests something else. */
  readonly openLink?: typeof openLiveLink;
  readonly probe?: typeof probeClassServer;
};

const NOWHERE: PhoneState = {
  ...{ room: null, link: 'connecting', view: null, kept: null, isStored: true },
  ...{ progress: null, problem: null, joining: null, joinProblem: null },
};

export function createPhoneRoom(needs: PhoneNeeds): PhoneRoomStore {
  const { keeper, now, makeSeed } = needs;
  const store = createStore<PhoneState>(() => NOWHERE);
  const { getState, setState } = store;
  const wire = createWire(needs, store);
  const enter = (room: RoomCode): void => {
    wire.close();
    joinedRooms(keeper, now());
    const token = (makeSeed() + makeSeed()).slice(0, TOKEN_LENGTH);
    const kept = loadJoinedRoom(keeper, room) ?? newJoinedRoom(room, token, now());
    setState({ ...NOWHERE, room, kept });
    void wire.open(room);
  };
  return {
    ...store,
    enter: room => {
      if (getState().room !== room || getState().problem !== null) enter(room);
    },
    retry: () => {
      const { room, problem } = getState();
      if (room !== null && problem !== null) enter(room);
      else wire.retry();
    },
    ...createCalls(store, wire),
    leave: () => {
      wire.close();
      setState(NOWHERE);
    },
    serverNow: wire.serverNow,
    lastNames: () => lastNames(joinedRooms(keeper, now())),
  };
}

/** What a player does. */
function createCalls(
  { getState, setState }: StoreApi<PhoneState>,
  wire: Wire,
): Pick<PhoneRoomStore, 'join' | 'select' | 'confirm'> {
  return {
    join: joining => {
      const { kept } = getState();
      if (!kept) return;
      const { names, team, code } = joining;
      wire.keep(code === null ? { ...kept, names, team } : kept);
      setState({ joining, joinProblem: null });
      wire.hello();
    },
    select: (q, r) => {
      const { kept, view } = getState();
      if (kept && view?.question?.q === q && stepOf(getState()) === 'ask')
        wire.keep({ ...kept, draft: { q, r } });
    },
    confirm: (q, r) => {
      const { kept, view } = getState();
      if (!kept || view?.question?.q !== q || stepOf(getState()) !== 'ask') return;
      // Kept first, then sent.
      wire.keep(withAnswer(kept, { q, r, sent: wire.serverNow(), is: null }));
      wire.resend();
    },
  };
}

type Wire = ReturnType<typeof createWire>;

/** The connection of the room, and what comes over it. */
function createWire(needs: PhoneNeeds, store: StoreApi<PhoneState>) {
  const { base, keeper, now, makeSeed, openLink = openLiveLink, probe = probeClassServer } = needs;
  const { getState, setState } = store;
  let link: LiveLink | undefined;
  /** Which opening is the last: what comes of an earlier one is nothing any more. */
  let opening = 0;
  const close = (): void => {
    opening += 1;
    link?.end();
    link = undefined;
  };
  const keep = (next: JoinedRoom): void => setState(keepJoinedRoom(keeper, { ...next, at: now() }));
  const hello = (room: RoomCode, kept: JoinedRoom) =>
    ({ t: 'hello', v: PROTOCOL, room, token: kept.token, join: getState().joining }) as const;
  const resend = (): void => {
    const { kept, view } = getState();
    if (!kept || !view?.me || view.me.isWaiting) return;
    for (const { q, r, sent } of unsentIn(kept)) link?.send({ t: 'answer', q, r, sent });
  };
  const onMessage = createReader(needs, store, { close, keep, resend });
  const open = async (room: RoomCode): Promise<void> => {
    const mine = opening;
    const found = await probe(base());
    const { kept } = getState();
    if (mine !== opening || !kept) return;
    if (found === 'none') {
      setState({ problem: 'server' });
      return;
    }
    link = openLink({
      ...{ base: base(), now, makeSeed, onMessage },
      onPulse: resend,
      hello: () => hello(room, getState().kept ?? kept),
      onState: state => setState({ link: state }),
    });
  };
  return {
    ...{ open, close, keep, resend },
    hello: () => {
      const { room, kept } = getState();
      if (room !== null && kept) link?.send(hello(room, kept));
    },
    retry: () => link?.retry(),
    serverNow: () => link?.serverNow() ?? null,
  };
}

type Acts = {
  readonly close: () => void;
  readonly keep: (next: JoinedRoom) => void;
  readonly resend: () => void;
};

/** Takes in what the server says. */
function createReader(
  { pack, onOtherPack }: PhoneNeeds,
  { getState, setState }: StoreApi<PhoneState>,
  { close, keep, resend }: Acts,
): (message: ServerMessage) => void {
  const show = (view: PhoneView): void => {
    const { room, kept, view: before, joining } = getState();
    if (view.room !== room || !kept) return;
    if (view.setup.pack !== pack) {
      close();
      setState({ problem: 'pack' });
      onOtherPack(view.setup.pack);
      return;
    }
    // One that was under way while a newer one came.
    if (before && view.steps < before.steps) return;
    const next = withView(kept, view);
    if (next !== kept) keep(next);
    setState({ view, problem: null, joining: view.me ? null : joining });
  };
  const refuse = (why: Refusal): void => {
    // What was too much at once, or came over a connection that is gone, is said again by itself.
    if (why === 'fast' || why === 'bad' || why === 'big') return;
    if (why === 'names' || why === 'code') {
      setState({ joining: null, joinProblem: why });
      return;
    }
    close();
    setState({ joining: null, problem: why === 'host' ? 'bad' : why });
  };
  return message => {
    const { kept, view } = getState();
    if (message.t === 'no') refuse(message.why);
    if (message.t === 'progress' && message.q === view?.question?.q) setState({ progress: message });
    if (message.t === 'ack' && kept) {
      const next = withAck(kept, message.q, message.is);
      if (next !== kept) keep(next);
    }
    if (message.t === 'view' && message.to === 'phone') {
      show(message);
      resend();
    }
  };
}
