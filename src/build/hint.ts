import type { Plugin } from 'vite';

/** Chunks nearly all of whose functions run as soon as they have come. */
const AT_ONCE: readonly string[] = ['game', 'boot', 'sums', 'canvas', 'webgl'];

const HINT = '//# allFunctionsCalledOnLoad';

/**
 * A first line by which V8 compiles the functions of a chunk while it is still coming, and not one by one while the
 * player waits. Other engines read a comment.
 */
export const compileHints = (): Plugin => ({
  name: 'compile-hints',
  apply: 'build',
  // A file that begins in another way has another name.
  augmentChunkHash: ({ name }) => (AT_ONCE.includes(name) ? HINT : undefined),
  generateBundle: {
    // After Vite has put a line of its own at the top.
    order: 'post',
    handler: (_, bundle) => {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk' && AT_ONCE.includes(output.name)) output.code = `${HINT}\n${output.code}`;
    },
  },
});
