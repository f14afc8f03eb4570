import { edition } from 'virtual:edition';
import { answer } from './answer.ts';
import { TAKE_OVER } from './edition.ts';
import { install, tidy } from './install.ts';
import type { Site } from './site.ts';
import type { World } from './world.ts';

declare const self: World;

const site: Site = {
  scope: self.registration.scope,
  edition,
  shelves: caches,
  fetch: (request, init) => fetch(request, init),
};

self.addEventListener('install', event => event.waitUntil(install(site)));
// The page of the first visit is served from now on, too, and works offline before it is opened again.
self.addEventListener('activate', event => event.waitUntil(tidy(site).finally(() => self.clients.claim())));
self.addEventListener('fetch', event => {
  const response = answer(site, event.request);
  if (response) event.respondWith(response);
});
self.addEventListener('message', event => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
});
