import { former as formerMiit } from 'virtual:former/miit-2023';
import { label as miit } from 'virtual:label/miit-2023';
import type { PackShelf } from '../core/interview/pack-content.ts';
import { pack } from './miit-2023/pack.ts';

/** The packs of this build. The first comes with the game, since it opens with it; the others are fetched. */
export const BUILT_IN: PackShelf = {
  packs: [{ ...miit, open: () => pack, titles: () => import('virtual:titles/miit-2023') }],
  former: formerMiit,
};
