import { edition } from 'virtual:edition';
import { answerRequest } from './answer.ts';
import { TAKE_OVER } from './edition.ts';
import { installEdition, removeOldEditions } from './install.ts';
import type { WorkerContext } from './site.ts';
import type { WorkerScope } from './world.ts';

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
