import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OURS = fileURLToPath(new URL('../dom/lit.ts', import.meta.url)).replaceAll('\\', '/');

/** `lit-html` means `dom/lit.ts` wherever the game imports it, so that no template is written without it. */
export const lit = (): Plugin => ({
  name: 'lit',
  enforce: 'pre',
  resolveId: (name, importer = '') =>
    name === 'lit-html' && importer !== OURS && !importer.includes('/node_modules/') ? OURS : undefined,
});
