import { type FileCaches, noteUse, TAKE_OVER } from './edition-cache.ts';

/** What registering needs of the page. */
export type WorkerHost = {
  readonly workers: ServiceWorkerContainer;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  /** Of any clock, ms. */
  readonly now: () => number;
  readonly reload: () => void;
  readonly caches: FileCaches;
  /** URL of the folder of the game, with a slash at its end. */
  readonly scope: string;
  /** URLs of what this page has asked for so far. */
  readonly asked: readonly string[];
  /** A newer edition is completely installed and waits; `activate` switches to it and reloads this page, no other tab. */
  readonly onReady: (activate: () => void) => void;
};

/** How often a tab that is never closed looks for a newer edition, which is one small request. */
const CHECK_EVERY_MS = 3_600_000;

/** Makes the game work offline. @throws where the browser does not allow it; the game is then online only. */
export async function registerWorker(page: WorkerHost): Promise<void> {
  // From now on the worker sees by itself what is used.
  if (!page.workers.controller) await noteUse(page, chunkNamesIn(page)).catch(() => undefined);
  const registration = await page.workers.register('./worker.js', { updateViaCache: 'none' });
  watchWaiting(page, registration);
  checkOnReturn(page, registration);
}

/** The names of the chunks that were fetched, without the hashes that follow them. */
const chunkNamesIn = ({ asked }: WorkerHost): readonly string[] =>
  asked.flatMap(url => /\/assets\/([^/]+)-.{7}\.js$/.exec(url)?.[1] ?? []);

/** Calls `onReady` once a newer worker waits. */
function watchWaiting(
  { workers, reload, onReady }: WorkerHost,
  registration: ServiceWorkerRegistration,
): void {
  const activate = (): void => {
    const { waiting } = registration;
    if (waiting) {
      workers.addEventListener('controllerchange', reload, { once: true });
      waiting.postMessage(TAKE_OVER);
      // Another tab has switched to it already.
    } else reload();
  };
  /** The very first worker waits for a moment as well, but there is nothing that it would replace. */
  const check = (): void => {
    if (registration.waiting && registration.active) onReady(activate);
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', check);
  registration.addEventListener('updatefound', follow);
  follow();
  check();
}

/** Looks for a newer edition when the player comes back to a tab that has been open for long. */
function checkOnReturn({ document, now }: WorkerHost, registration: ServiceWorkerRegistration): void {
  // Opening the page has just looked for one.
  let checked = now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || now() - checked < CHECK_EVERY_MS) return;
    checked = now();
    registration.update().catch(() => undefined);
  });
}
