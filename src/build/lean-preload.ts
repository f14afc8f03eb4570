import type { Plugin } from 'vite';

/**
 * What Vite wraps round each `import()`: it asks for all files of a chunk at once, and waits for its style sheets. Vite's own
 * is twice as long, since it looks for a nonce and for browsers that do not know `modulepreload`; every first visit loads it.
 */

const HELPER = '\0vite/preload-helper.js';

/**
 * A file that is there, or asked for, is not asked for again, as in Vite's own: a style sheet that has failed lets the next
 * try pass, and is loaded by whoever watches style sheets. Some browsers remember for good that a module could not be fetched:
 * the next try asks for it under another address, and before any module that may not come its files are fetched as mere files.
 */
const CODE = `
const coming = {};
// What the page asked for before, or has in itself. A style sheet that is only preloaded does not apply yet.
for (const link of document.querySelectorAll('link:not([rel=preload])')) coming[link.href] = undefined;
for (const { dataset } of document.querySelectorAll('style[data-sheet]'))
  coming[new URL(dataset.sheet, document.baseURI).href] = undefined;
const failures = {};
const ask = href => {
  const isStyle = href.endsWith('.css');
  if (href in coming) return coming[href];
  const link = document.createElement('link');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.href = href;
  coming[href] = undefined;
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
const check = async href => {
  if (!(await fetch(href)).ok) throw new Error(href);
};
export const __vitePreload = async (load, files = [], from) => {
  const hrefs = files.map(file => new URL(file, from).href);
  const name = from + load;
  const times = failures[name] || 0;
  try {
    if (times || !navigator.onLine) await Promise.all(hrefs.map(check));
    await Promise.all(hrefs.map(ask));
    return await load(times ? '?again=' + times : '');
  } catch (problem) {
    failures[name] = times + 1;
    throw problem;
  }
};
`;

/** Each `import()` of a chunk, with what stands behind its address on a further try: under a name that no code around it has. */
export const withRetries = (code: string): string =>
  code.replace(/\(\)=>import\((["'`])(\.\/[^"'`]+\.js)\1\)/g, '__again=>import(`$2`+__again)');

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
    // The addresses are part of the file, so that they must be part of the hash in its name.
    augmentChunkHash: () => 'retries',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const output of Object.values(bundle))
          if (output.type === 'chunk') output.code = withRetries(output.code);
      },
    },
    buildEnd(error) {
      if (!error && !isThere) this.error('Vite has no preload helper of this name: see lean-preload.ts');
    },
  };
}
