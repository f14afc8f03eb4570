import { byKindName, type NowOrSoon, whenHere } from '../../core/kinds/register.ts';
import { list as matchList } from './match/list.ts';
import type { AnyCanvas, AnyList } from './types.ts';

type Faces = {
  readonly list: () => NowOrSoon<{ readonly list: AnyList }>;
  readonly canvas: () => Promise<{ readonly canvas: AnyCanvas }>;
};

/** How each kind is shown in plain DOM and on the canvas: fetched when first wanted, except the list of cards, which comes first. */
const faces: Readonly<Record<string, Faces>> = {
  match: { list: () => ({ list: matchList }), canvas: () => import('./match/canvas.ts') },
  choice: { list: () => import('./choice/list.ts'), canvas: () => import('./choice/canvas.ts') },
  entry: { list: () => import('./entry/list.ts'), canvas: () => import('./entry/canvas.ts') },
  estimate: { list: () => import('./estimate/list.ts'), canvas: () => import('./estimate/canvas.ts') },
  order: { list: () => import('./order/list.ts'), canvas: () => import('./order/canvas.ts') },
  sort: { list: () => import('./sort/list.ts'), canvas: () => import('./sort/canvas.ts') },
  proofread: { list: () => import('./proofread/list.ts'), canvas: () => import('./proofread/canvas.ts') },
};

/** @throws RangeError if no kind has this name. Rejects if it cannot be fetched. */
export const fetchList = (kind: string): NowOrSoon<AnyList> =>
  whenHere(byKindName(faces, kind).list(), ({ list }) => list);

/** Rejects if no kind has this name, or if it cannot be fetched. */
export const fetchCanvas = async (kind: string): Promise<AnyCanvas> =>
  (await byKindName(faces, kind).canvas()).canvas;
