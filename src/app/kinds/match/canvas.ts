import { beamOf, pillarOf, pointerOf } from '../../../core/interview/lookups.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from '../../../core/kinds/match/rules.ts';
import { cardMarked, pillarLabel, pillarNumberAmong, pillarTitle, pointerName } from '../../../text/names.ts';
import { hallCanvas } from '../canvas-hall.ts';
import type { Captions, HallContext } from '../canvas-pillar-pieces.ts';
import type { CanvasContext } from '../types.ts';

type MatchContext = CanvasContext<MatchPrompt, MatchKey, MatchResponse>;

/** Match on the canvas: measures on the cards, and the pillars of the interview. */
export const canvas = hallCanvas<MatchPrompt, MatchKey, MatchResponse>({
  toHall,
  toResponse: pillar => ({ pillar }),
});

function toHall(context: MatchContext): HallContext {
  const { interview, text, item, hand, coursesOf, shown } = context;
  const ids = item.prompt.pillars;
  return {
    ...context,
    hand: hand.map(card => card && { id: card.id, marked: cardMarked(text, card.prompt.measure) }),
    options: ids.map(id => ({
      id,
      accent: beamOf(interview, pillarOf(interview, id).beam).accent,
      number: pillarNumberAmong(interview, ids, id),
      name: pillarLabel(text, id),
      courses: coursesOf(id),
    })),
    chosen: shown?.response.pillar ?? null,
    captions: captions(context),
  };
}

function captions({ interview, text, over, shown }: MatchContext): Captions {
  return {
    ask: text.t('play.ask'),
    first: text.t('play.askFirst'),
    over: over === null ? '' : pillarTitle(text, over),
    source: shown ? pointerName(text, pointerOf(interview, pillarOf(interview, shown.response.pillar))) : '',
  };
}
