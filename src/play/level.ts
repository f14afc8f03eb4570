import { pillarsOf } from '../content/library.ts';
import type { Interview, LevelSpec } from '../content/types.ts';
import type { Item, ItemId } from '../kinds/item.ts';
import { composeMatch } from '../kinds/match/compose.ts';
import { createRandom } from '../kinds/random.ts';

/** The forms of level that can be played today. */
export type PlayableForm = 'match';
export type PlayableSpec = Extract<LevelSpec, { readonly form: PlayableForm }>;

/** A level that has questions and whose kinds exist; a blueprint is read, not played. */
export const isPlayable = (spec: LevelSpec): spec is PlayableSpec => spec.form in COMPOSERS;

type Composers = {
  readonly [F in PlayableForm]: (interview: Interview, spec: PlayableSpec) => readonly Item[];
};

const COMPOSERS: Composers = {
  match: (interview, spec) =>
    composeMatch(
      interview,
      spec.pillars,
      pillarsOf(interview, spec.beam).map(({ id }) => id),
    ),
};

/** The items of a level in the order they are dealt. Same interview, level and seed: same items, for ever. */
export function composeLevel(interview: Interview, spec: PlayableSpec, seed: string): readonly Item[] {
  return createRandom(`${seed} deal ${spec.id}`).shuffle(COMPOSERS[spec.form](interview, spec));
}

/** Only the items named, in the order they were dealt: the ones to go over again. */
export function only(items: readonly Item[], ids: readonly ItemId[]): readonly Item[] {
  return items.filter(({ id }) => ids.includes(id));
}
