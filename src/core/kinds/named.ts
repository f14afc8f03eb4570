/** @throws RangeError where no kind is called so. */
export function byKindName<T>(all: Readonly<Record<string, T>>, kind: string): T {
  const found = all[kind];
  if (found === undefined) throw new RangeError(`no kind is called ${kind}`);
  return found;
}
