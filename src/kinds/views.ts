import type { Item } from './item.ts';
import { matchView } from './match/view.ts';
import type { AnyView } from './view.ts';

/** The register of the canvas, apart from that of the rules so that it is fetched with the engine. */
const register: Readonly<Record<string, AnyView>> = {
  match: matchView,
};

export function viewOf({ id, kind }: Item): AnyView {
  const found = register[kind];
  if (!found) throw new RangeError(`item ${id} has no view`);
  return found;
}
