import { pillarOf, pointerOf } from '../../../core/interview/library.ts';
import type { MatchItem, MatchKey, MatchPrompt, MatchResponse } from '../../../core/kinds/match/types.ts';
import { cardMarked, cardText, pillarLabel, pillarNumber, pointerName } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { phrases } from '../../dom/phrases.ts';
import { bubblePicture } from '../../dom/picture.ts';
import type { KindList, ListContext } from '../list.ts';
import { ask } from './ask.ts';
import { beside, verdict, why } from './why.ts';

/** Match in plain DOM: native radios for the hand, native buttons for the pillars. */
export const list: KindList<MatchPrompt, MatchKey, MatchResponse> = {
  setting: 'hall',
  question: ({ text }, { prompt }) => text.t('play.askCard', { card: cardText(text, prompt.measure) }),
  caption: ({ text }) => text.t('play.ask'),
  ask,
  verdict,
  why,
  beside,
  source: ({ interview, text }, { key }) =>
    pointerName(text, pointerOf(interview, pillarOf(interview, key.pillar))),
  recap,
  hinted: ({ text }, _, gone) =>
    text.t('play.hinted', { names: gone.map(id => pillarLabel(text, id)).join(text.t('name.and')) }),
  again: { later: 'wrong.later', now: 'wrong.now' },
};

function recap({ interview, text }: ListContext, { prompt, key }: MatchItem): TemplateResult {
  const pillar = pillarOf(interview, key.pillar);
  return html`
    <p>${phrases(cardMarked(text, prompt.measure), text.readings)}</p>
    <p class="belongs">
      ${bubblePicture(pillarNumber(interview, pillar.id), true)}
      <strong>${pillarLabel(text, pillar.id)}</strong>
    </p>
  `;
}
