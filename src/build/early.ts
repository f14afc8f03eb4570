/** What is asked of a bundle while it is cut into chunks: who imports a module, not counting `import()`. */
type ModuleGraph = {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
};

/**
 * Puts everything that the game begins with into one chunk. Otherwise each part of it that a later chunk needs, too,
 * becomes a chunk of its own, and the first question waits for a dozen small files.
 * @param entry end of the path of the module that the page loads.
 */
export function firstChunk(entry: string): (id: string, modules: ModuleGraph) => string | null {
  const known = new Map<string, boolean>();
  const isEarly = (id: string, modules: ModuleGraph): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // A module that is met again on the way up adds nothing.
    known.set(id, false);
    const is =
      id.endsWith(entry) ||
      (modules.getModuleInfo(id)?.importers.some(importer => isEarly(importer, modules)) ?? false);
    known.set(id, is);
    return is;
  };
  return (id, modules) => (isEarly(id, modules) ? 'game' : null);
}
