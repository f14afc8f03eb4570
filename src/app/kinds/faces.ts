import { type NowOrSoon, whenHere } from '../../core/kinds/index.ts';
import { named } from '../../core/kinds/named.ts';
import type { AnyList } from './list.ts';
import { list as matchList } from './match/list.ts';
import type { AnyView } from './view.ts';

type Faces = {
  readonly list: () => NowOrSoon<{ readonly list: AnyList }>;
  readonly view: () => Promise<{ readonly view: AnyView }>;
};

/** How each kind shows itself in plain DOM and on the canvas; fetched when first wanted, but for the list of cards. */
const faces: Readonly<Record<string, Faces>> = {
  match: { list: () => ({ list: matchList }), view: () => import('./match/view.ts') },
  choice: { list: () => import('./choice/list.ts'), view: () => import('./choice/view.ts') },
  entry: { list: () => import('./entry/list.ts'), view: () => import('./entry/view.ts') },
  estimate: { list: () => import('./estimate/list.ts'), view: () => import('./estimate/view.ts') },
  order: { list: () => import('./order/list.ts'), view: () => import('./order/view.ts') },
};

/** Each @throws RangeError where no kind is called so, and rejects when it cannot be fetched. */
export const fetchList = (kind: string): NowOrSoon<AnyList> =>
  whenHere(named(faces, kind).list(), ({ list }) => list);
export const fetchView = async (kind: string): Promise<AnyView> => (await named(faces, kind).view()).view;
