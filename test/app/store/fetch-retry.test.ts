import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  causeOf,
  createRetryingFetch,
  type FetchFailure,
  programIn,
} from '../../../src/app/store/fetch-retry.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { makeHost, makeMemoryStorage } from '../../small-interview.ts';

type Given = { cause: FetchFailure; isAtStake: boolean; isStyled: boolean; served: string };

const open = (change: Partial<Given> = {}, tab = makeMemoryStorage(), isReloaded = true) => {
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

/** A load that fails until `state.isThere` is set. */
const chunk = () => {
  const state = { isThere: false, asked: 0 };
  const load = async (): Promise<string> => {
    state.asked += 1;
    if (!state.isThere) throw new TypeError('Failed to fetch');
    return 'loaded';
  };
  return { state, load };
};
const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what cannot be fetched', () => {
  it('shows a notice, is retried while the network is away, is used once, and withdraws its notice', async () => {
    const { fetching, notices } = open();
    const { state, load } = chunk();
    const used: string[] = [];
    expect(await fetching.bring(load, result => void used.push(result))).toBe(false);
    await rest();
    expect(notices.getState()).toEqual(['pageUnreachable']);
    expect(fetching.told()).toEqual(['pageUnreachable']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(state.asked).toBe(3);
    state.isThere = true;
    await vi.advanceTimersByTimeAsync(600_000);
    expect([used, state.asked, notices.getState()]).toEqual([['loaded'], 4, []]);
  });

  it('is retried as soon as the network may be back', async () => {
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

  it('is retried at a press of the button, and shows its notice again if that fails', async () => {
    const { fetching, notices } = open();
    const { state, load } = chunk();
    await fetching.bring(load);
    await rest();
    notices.dismiss('pageUnreachable');
    notices.offerOf('pageUnreachable')?.act();
    await rest();
    expect([state.asked, notices.getState()]).toEqual([2, ['pageUnreachable']]);
  });

  it.each(['hall', 'rest'] as const)('shows no notice if it is of the part %s', async part => {
    const { fetching, notices } = open();
    await fetching.bring(chunk().load, undefined, part);
    await rest();
    expect(notices.getState()).toEqual([]);
  });

  it('is not retried before its style sheet is loaded, which the browser would not fetch again', async () => {
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

  it('is not confused with an error thrown by its use', async () => {
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
  it('reloads the page once by itself, and after that offers a button', async () => {
    const tab = makeMemoryStorage();
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

  it('does not reload while something is at stake, but at the next retry after that', async () => {
    const { fetching, given, notices, reloads } = open({ cause: 'changed', isAtStake: true });
    await fetching.bring(chunk().load, undefined, 'words');
    await rest();
    expect([reloads(), notices.getState()]).toEqual([0, ['versionChanged']]);
    given.isAtStake = false;
    await fetching.again();
    expect(reloads()).toBe(1);
  });

  it('never reloads by itself if that cannot be remembered', async () => {
    const { fetching, reloads } = open(
      { cause: 'changed' },
      { ...makeMemoryStorage(), write: () => 'blocked' },
    );
    await fetching.bring(chunk().load);
    await rest();
    expect(reloads()).toBe(0);
  });
});

describe('a part that is served but cannot be run', () => {
  it('is not blamed on the network: a press of the button reloads the page', async () => {
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

  it('does not reload the page while the host cannot be reached', async () => {
    const { fetching, given, notices, reloads } = open({ cause: 'broken' });
    await fetching.bring(chunk().load);
    await rest();
    given.cause = 'network';
    notices.offerOf('pageBroken')?.act();
    await rest();
    expect([reloads(), notices.getState()]).toEqual([0, ['pageUnreachable']]);
  });

  it('reloads the page once after it was offline, as the browser may remember the failure', async () => {
    const { fetching, given, reloads } = open();
    await fetching.bring(chunk().load);
    await rest();
    given.cause = 'broken';
    await fetching.again();
    await fetching.again();
    expect(reloads()).toBe(1);
  });
});

describe('a page that must not be reloaded', () => {
  it.each(['changed', 'broken'] as const)(
    'is not reloaded and offers no reload when a part is %s',
    async cause => {
      const { fetching, notices, reloads } = open({ cause }, makeMemoryStorage(), false);
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
    },
  );
});

describe('the cause of a failure, by what the host serves as the page', () => {
  const pageOf = (program: string): string =>
    `<head><script>x</script><script type="module" crossorigin src="./assets/${program}.js"></script></head>`;
  it.each([
    ['the same build', pageOf('game-1'), 'broken'],
    ['another build', pageOf('game-2'), 'changed'],
    ['nothing', '', 'network'],
    ['the sign-in page of a network', '<title>Sign in</title><script src="/portal.js"></script>', 'network'],
    [
      'a foreign page that has a module script',
      '<script type="module" src="https://portal/a.js"></script>',
      'network',
    ],
  ])('%s', (_, html, cause) => {
    expect(causeOf(programIn(html), './assets/game-1.js')).toBe(cause);
  });

  it('reads the script also from the document as a browser serializes it', () => {
    const written = '<script type="module" crossorigin="" src="./assets/game-1.js"></script>';
    expect(programIn(written)).toBe(programIn(pageOf('game-1')));
  });
});
