import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type ClientMessage,
  type HostWish,
  PROTOCOL,
  type Refusal,
  type ServerMessage,
} from '../../../core/live/live-messages.ts';
import type { PlayerId, RoomCode, RoomSetup } from '../../../core/live/live-types.ts';
import type { RoomRecord } from '../../../core/live/room-record.ts';
import type { Progress, RemoteView, WallView } from '../../../core/live/view-types.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { SaveBodies } from '../saves/save-types.ts';
import { type OpeningProblem, openRoomAt, probeClassServer } from './class-server.ts';
import { type LinkState, type LiveLink, openLiveLink } from './live-link.ts';

/** wall: what the class sees. remote: what only the teacher sees. */
export type HostRole = 'wall' | 'remote';
type HostView = WallView | RemoteView;

/** Digits that give a seat back (`p`), or pair a phone as the remote (`p`: null). `until`: by the server's clock. */
export type OfferedCode = { readonly p: PlayerId | null; readonly digits: string; readonly until: number };

export type HostState = {
  /** Whether a class server stands behind this address; null while it is not known. */
  readonly isThere: boolean | null;
  /** The room of this device; null while there is none. */
  readonly room: RoomCode | null;
  /** Of the assignment; '' if it has none. */
  readonly title: string;
  readonly link: LinkState;
  readonly view: HostView | null;
  /** Newer than the view. */
  readonly progress: Progress | null;
  readonly code: OfferedCode | null;
  /** Why the server does not speak with this page. */
  readonly refusal: Refusal | null;
  readonly isOpening: boolean;
  readonly openingProblem: OpeningProblem | null;
  /** What was asked for and is not done yet. */
  readonly wishes: readonly { readonly act: string; readonly wish: HostWish }[];
  readonly record: RoomRecord | null;
};

/** The room that this page leads. It goes on with the one that this device has opened, whenever it is opened again. */
export type HostStore = StoreApi<HostState> & {
  /** Finds out whether there is a class server. */
  readonly look: () => Promise<void>;
  /** Opens a room. @param key from the terminal, where this is not the server's own machine. */
  readonly open: (setup: RoomSetup, title: string, key: string | null) => Promise<void>;
  /** Connects to the room of this device, if it has one, in this role. */
  readonly enter: (role: HostRole) => void;
  /** Makes this page a remote by the digits that the computer shows. */
  readonly pair: (room: RoomCode, digits: string) => void;
  /** Does something; it is said again until the server has done it. The same wish is not made twice at once. */
  readonly act: (wish: HostWish) => void;
  /** Asks for what the class has answered. */
  readonly ask: () => void;
  /** Ends the connection, and keeps the room. */
  readonly leave: () => void;
  /** Forgets the room on this device. The server keeps it. */
  readonly forget: () => void;
  /** The server's clock, ms since 1970; null while it is not known. */
  readonly serverNow: () => number | null;
};

type Needs = {
  /** Address of the folder of the page. */
  readonly base: () => string;
  /** Of the pack; in the storage of this device. */
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

const NONE: Omit<HostState, 'isThere' | 'isOpening' | 'openingProblem' | 'room' | 'title'> = {
  ...{ view: null, progress: null, code: null, refusal: null, record: null },
  link: 'connecting',
  wishes: [],
};

type Hosted = SaveBodies['hosted'];

export function createHostStore(needs: Needs): HostStore {
  const { base, keeper, now, makeSeed } = needs;
  const kept = (): Hosted | undefined => keeper.load('hosted');
  const hosted = kept();
  const store = createStore<HostState>(() => ({
    ...NONE,
    ...{ isThere: null, isOpening: false, openingProblem: null },
    ...{ room: hosted?.room ?? null, title: hosted?.title ?? '' },
  }));
  const connection = createConnection(needs, store);
  const begin = (next: Hosted): void => {
    keeper.keep('hosted', next);
    store.setState({ ...NONE, room: next.room, title: next.title, openingProblem: null });
  };
  return {
    ...store,
    look: async () => store.setState({ isThere: (await probeClassServer(base())) === 'here' }),
    open: async (setup, title, key) => {
      if (store.getState().isOpening) return;
      store.setState({ isOpening: true, openingProblem: null });
      const token = makeSeed() + makeSeed();
      const answer = await openRoomAt(base(), { ...setup, token, key });
      store.setState({ isOpening: false, openingProblem: answer.ok ? null : answer.problem });
      if (!answer.ok) return;
      begin({ room: answer.room, token, title, opened: now() });
      connection.open('wall', null);
    },
    enter: role => {
      const here = kept();
      if (here && here.room !== store.getState().room)
        store.setState({ ...NONE, room: here.room, title: here.title });
      if (here) connection.open(role, null);
    },
    pair: (room, digits) => {
      begin({ room, token: makeSeed() + makeSeed(), title: '', opened: now() });
      connection.open('remote', digits);
    },
    act: connection.act,
    ask: () => connection.say({ t: 'result' }),
    leave: connection.close,
    forget: () => {
      connection.close();
      // Another window may have opened another one meanwhile.
      if (kept()?.room === store.getState().room) keeper.drop('hosted');
      store.setState({ ...NONE, room: null, title: '', openingProblem: null });
    },
    serverNow: connection.serverNow,
  };
}

type Connected = Pick<HostStore, 'act' | 'serverNow'> & {
  /** @param digits that make this page a host, where its token does not. */
  readonly open: (role: HostRole, digits: string | null) => void;
  readonly close: () => void;
  readonly say: (message: ClientMessage) => void;
};

function createConnection({ base, keeper, now, makeSeed }: Needs, store: StoreApi<HostState>): Connected {
  let link: LiveLink | undefined;
  let current: HostRole | undefined;
  const close = (): void => {
    link?.end();
    link = undefined;
    current = undefined;
  };
  const say = (message: ClientMessage): void => link?.send(message);
  /** Whatever was lost on the way is said again; what was done already is done once. */
  const insist = (): void => {
    for (const one of store.getState().wishes) say({ t: 'do', ...one });
  };
  return {
    close,
    say,
    serverNow: () => link?.serverNow() ?? null,
    open: (role, digits) => {
      const hosted = keeper.load('hosted');
      if (!hosted || (role === current && digits === null)) return;
      close();
      current = role;
      store.setState({ link: 'connecting', refusal: null, view: null });
      // Once the digits have made it a host, its token says so by itself.
      let pair = digits;
      const { room, token } = hosted;
      link = openLiveLink({
        ...{ base: base(), now, makeSeed },
        hello: () => ({ t: 'host', v: PROTOCOL, room, token, role, pair }),
        onState: state => store.setState({ link: state }),
        onPulse: insist,
        onMessage: message => {
          if (message.t === 'view') pair = null;
          store.setState(changeBy(store.getState(), message));
          if (message.t === 'view') insist();
        },
      });
    },
    act: wish => {
      const { wishes } = store.getState();
      if (wishes.some(one => JSON.stringify(one.wish) === JSON.stringify(wish))) return;
      const one = { act: makeSeed(), wish };
      store.setState({ wishes: [...wishes, one] });
      say({ t: 'do', ...one });
    },
  };
}

/** What a message changes. */
function changeBy({ view, wishes, code }: HostState, message: ServerMessage): Partial<HostState> {
  switch (message.t) {
    case 'view':
      if (message.to === 'phone' || (view && view.steps > message.steps)) return {};
      return { view: message, progress: message.progress, refusal: null };
    case 'progress':
      return { progress: message };
    case 'did':
      return { wishes: wishes.filter(({ act }) => act !== message.act) };
    case 'code': {
      const { p, digits, until } = message;
      // They were used. Digits for another seat go on.
      if (digits === '') return code?.p === p ? { code: null } : {};
      return { code: { p, digits, until }, wishes: wishes.filter(({ act }) => act !== message.act) };
    }
    case 'result':
      return { record: message.record };
    case 'no':
      return { refusal: message.why };
    default:
      return {};
  }
}
