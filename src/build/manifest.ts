import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import tokens from '../shapes/tokens.json' with { type: 'json' };
import { readSentences } from './sentences.ts';

const FILE = 'manifest.webmanifest';
const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

/** What a device needs to install the game; named in the page by its own link. */
export const webManifest = (): Plugin => ({
  name: 'manifest',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(toManifest()) });
  },
  transformIndexHtml: {
    order: 'post',
    handler: () => [{ tag: 'link', attrs: { rel: 'manifest', href: `./${FILE}` }, injectTo: 'head' }],
  },
});

/** A manifest speaks one language: the long name and the description have both, the short one only Chinese. */
export const toManifest = () => {
  const [zh, en] = [readSentences(LOCALES, 'zh-CN', 'page'), readSentences(LOCALES, 'en', 'page')];
  const { paper } = tokens.color.light;
  const icon = (src: string, sizes: string, type: string, purpose = 'any') => ({ src, sizes, type, purpose });
  return {
    lang: 'zh-CN',
    name: `${zh('title')} ${en('title')}`,
    short_name: zh('title'),
    description: `${zh('description')} ${en('description')}`,
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    categories: ['education', 'games'],
    icons: [
      icon('./icon.svg', 'any', 'image/svg+xml'),
      icon('./icon-192.png', '192x192', 'image/png'),
      icon('./icon-512.png', '512x512', 'image/png'),
      icon('./icon-maskable-512.png', '512x512', 'image/png', 'maskable'),
    ],
  };
};
