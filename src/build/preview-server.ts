import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { renderUnicodeCompact } from 'uqr';
import type { Plugin, PreviewServer } from 'vite';
import { readSentences, terminalLanguage } from './locale-files.ts';

type Urls = { readonly local: readonly string[]; readonly network: readonly string[] };
type Say = ReturnType<typeof readSentences>;

/** `vite preview` for a class: compressed files, caching, and a QR code that a phone can scan. */
export const previewServer = (): Plugin => ({
  name: 'serve',
  configurePreviewServer: server => {
    const { root, build } = server.config;
    const say = readSentences(resolve(root, 'locales'), terminalLanguage());
    server.middlewares.use((_, response, next) => {
      nameOthers(response, byLikelihood(urlsOf(server).network));
      next();
    });
    server.middlewares.use(serveFolder(resolve(root, build.outDir)));
    server.printUrls = () => print(toWelcome(urlsOf(server), say));
  },
});

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

const urlsOf = (server: PreviewServer): Urls => server.resolvedUrls ?? { local: [], network: [] };

export const toWelcome = ({ local, network }: Urls, say: Say): string => {
  const urls = byLikelihood(network);
  const [first] = urls;
  return [
    ...local.map(url => say('local', { url })),
    ...urls.map(url => say('network', { url })),
    first ? `${say('scan')}\n${renderUnicodeCompact(first)}` : say('alone'),
    say('stop'),
  ].join('\n');
};

/** Home and school networks first; addresses of virtual machines last. */
export const byLikelihood = (urls: readonly string[]): readonly string[] => {
  const rank = (url: string) => likely.findIndex(pattern => pattern.test(url));
  return [...urls].sort((a, b) => rank(a) - rank(b));
};

const likely = [/\/\/192\.168\./, /\/\/10\./, /\/\/(?!172\.|169\.254\.)/, /./];

const print = (text: string): void => {
  process.stdout.write(`\n${text}\n`);
};
