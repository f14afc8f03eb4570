import type { MatchKey, MatchPrompt, MatchResponse } from '../../../core/kinds/match/types.ts';
import type { KindCanvas } from '../view.ts';
import { captionPiece } from './caption.ts';
import { cards, carry, handPieces } from './hand.ts';
import { judgedPieces, landingRect } from './judged.ts';
import { options, pillarPieces } from './pillars.ts';

/** Match on the canvas: cards with a tenon, pillars with a slot. */
export const canvas: KindCanvas<MatchPrompt, MatchKey, MatchResponse> = {
  setting: 'hall',
  pieces: scene => [
    ...pillarPieces(scene),
    ...judgedPieces(scene),
    // The sheet with the reason lies over the hand.
    ...(scene.shown?.isRight === false ? [] : [captionPiece(scene), ...handPieces(scene)]),
  ],
  putting: { carry, landing: landingRect, cards, options },
};
