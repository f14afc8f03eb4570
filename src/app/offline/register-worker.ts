import { TAKE_OVER } from './edition-cache.ts';

/** What the page lends. */
export type WorkerHost = {
  readonly workers: ServiceWorkerContainer;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly reload: () => void;
  /** A newer edition is there, whole, and waits; `change` puts it on and reloads this page, and this page only. */
  readonly onReady: (change: () => void) => void;
};

/** Looking for a newer edition is one small request; once an hour is enough for a tab that is never closed. */
const PAUSE_MS = 3_600_000;

/** Has the game kept on this device. @throws where the browser does not allow it; the game is then online only. */
export async function registerWorker(page: WorkerHost): Promise<void> {
  const registration = await page.workers.register('./worker.js', { updateViaCache: 'none' });
  watchReady(page, registration);
  watchReturn(page, registration);
}

function watchReady({ workers, reload, onReady }: WorkerHost, registration: ServiceWorkerRegistration): void {
  const change = (): void => {
    const { waiting } = registration;
    if (waiting) {
      workers.addEventListener('controllerchange', reload, { once: true });
      waiting.postMessage(TAKE_OVER);
      // Another tab has put it on already.
    } else reload();
  };
  /** The first worker of all waits for a moment, too; it is nothing new. */
  const check = (): void => {
    if (registration.waiting && registration.active) onReady(change);
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', check);
  registration.addEventListener('updatefound', follow);
  follow();
  check();
}

function watchReturn({ document, now }: WorkerHost, registration: ServiceWorkerRegistration): void {
  // Opening the page was a look already.
  let looked = now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || now() - looked < PAUSE_MS) return;
    looked = now();
    registration.update().catch(() => undefined);
  });
}
