import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { readSentences } from './sentences.ts';

const PAGE_LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

/**
 * Fills `%<lng>:page.<key>%` in index.html from `locales/<lng>/page.json`: sentences needed before any script runs. Every
 * visit waits for the page first, so that nothing travels in it that only its readers in the sources need.
 */
export const pageSentences = (): Plugin => ({
  name: 'page-sentences',
  transformIndexHtml: html =>
    html
      .replace(/^\s*(\/\/.*)?\n|^\s+/gm, '')
      .replace(/%([\w-]+):page\.(\w+)%/g, (_, language: string, key: string) =>
        readSentences(PAGE_LOCALES, language, 'page')(key),
      ),
});
