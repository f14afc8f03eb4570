import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  causeOf,
  createRetryingFetch,
  type FetchFailure,
  programIn,
} from '../../../src/app/store/fetch-retry.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { makeHost, makeShelf } from '../../small-interview.ts';

type Given = { cause: FetchFailure; isAtStake: boolean; isStyled: boolean; served: string };

const open = (change: Partial<Given> = {}, tab = makeShelf(), isReloaded = true) => {
  const given: Given = { cause: 'network', isAtStake: false, isStyled: true, served: 'a', ...change };
  const notices = createNotices();
  let reloads = 0;
  let hope = (): void => undefined;
  const { reload: _, ...host } = makeHost({
    look: async () => given.cause,
    served: () => given.served,
    restyle: async () => given.isStyled,
    onHope: call => {
      hope = call;
    },
  });
  const reload = (): void => {
    reloads += 1;
  };
  const fetching = createRetryingFetch({
    notices,
    host: isReloaded ? { ...host, reload } : host,
    tab,
    isAtStake: () => given.isAtStake,
  });
  return { given, notices, fetching, reloads: () => reloads, hope: () => hope() };
};

/** Fails as long as it is told to. */
const chunk = () => {
  const state = { isThere: false, asked: 0 };
  const load = async (): Promise<string> => {
    state.asked += 1;
    if (!state.isThere) throw new TypeError('Failed to fetch');
    return 'come';
  };
  return { state, load };
};
const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what does not come', () => {
  it('is said, asked for again while the network is away, used once, and then no longer said', async () => {
    const { fetching, notices } = open();
    const { state, load } = chunk();
    const used: string[] = [];
    expect(await fetching.bring(load, come => void used.push(come))).toBe(false);
    await rest();
    expect(notices.getState()).toEqual(['pageUnreachable']);
    expect(fetching.told()).toEqual(['pageUnreachable']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(state.asked).toBe(3);
    state.isThere = true;
    await vi.advanceTimersByTimeAsync(600_000);
    expect([used, state.asked, notices.getState()]).toEqual([['come'], 4, []]);
  });

  it('comes as soon as there is hope', async () => {
    const { fetching, notices, hope } = open();
    const { state, load } = chunk();
    await fetching.bring(load, undefined, 'view');
    await rest();
    expect(notices.getState()).toEqual(['hallMissing']);
    state.isThere = true;
    hope();
    await rest();
    expect([state.asked, notices.getState()]).toEqual([2, []]);
  });

  it('comes by a press, and is said again where it still does not', async () => {
    const { fetching, notices } = open();
    const { state, load } = chunk();
    await fetching.bring(load);
    await rest();
    notices.dismiss('pageUnreachable');
    notices.offerOf('pageUnreachable')?.act();
    await rest();
    expect([state.asked, notices.getState()]).toEqual([2, ['pageUnreachable']]);
  });

  it.each(['hall', 'rest'] as const)('is not worth a word where it is the %s', async part => {
    const { fetching, notices } = open();
    await fetching.bring(chunk().load, undefined, part);
    await rest();
    expect(notices.getState()).toEqual([]);
  });

  it('waits for its style sheet, which the browser would not ask for again', async () => {
    const { fetching, given } = open({ isStyled: false });
    const { state, load } = chunk();
    await fetching.bring(load);
    await rest();
    await fetching.again();
    expect(state.asked).toBe(1);
    given.isStyled = true;
    await fetching.again();
    expect(state.asked).toBe(2);
  });

  it('is another matter than a mistake in its use', async () => {
    const { fetching, notices } = open();
    const use = (): void => {
      throw new Error('a mistake');
    };
    await expect(fetching.bring(async () => 1, use)).rejects.toThrow('a mistake');
    const { state, load } = chunk();
    await fetching.bring(load, use);
    await rest();
    state.isThere = true;
    await fetching.again();
    expect(notices.getState()).toEqual([]);
    expect(() => vi.runAllTimers()).toThrow('a mistake');
    await fetching.again();
    expect(state.asked).toBe(2);
  });
});

describe('another build', () => {
  it('is loaded by itself once, and offered after that', async () => {
    const tab = makeShelf();
    const first = open({ cause: 'changed', served: 'b' }, tab);
    await first.fetching.bring(chunk().load);
    await rest();
    expect(first.reloads()).toBe(1);
    const second = open({ cause: 'changed', served: 'b' }, tab);
    await second.fetching.bring(chunk().load);
    await rest();
    expect([second.reloads(), second.notices.getState()]).toEqual([0, ['versionChanged']]);
    second.notices.offerOf('versionChanged')?.act();
    await rest();
    expect(second.reloads()).toBe(1);
    const third = open({ cause: 'changed', served: 'c' }, tab);
    await third.fetching.bring(chunk().load);
    await rest();
    expect(third.reloads()).toBe(1);
  });

  it('waits while something is at stake, and is loaded at the next turn after that', async () => {
    const { fetching, given, notices, reloads } = open({ cause: 'changed', isAtStake: true });
    await fetching.bring(chunk().load, undefined, 'words');
    await rest();
    expect([reloads(), notices.getState()]).toEqual([0, ['versionChanged']]);
    given.isAtStake = false;
    await fetching.again();
    expect(reloads()).toBe(1);
  });

  it('is never loaded by itself where that cannot be remembered', async () => {
    const { fetching, reloads } = open({ cause: 'changed' }, { ...makeShelf(), write: () => 'blocked' });
    await fetching.bring(chunk().load);
    await rest();
    expect(reloads()).toBe(0);
  });
});

describe('a part that is there and cannot be run', () => {
  it('is not the fault of the network: a press loads the page anew', async () => {
    const { fetching, notices, reloads } = open({ cause: 'broken' });
    await fetching.bring(chunk().load);
    await fetching.bring(chunk().load, undefined, 'view');
    await rest();
    expect(notices.getState()).toEqual(['pageBroken', 'hallMissing']);
    expect(reloads()).toBe(0);
    notices.offerOf('hallMissing')?.act();
    await rest();
    expect(reloads()).toBe(1);
  });

  it('does not take the page away where it could not be had again', async () => {
    const { fetching, given, notices, reloads } = open({ cause: 'broken' });
    await fetching.bring(chunk().load);
    await rest();
    given.cause = 'network';
    notices.offerOf('pageBroken')?.act();
    await rest();
    expect([reloads(), notices.getState()]).toEqual([0, ['pageUnreachable']]);
  });

  it('may be a failure that the browser remembers: after a cut the page is loaded anew, once', async () => {
    const { fetching, given, reloads } = open();
    await fetching.bring(chunk().load);
    await rest();
    given.cause = 'broken';
    await fetching.again();
    await fetching.again();
    expect(reloads()).toBe(1);
  });
});

describe('a page that is not reloaded', () => {
  it.each(['changed', 'broken'] as const)('is not, nor offered to be, where a part is %s', async cause => {
    const { fetching, notices, reloads } = open({ cause }, makeShelf(), false);
    const { state, load } = chunk();
    await fetching.bring(load);
    await fetching.bring(chunk().load, undefined, 'view');
    await rest();
    for (const notice of ['pageBroken', 'versionChanged'] as const)
      expect(notices.offerOf(notice)).toBeUndefined();
    const asked = state.asked;
    notices.offerOf('hallMissing')?.act();
    await rest();
    expect([state.asked, reloads()]).toEqual([asked + 1, 0]);
  });
});

describe('the page as the host has it now', () => {
  const pageOf = (program: string): string =>
    `<head><script>x</script><script type="module" crossorigin src="./assets/${program}.js"></script></head>`;
  it.each([
    ['the same build', pageOf('game-1'), 'broken'],
    ['another build', pageOf('game-2'), 'changed'],
    ['nothing', '', 'network'],
    ['a network to sign in to', '<title>Sign in</title><script src="/portal.js"></script>', 'network'],
    ['one that has a program, too', '<script type="module" src="https://portal/a.js"></script>', 'network'],
  ])('%s', (_, html, cause) => {
    expect(causeOf(programIn(html), './assets/game-1.js')).toBe(cause);
  });

  it('is read from the document, too, as a browser writes it', () => {
    const written = '<script type="module" crossorigin="" src="./assets/game-1.js"></script>';
    expect(programIn(written)).toBe(programIn(pageOf('game-1')));
  });
});
