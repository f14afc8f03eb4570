/** The built game, as every static host serves it. */
import type { ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Files under assets/ have a hash in their names and are cached for ever; all others are revalidated. */
export const serveFolder = (folder: string): ReturnType<typeof sirv> =>
  sirv(folder, { brotli: true, gzip: true, etag: true, setHeaders: setCache });

const setCache = (response: ServerResponse, path: string): void => {
  const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.setHeader('Cache-Control', cache);
};

/** Tells a page at `localhost` the addresses under which phones reach it. */
export const nameOthers = (response: Pick<ServerResponse, 'setHeader'>, urls: readonly string[]): void => {
  if (urls.length > 0) response.setHeader('Link', urls.map(url => `<${url}>; rel="alternate"`).join(', '));
};
