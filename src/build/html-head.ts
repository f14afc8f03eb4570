import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../core/language.ts';
import tokens from '../shapes/tokens.json' with { type: 'json' };
import { LOCALES, readSentences } from './locale-files.ts';

/**
 * Fills `%<lng>:page.<key>%` in index.html from `locales/<lng>/page.json`: sentences that are needed before any script runs.
 * Takes out comments and indentation, too, since every visit waits for the page first.
 */
export const pageSentences = (): Plugin => ({
  name: 'page-sentences',
  transformIndexHtml: html =>
    html
      .replace(/^\s*(\/\/.*)?\n|^\s+/gm, '')
      .replace(/%([\w-]+):page\.(\w+)%/g, (_, language: string, key: string) =>
        readSentences(LOCALES, language, 'page')(key),
      ),
});

const MANIFEST = 'manifest.webmanifest';

/** What a device needs to install the game; named in the page by its own link. */
export const webManifest = (): Plugin => ({
  name: 'manifest',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(toManifest()) });
  },
  transformIndexHtml: {
    order: 'post',
    handler: () => [{ tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' }],
  },
});

/** A manifest speaks one language: the long name and the description have all, the short name only the default. */
export const toManifest = () => {
  const inAll = (key: string): string =>
    LANGUAGES.map(language => readSentences(LOCALES, language, 'page')(key)).join(' ');
  const { paper } = tokens.color.light;
  const icon = (src: string, sizes: string, type: string, purpose = 'any') => ({ src, sizes, type, purpose });
  return {
    lang: DEFAULT_LANGUAGE,
    name: inAll('title'),
    short_name: readSentences(LOCALES, DEFAULT_LANGUAGE, 'page')('title'),
    description: inAll('description'),
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

/**
 * Puts the style sheet that the page begins with into the page itself: a file of its own would come one round trip later, and
 * nothing can be drawn before it.
 */
export const stylesInPage = (): Plugin => ({
  name: 'styles-in-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) =>
      html.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (link, file: string) => {
        const sheet = bundle?.[file];
        return sheet?.type === 'asset'
          ? `<style data-sheet="${file}">${String(sheet.source).trim()}</style>`
          : link;
      }),
  },
});

const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style\s*>/gi;
const inlineScript = /<script(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script\s*>/gi;

/** Puts the content security policy first in the head; must stand after every plugin that writes into the page. */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: html => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: toPolicy(html) },
        injectTo: 'head-prepend',
      },
    ],
  },
});

export const toPolicy = (html: string): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...toHashes(html, inlineScript)].join(' '),
    ["style-src 'self'", ...toHashes(html, inlineStyle)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A browser hashes the text with line ends already read as LF. */
const toHashes = (html: string, inline: RegExp): readonly string[] =>
  [...html.matchAll(inline)].map(([, body = '']) => {
    const digest = createHash('sha256').update(body.replace(/\r\n?/g, '\n')).digest('base64');
    return `'sha256-${digest}'`;
  });
