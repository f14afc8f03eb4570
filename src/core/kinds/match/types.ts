import type { MeasureId, PillarId } from '../../interview/types.ts';
import type { Item } from '../item.ts';

/** A card in the hand and the pillars it may be put on, in the order of their points. */
export type MatchPrompt = { readonly measure: MeasureId; readonly pillars: readonly PillarId[] };
export type MatchKey = { readonly pillar: PillarId };
export type MatchResponse = { readonly pillar: PillarId };
export type MatchItem = Item<MatchPrompt, MatchKey>;
