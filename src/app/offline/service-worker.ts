import { edition } from 'virtual:edition';
import {
  answerRequest,
  installEdition,
  keepPartOf,
  removeOldEditions,
  TAKE_OVER,
  type WorkerContext,
} from './edition-cache.ts';

/** As much of a service worker's global scope as is used here: TypeScript's library is that of a page. */
type WorkerScope = {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <K extends keyof Events>(name: K, call: (event: Events[K]) => void) => void;
};

type Events = {
  readonly install: ExtendableEvent;
  readonly activate: ExtendableEvent;
  readonly message: ExtendableEvent & { readonly data: unknown };
  readonly fetch: ExtendableEvent & {
    readonly request: Request;
    readonly respondWith: (response: Promise<Response>) => void;
  };
};

/** Keeps the worker awake until the work is done. */
type ExtendableEvent = { readonly waitUntil: (work: Promise<unknown>) => void };

declare const self: WorkerScope;

const context: WorkerContext = {
  scope: self.registration.scope,
  edition,
  caches,
  fetch: (request, init) => fetch(request, init),
};

self.addEventListener('install', event => event.waitUntil(installEdition(context)));
// Claimed, so that the page of the very first visit works offline without being opened again.
self.addEventListener('activate', event =>
  event.waitUntil(removeOldEditions(context).finally(() => self.clients.claim())),
);
self.addEventListener('fetch', event => {
  const response = answerRequest(context, event.request);
  if (response) event.respondWith(response);
  // What fails here is tried again when the part is next used.
  const kept = keepPartOf(context, event.request)?.catch(() => undefined);
  if (kept) event.waitUntil(kept);
});
self.addEventListener('message', event => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
});
