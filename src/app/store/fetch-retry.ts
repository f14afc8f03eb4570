import { reportUncaught, withTimeout } from './call-helpers.ts';
import type { Notice, Notices } from './notice-store.ts';
import type { TextStorage } from './saves/browser-storage.ts';

/**
 * Why something could not be fetched. network: the host cannot be reached. changed: it serves another build now. broken: it
 * serves the same build, but this browser cannot load or run it.
 */
export type FetchFailure = 'network' | 'changed' | 'broken';

/** The server that the page came from. */
export type Host = {
  /** Finds out why fetching fails, by fetching the page itself without any cache. */
  readonly look: () => Promise<FetchFailure>;
  /** The script in the page when it was last fetched; tells builds apart. */
  readonly served: () => string;
  /** Loads failed style sheets again, which a repeated `import()` does not do. @returns whether all are loaded. */
  readonly restyle: () => Promise<boolean>;
  /** Registers a call for whenever the network may be back. */
  readonly onHope: (call: () => void) => void;
  /** Missing in a learning platform, which may take a reload for the end of the visit. */
  readonly reload?: () => void;
};

/**
 * What is fetched; decides which notice is shown while it is missing. page: a page of the list. words: the texts of a
 * language. view: a question on the canvas. hall: the canvas itself. rest: anything whose absence nobody notices. The last
 * two show no notice; without the canvas, the list stays on the screen.
 */
export type Part = 'page' | 'words' | 'view' | 'hall' | 'rest';

/**
 * Fetches something. If that fails, shows a notice and tries again until it succeeds: when the network is back, when another
 * page is opened, after a pause, and when the player presses the button of the notice.
 * @param use called with the result, however late it arrives.
 * @returns whether the first try succeeded.
 */
export type Bring = <T>(
  load: () => Promise<T>,
  use?: (result: T) => void | Promise<void>,
  part?: Part,
) => Promise<boolean>;

export type RetryingFetch = {
  readonly bring: Bring;
  /** Tries again now to fetch everything that is missing. */
  readonly again: () => Promise<void>;
  /** The notices about what is missing now. */
  readonly told: () => readonly Notice[];
};

type RetryNeeds = {
  readonly notices: Notices;
  readonly host: Host;
  /** Storage that survives a reload but not the closing of the tab. */
  readonly tab: Pick<TextStorage, 'read' | 'write'>;
  /** Whether a reload would lose or interrupt something. */
  readonly isAtStake: () => boolean;
};

const NOTICES: Readonly<
  Record<Part, Readonly<Record<Exclude<FetchFailure, 'changed'>, Notice>> | undefined>
> = {
  page: { network: 'pageUnreachable', broken: 'pageBroken' },
  words: { network: 'wordsUnreachable', broken: 'pageBroken' },
  view: { network: 'hallMissing', broken: 'hallMissing' },
  hall: undefined,
  rest: undefined,
};
const TRIED_AGAIN = ['pageUnreachable', 'wordsUnreachable', 'hallMissing'] as const;
const RELOADED = ['pageBroken', 'versionChanged'] as const;

/** Pause before an automatic retry while offline; doubled after each. */
const PAUSE_MS = { first: 4000, longest: 60_000 };

/** @param address of the page. @param reload see `Host`. */
export function openHost(address: string, reload?: () => void): Host {
  const own = programIn(document.documentElement.outerHTML);
  let served = own;
  let pending: Promise<FetchFailure> | undefined;
  const look = async (): Promise<FetchFailure> => {
    const html = await fetchPage(address);
    served = programIn(html);
    return causeOf(served, own);
  };
  return {
    look: () => {
      pending ??= look().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    served: () => served,
    restyle: watchStyles(),
    onHope: call => {
      window.addEventListener('online', call);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') call();
      });
    },
    ...(reload && { reload }),
  };
}

export function createRetryingFetch(needs: RetryNeeds): RetryingFetch {
  const { notices, host } = needs;
  const missing = new Map<() => Promise<boolean>, Part>();
  const failure = createFailure(needs, () => [...missing.values()]);
  let pause = PAUSE_MS.first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const trying = new Set<() => Promise<boolean>>();
  const explain = async (): Promise<void> => {
    const isOffline = (await failure.find()) === 'network';
    clearTimeout(timer);
    if (isOffline) timer = setTimeout(again, pause);
    pause = isOffline ? Math.min(2 * pause, PAUSE_MS.longest) : PAUSE_MS.first;
  };
  const retry = async (task: () => Promise<boolean>): Promise<void> => {
    trying.add(task);
    try {
      if (!(await task())) return;
    } catch (error) {
      reportUncaught(error);
    } finally {
      trying.delete(task);
    }
    missing.delete(task);
  };
  const again = async (): Promise<void> => {
    const due = [...missing.keys()].filter(task => !trying.has(task));
    if (due.length === 0) return;
    if (await host.restyle()) await Promise.all(due.map(retry));
    await explain();
  };
  const onPress = async (): Promise<void> => {
    for (const notice of failure.told()) notices.withdraw(notice);
    // Only a reload helps if the browser could not run a script: it never fetches that again. But a reload without network
    // would lose the page.
    if (host.reload && failure.last() !== 'network' && (await host.look()) !== 'network') host.reload();
    else await again();
  };
  offerButtons(needs, () => void onPress());
  host.onHope(() => void again());
  return {
    bring: async (load, use, part = 'page') => {
      const task = toTask(load, use);
      if (await task()) return true;
      missing.set(task, part);
      void explain();
      return false;
    },
    again,
    told: failure.told,
  };
}

/** The module script in the HTML of the game's page; '' in a foreign page, such as the sign-in page of a public network. */
export const programIn = (html: string): string =>
  /<script type="module"[^>]*? src="(\.\/[^"]+)"/.exec(html)?.[1] ?? '';

export function causeOf(served: string, own: string): FetchFailure {
  if (served === '') return 'network';
  return served === own ? 'broken' : 'changed';
}

const PAGE_TIMEOUT_MS = 10_000;

/** @returns '' if it cannot be fetched. */
async function fetchPage(address: string): Promise<string> {
  const text = await withTimeout(PAGE_TIMEOUT_MS, async signal => {
    const response = await fetch(address, { cache: 'no-store', signal });
    return response.ok ? response.text() : '';
  });
  return text ?? '';
}

/** Notes every style sheet that fails to load. @returns see `Host.restyle`. */
function watchStyles(): () => Promise<boolean> {
  const failed = new Set<HTMLLinkElement>();
  const onError = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
  };
  window.addEventListener('error', onError, true);
  const fetchAgain = (link: HTMLLinkElement): Promise<boolean> =>
    new Promise(done => {
      failed.delete(link);
      const fresh = document.createElement('link');
      fresh.rel = 'stylesheet';
      fresh.crossOrigin = '';
      fresh.href = link.href;
      fresh.addEventListener('load', () => done(true));
      fresh.addEventListener('error', () => done(false));
      link.replaceWith(fresh);
    });
  return async () => (await Promise.all([...failed].map(fetchAgain))).every(isThere => isThere);
}

function offerButtons({ notices: { offer }, host }: RetryNeeds, act: () => void): void {
  for (const notice of TRIED_AGAIN) offer(notice, { label: 'notice.tryAgain', act });
  if (host.reload) for (const notice of RELOADED) offer(notice, { label: 'notice.reload', act });
}

/** Finds out why parts are missing, and keeps the notices about them up to date. */
function createFailure(needs: RetryNeeds, missing: () => readonly Part[]) {
  const { notices, host } = needs;
  let told: readonly Notice[] = [];
  let last: FetchFailure | undefined;
  let wasOffline = false;
  return {
    told: () => told,
    last: () => last,
    find: async (): Promise<FetchFailure | undefined> => {
      const cause = missing().length > 0 ? await host.look() : undefined;
      // Everything may have been fetched during `look`, so `missing` is asked again.
      const due = cause ? noticesFor(cause, missing()) : [];
      for (const notice of told) if (!due.includes(notice)) notices.withdraw(notice);
      [told, last] = [due, cause];
      wasOffline ||= cause === 'network';
      // A browser may remember a failed import from when it was offline until the page is reloaded.
      if (cause === 'changed' || (cause === 'broken' && wasOffline)) reloadOnce(needs, cause);
      for (const notice of told) notices.tell(notice);
      return cause;
    },
  };
}

/** @returns a function that tells whether loading succeeded. It rejects only if `use` does. */
const toTask =
  <T>(load: () => Promise<T>, use?: (result: T) => void | Promise<void>) =>
  async (): Promise<boolean> => {
    // A tuple, since the value itself may be undefined.
    const loaded = await load().then(
      value => [value] as const,
      () => undefined,
    );
    if (loaded) await use?.(loaded[0]);
    return loaded !== undefined;
  };

function noticesFor(cause: FetchFailure, parts: readonly Part[]): readonly Notice[] {
  if (parts.length === 0) return [];
  if (cause === 'changed') return ['versionChanged'];
  const all = parts.map(part => NOTICES[part]?.[cause]);
  return [...new Set(all)].filter(notice => notice !== undefined);
}

/** Reloads unless something is at stake: once for each served build, and never if storage cannot remember that. */
function reloadOnce({ host, tab, isAtStake }: RetryNeeds, cause: FetchFailure): void {
  const mark = `${cause} ${host.served()}`;
  if (!host.reload || isAtStake() || tab.read('reloaded') === mark) return;
  if (tab.write('reloaded', mark) === 'kept') host.reload();
}
