import { reportUncaught, withTimeout } from './call-helpers.ts';
import type { Notice, Notices } from './notice-store.ts';
import type { Shelf } from './saves/browser-storage.ts';

/**
 * Why something does not come: no way to the host, another build lies there now, or all is there and this browser
 * cannot get at it or run it.
 */
export type FetchFailure = 'network' | 'changed' | 'broken';

/** Where the page came from. */
export type Host = {
  /** Asks for the page itself, past every cache. */
  readonly look: () => Promise<FetchFailure>;
  /** The program that the page named when it was last looked at. */
  readonly served: () => string;
  /** Asks again for style sheets that did not come, which an `import()` does but once. @returns whether all are there. */
  readonly restyle: () => Promise<boolean>;
  /** Calls when the network may be back. */
  readonly onHope: (call: () => void) => void;
  /** Not there where a reload would be taken for the end of the visit. */
  readonly reload?: () => void;
};

/** @param address of the page. */
export function openHost(address: string, reload?: () => void): Host {
  const own = programIn(document.documentElement.outerHTML);
  let served = own;
  let looking: Promise<FetchFailure> | undefined;
  const look = async (): Promise<FetchFailure> => {
    const html = await fetchPage(address);
    served = programIn(html);
    return causeOf(served, own);
  };
  return {
    look: () => {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
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

/** A page of someone else, of a network that wants to be signed in to, names no program of ours. */
export const programIn = (html: string): string =>
  /<script type="module"[^>]*? src="(\.\/[^"]+)"/.exec(html)?.[1] ?? '';

export function causeOf(served: string, own: string): FetchFailure {
  if (served === '') return 'network';
  return served === own ? 'broken' : 'changed';
}

const PATIENCE_MS = 10_000;

/** @returns nothing where it does not come. */
async function fetchPage(address: string): Promise<string> {
  const text = await withTimeout(PATIENCE_MS, async signal => {
    const response = await fetch(address, { cache: 'no-store', signal });
    return response.ok ? response.text() : '';
  });
  return text ?? '';
}

function watchStyles(): () => Promise<boolean> {
  const failed = new Set<HTMLLinkElement>();
  const onError = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
  };
  window.addEventListener('error', onError, true);
  const fetchAnew = (link: HTMLLinkElement): Promise<boolean> =>
    new Promise(done => {
      failed.delete(link);
      const anew = document.createElement('link');
      anew.rel = 'stylesheet';
      anew.crossOrigin = '';
      anew.href = link.href;
      anew.addEventListener('load', () => done(true));
      anew.addEventListener('error', () => done(false));
      link.replaceWith(anew);
    });
  return async () => (await Promise.all([...failed].map(fetchAnew))).every(is => is);
}

/**
 * What is fetched decides what is said while it does not come: a page, words, a question on the canvas; of the hall
 * itself nothing is said as long as the list is all that was seen, and of the rest never.
 */
export type Part = 'page' | 'words' | 'view' | 'hall' | 'rest';

/**
 * Has something fetched. What does not come is told of, with its cause, and asked for again until it has come: when
 * the network is back, at every turn of the page, after a while, or when the player presses the button.
 * @param use what is done with it, however late. @returns whether it came at the first try.
 */
export type Bring = <T>(
  load: () => Promise<T>,
  use?: (come: T) => void | Promise<void>,
  part?: Part,
) => Promise<boolean>;

export type RetryingFetch = {
  readonly bring: Bring;
  /** There is reason to hope: asks again for all that is missing. */
  readonly again: () => Promise<void>;
  /** What is to be said of all that is missing now. */
  readonly told: () => readonly Notice[];
};

type RetryNeeds = {
  readonly notices: Notices;
  readonly host: Host;
  /** Outlives a reload, not the tab. */
  readonly tab: Pick<Shelf, 'read' | 'write'>;
  /** Would a reload take something away, or come in the way of it? */
  readonly isAtStake: () => boolean;
};

const SENTENCES: Readonly<
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

/** Between two tries that nobody has asked for, doubled each time. */
const PAUSE_MS = { first: 4000, longest: 60_000 };

export function createRetryingFetch(needs: RetryNeeds): RetryingFetch {
  const { notices, host } = needs;
  const lacking = new Map<() => Promise<boolean>, Part>();
  const reasons = createReasons(needs, () => [...lacking.values()]);
  let pause = PAUSE_MS.first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const trying = new Set<() => Promise<boolean>>();
  const explain = async (): Promise<void> => {
    const isCut = (await reasons.find()) === 'network';
    clearTimeout(timer);
    if (isCut) timer = setTimeout(again, pause);
    pause = isCut ? Math.min(2 * pause, PAUSE_MS.longest) : PAUSE_MS.first;
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
    lacking.delete(task);
  };
  const again = async (): Promise<void> => {
    const due = [...lacking.keys()].filter(task => !trying.has(task));
    if (due.length === 0) return;
    if (await host.restyle()) await Promise.all(due.map(retry));
    await explain();
  };
  const onPress = async (): Promise<void> => {
    for (const notice of reasons.told()) notices.withdraw(notice);
    // A browser does not ask again for what it could not run; and no page is left that could not be had again.
    if (host.reload && reasons.last() !== 'network' && (await host.look()) !== 'network') host.reload();
    else await again();
  };
  offerWays(needs, () => void onPress());
  host.onHope(() => void again());
  return {
    bring: async (load, use, part = 'page') => {
      const task = toTask(load, use);
      if (await task()) return true;
      lacking.set(task, part);
      void explain();
      return false;
    },
    again,
    told: reasons.told,
  };
}

function offerWays({ notices: { offer }, host }: RetryNeeds, act: () => void): void {
  for (const notice of TRIED_AGAIN) offer(notice, { label: 'notice.tryAgain', act });
  if (host.reload) for (const notice of RELOADED) offer(notice, { label: 'notice.reload', act });
}

/** Finds out why things are missing, and says so. */
function createReasons(needs: RetryNeeds, missing: () => readonly Part[]) {
  const { notices, host } = needs;
  let told: readonly Notice[] = [];
  let last: FetchFailure | undefined;
  let wasCut = false;
  return {
    told: () => told,
    last: () => last,
    find: async (): Promise<FetchFailure | undefined> => {
      const cause = missing().length > 0 ? await host.look() : undefined;
      // It may all have come in the meantime.
      const due = cause ? dueFor(cause, missing()) : [];
      for (const notice of told) if (!due.includes(notice)) notices.withdraw(notice);
      [told, last] = [due, cause];
      wasCut ||= cause === 'network';
      // After a cut, a browser may remember a failure for as long as the page lives.
      if (cause === 'changed' || (cause === 'broken' && wasCut)) reloadOnce(needs, cause);
      for (const notice of told) notices.tell(notice);
      return cause;
    },
  };
}

/** Only what cannot be fetched is caught; what is wrong with its use is not. */
const toTask =
  <T>(load: () => Promise<T>, use?: (come: T) => void | Promise<void>) =>
  async (): Promise<boolean> => {
    const come = await load().then(
      one => [one] as const,
      () => undefined,
    );
    if (come) await use?.(come[0]);
    return come !== undefined;
  };

function dueFor(cause: FetchFailure, parts: readonly Part[]): readonly Notice[] {
  if (parts.length === 0) return [];
  if (cause === 'changed') return ['versionChanged'];
  const all = parts.map(part => SENTENCES[part]?.[cause]);
  return [...new Set(all)].filter(notice => notice !== undefined);
}

/** Where nothing is at stake; once for each build that is found there, and never where that cannot be remembered. */
function reloadOnce({ host, tab, isAtStake }: RetryNeeds, cause: FetchFailure): void {
  const mark = `${cause} ${host.served()}`;
  if (!host.reload || isAtStake() || tab.read('reloaded') === mark) return;
  if (tab.write('reloaded', mark) === 'kept') host.reload();
}
