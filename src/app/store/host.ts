import { withTimeout } from './patience.ts';

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
