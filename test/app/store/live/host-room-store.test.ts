import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHostStore, type HostStore } from '../../../../src/app/store/live/host-room-store.ts';
import type { LinkNeeds, LiveLink } from '../../../../src/app/store/live/live-link.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { type ClientMessage, PROTOCOL, type ServerMessage } from '../../../../src/core/live/live-messages.ts';
import type { RoomSetup } from '../../../../src/core/live/live-types.ts';
import { isToken } from '../../../../src/core/live/room-identity.ts';
import type { RemoteView } from '../../../../src/core/live/view-types.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';

/** Every link that was opened, in order. */
type FakeLink = LinkNeeds & { readonly said: ClientMessage[]; isOver: boolean };
const links: FakeLink[] = [];
vi.mock('../../../../src/app/store/live/live-link.ts', () => ({
  openLiveLink: (needs: LinkNeeds): LiveLink => {
    const link: FakeLink = { ...needs, said: [], isOver: false };
    links.push(link);
    return {
      send: message => void link.said.push(message),
      serverNow: () => 5000,
      retry: () => undefined,
      end: () => {
        link.isOver = true;
      },
    };
  },
}));

const setup: RoomSetup = {
  ...{ pack: 'K7Q2ABCD01', task: 'A2K7Q2ABCD', shape: 'together', teams: [], seconds: null },
  showsQuestion: true,
};
type Answer = { readonly status: number; readonly body?: unknown };
let answer: Answer | undefined;
let posted: unknown[] = [];

beforeEach(() => {
  links.length = 0;
  posted = [];
  answer = { status: 201, body: { room: 'B4M2XQ' } };
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (!answer) throw new TypeError('no network');
    if (init.body) posted.push([url, JSON.parse(String(init.body))]);
    const { status, body } = answer;
    return { status, json: async () => body };
  });
});
afterEach(() => vi.unstubAllGlobals());

function makeStore(storage = makeMemoryStorage()): HostStore {
  let seeds = 0;
  return createHostStore({
    base: () => 'http://localhost:4173/',
    keeper: createKeeper(storage, createNotices(), readSave),
    now: () => 1000,
    makeSeed: () => `SEED${String(seeds++).padStart(8, '0')}`,
  });
}

async function opened(storage = makeMemoryStorage()): Promise<{ store: HostStore; link: FakeLink }> {
  const store = makeStore(storage);
  await store.open(setup, 'Week 5', null);
  return { store, link: lastLink() };
}

function lastLink(): FakeLink {
  const link = links[links.length - 1];
  if (!link) throw new Error('no link was opened');
  return link;
}

const viewAt = (steps: number): ServerMessage => {
  const view = { t: 'view', to: 'remote', steps, progress: null } satisfies Partial<RemoteView> & {
    t: 'view';
  };
  return view as unknown as ServerMessage;
};
const wishesSaid = ({ said }: FakeLink) => said.flatMap(one => (one.t === 'do' ? [one] : []));

describe('the room of a host', () => {
  it.each([
    [204, true],
    [404, false],
  ])('knows by the status %i whether there is a class server: %s', async (status, isThere) => {
    const store = makeStore();
    expect(store.getState().isThere).toBe(null);
    answer = { status };
    await store.look();
    expect(store.getState().isThere).toBe(isThere);
  });

  it('is opened with a token of this page, kept, and led as the wall', async () => {
    const storage = makeMemoryStorage();
    const { store, link } = await opened(storage);
    const [[url, sent] = []] = posted as [string, { token: string; key: null }][];
    expect(url).toBe('http://localhost:4173/live/rooms');
    expect(sent).toMatchObject({ ...setup, key: null });
    expect(isToken(sent?.token ?? '')).toBe(true);
    expect(store.getState()).toMatchObject({ room: 'B4M2XQ', title: 'Week 5', openingProblem: null });
    expect(link.hello()).toEqual({
      ...{ t: 'host', v: PROTOCOL, room: 'B4M2XQ', token: sent?.token, role: 'wall', pair: null },
    });
    // The page is opened again.
    const again = makeStore(storage);
    expect(again.getState()).toMatchObject({ room: 'B4M2XQ', title: 'Week 5' });
    again.enter('remote');
    expect(lastLink().hello()).toMatchObject({ role: 'remote', token: sent?.token });
  });

  it('is opened once, however often it is asked for', async () => {
    const store = makeStore();
    await Promise.all([store.open(setup, '', null), store.open(setup, '', null)]);
    expect(posted).toHaveLength(1);
    expect(links).toHaveLength(1);
  });

  it.each([
    [{ status: 403, body: { why: 'key' } }, 'key'],
    [{ status: 409, body: { why: 'pack' } }, 'pack'],
    [{ status: 500, body: 'oops' }, 'bad'],
    [undefined, 'unreachable'],
  ])('says why it was not opened: %j', async (given, problem) => {
    answer = given;
    const store = makeStore();
    await store.open(setup, '', 'wrong');
    expect(store.getState()).toMatchObject({ room: null, isOpening: false, openingProblem: problem });
    expect(links).toEqual([]);
  });

  it('connects to nothing where there is no room', () => {
    makeStore().enter('remote');
    expect(links).toEqual([]);
  });

  it('shows the newest view and what is newer than it', async () => {
    const { store, link } = await opened();
    link.onMessage(viewAt(7));
    link.onMessage({ t: 'progress', q: '1/match:a', asked: 9, answered: 4 });
    expect(store.getState().progress).toMatchObject({ answered: 4 });
    link.onMessage(viewAt(6));
    expect(store.getState().view?.steps).toBe(7);
    link.onMessage(viewAt(8));
    expect(store.getState()).toMatchObject({ view: { steps: 8 }, progress: null });
  });

  it('says a wish again after each view until it is done, and never makes the same one twice at once', async () => {
    const { store, link } = await opened();
    store.act({ e: 'told', q: '1/match:a' });
    store.act({ e: 'told', q: '1/match:a' });
    store.act({ e: 'paused' });
    expect(wishesSaid(link)).toHaveLength(2);
    const [{ act = '' } = {}] = wishesSaid(link);
    link.onMessage(viewAt(1));
    const acts = wishesSaid(link).map(one => one.act);
    expect(acts.slice(2)).toEqual(acts.slice(0, 2));
    link.onMessage({ t: 'did', act, is: true });
    expect(store.getState().wishes.map(({ wish }) => wish.e)).toEqual(['paused']);
    store.act({ e: 'told', q: '1/match:a' });
    expect(wishesSaid(link)).toHaveLength(5);
  });

  it('makes a page the remote by digits, and says them no more once it is one', () => {
    const store = makeStore();
    store.pair('B4M2XQ', '123456');
    const link = lastLink();
    expect(link.hello()).toMatchObject({ room: 'B4M2XQ', role: 'remote', pair: '123456' });
    link.onMessage({ t: 'no', why: 'code' });
    expect(store.getState().refusal).toBe('code');
    store.pair('B4M2XQ', '654321');
    expect(link.isOver).toBe(true);
    expect(store.getState().refusal).toBe(null);
    lastLink().onMessage(viewAt(1));
    expect(lastLink().hello()).toMatchObject({ pair: null });
    expect(store.getState()).toMatchObject({ refusal: null, view: { steps: 1 } });
  });

  it('has the digits that it has asked for, and the wish is over', async () => {
    const { store, link } = await opened();
    store.act({ e: 'offered', p: null });
    const [{ act = '' } = {}] = wishesSaid(link);
    link.onMessage({ t: 'code', act, p: null, digits: '778190', until: 65_000 });
    expect(store.getState()).toMatchObject({
      code: { p: null, digits: '778190', until: 65_000 },
      wishes: [],
    });
  });

  it('has them no longer once they were used; those for a seat only by that seat', async () => {
    const { store, link } = await opened();
    link.onMessage({ t: 'code', act: 'A', p: 'PUPIL', digits: '7781', until: 65_000 });
    link.onMessage({ t: 'code', act: '', p: null, digits: '', until: 60_000 });
    expect(store.getState().code?.digits).toBe('7781');
    link.onMessage({ t: 'code', act: '', p: 'PUPIL', digits: '', until: 60_000 });
    expect(store.getState().code).toBe(null);
  });

  it('goes on with its room in the other role', async () => {
    const { store, link } = await opened();
    store.enter('wall');
    expect(links).toHaveLength(1);
    store.enter('remote');
    expect(link.isOver).toBe(true);
    expect(lastLink().hello()).toMatchObject({ role: 'remote' });
    store.leave();
    expect(lastLink().isOver).toBe(true);
    expect(store.getState().room).toBe('B4M2XQ');
    expect(store.serverNow()).toBe(null);
  });

  it('is forgotten on this device, unless another window has opened another one', async () => {
    const storage = makeMemoryStorage();
    const { store } = await opened(storage);
    answer = { status: 201, body: { room: 'C9N3YR' } };
    const { store: other } = await opened(storage);
    store.forget();
    expect(store.getState()).toMatchObject({ room: null, view: null });
    expect(makeStore(storage).getState().room).toBe('C9N3YR');
    other.forget();
    expect(makeStore(storage).getState().room).toBe(null);
  });

  it('asks for what the class has answered, and has it', async () => {
    const { store, link } = await opened();
    store.ask();
    expect(link.said).toContainEqual({ t: 'result' });
    const record = { room: 'B4M2XQ', pack: 'K7Q2ABCD01', task: '', opened: 0, players: [], questions: [] };
    link.onMessage({ t: 'result', record });
    expect(store.getState().record).toEqual(record);
  });
});
