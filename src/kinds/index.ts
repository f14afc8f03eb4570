import type { Item } from './item.ts';
import type { AnyKind } from './kind.ts';
import { match } from './match/match.ts';

/** The register: one line per kind. */
const register: Readonly<Record<string, AnyKind>> = {
  match,
};

export function kindOf({ id, kind }: Item): AnyKind {
  const found = register[kind];
  if (!found) throw new RangeError(`item ${id} is of no known kind`);
  return found;
}
