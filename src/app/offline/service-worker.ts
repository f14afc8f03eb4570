import { edition } from 'virtual:edition';
import {
  answerRequest,
  installEdition,
  removeOldEditions,
  TAKE_OVER,
  type WorkerContext,
} from './edition-cache.ts';

/** As much of the world of a service worker as ours uses; the types of the browser are those of a page. */
export type WorkerScope = {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <K extends keyof Events>(name: K, call: (event: Events[K]) => void) => void;
};

type Events = {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & { readonly data: unknown };
  readonly fetch: {
    readonly request: Request;
    readonly respondWith: (response: Promise<Response>) => void;
  };
};

/** The worker is kept awake until what it waits for has come. */
type Lasting = { readonly waitUntil: (work: Promise<unknown>) => void };

declare const self: WorkerScope;

const site: WorkerContext = {
  scope: self.registration.scope,
  edition,
  shelves: caches,
  fetch: (request, init) => fetch(request, init),
};

self.addEventListener('install', event => event.waitUntil(installEdition(site)));
// The page of the first visit is served from now on, too, and works offline before it is opened again.
self.addEventListener('activate', event =>
  event.waitUntil(removeOldEditions(site).finally(() => self.clients.claim())),
);
self.addEventListener('fetch', event => {
  const response = answerRequest(site, event.request);
  if (response) event.respondWith(response);
});
self.addEventListener('message', event => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
});
