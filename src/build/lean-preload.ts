import type { Plugin } from 'vite';

/**
 * What Vite wraps round each `import()`: it asks for all files of a chunk at once, and waits for its style sheets. Vite's own
 * is twice as long, since it looks for a nonce and for browsers that do not know `modulepreload`; every first visit loads it.
 */

const HELPER = '\0vite/preload-helper.js';

/**
 * A file that is there, or asked for, is not asked for again, as in Vite's own: a style sheet that has failed lets the next
 * try pass, and is loaded by whoever watches style sheets.
 */
const CODE = `
const coming = {};
const ask = href => {
  const isStyle = href.endsWith('.css');
  if (href in coming) return coming[href];
  coming[href] = undefined;
  const links = [...document.querySelectorAll(isStyle ? 'link[rel=stylesheet]' : 'link')];
  if (links.some(link => link.href === href)) return;
  const link = document.createElement('link');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.href = href;
  if (isStyle)
    coming[href] = new Promise((done, fail) => {
      link.onload = done;
      link.onerror = () => fail(new Error(href));
    }).finally(() => {
      coming[href] = undefined;
    });
  document.head.append(link);
  return coming[href];
};
export const __vitePreload = (load, files = [], from) =>
  Promise.all(files.map(file => ask(new URL(file, from).href))).then(() => load());
`;

/** Puts a shorter helper in the place of Vite's. Stops the build if Vite has none any more. */
export function leanPreload(): Plugin {
  let isThere = false;
  return {
    name: 'lean-preload',
    apply: 'build',
    transform: {
      order: 'post',
      handler(code, id) {
        if (id !== HELPER) return undefined;
        isThere = code.includes('__vitePreload');
        return { code: CODE, map: null };
      },
    },
    buildEnd(error) {
      if (!error && !isThere) this.error('Vite has no preload helper of this name: see lean-preload.ts');
    },
  };
}
