import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { readSentences } from './sentences.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

/** Fills `%<lng>:page.<key>%` in index.html from `locales/<lng>/page.json`: sentences needed before any script runs. */
export const page = (): Plugin => ({
  name: 'page-sentences',
  transformIndexHtml: html =>
    html.replace(/%([\w-]+):page\.(\w+)%/g, (_, language: string, key: string) =>
      readSentences(LOCALES, language, 'page')(key),
    ),
});
