import { withoutBreaks } from '../../../core/interview/lookups.ts';
import {
  explain,
  NONE,
  optionsOf,
  type ProofreadItem,
  type ProofreadKey,
  type ProofreadPrompt,
  type ProofreadResponse,
} from '../../../core/kinds/proofread/rules.ts';
import { figureMeaning, phraseName } from '../../../text/further-names.ts';
import { joinSentences, SPACES } from '../../../text/names.ts';
import { firstTap } from '../../dom/double-tap-and-focus-ring.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture, cloudPicture, tickPicture } from '../../dom/small-pictures.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import { facts, questionBeside, verdictLine } from '../number-explanation.ts';
import type { AskView, KindList, ListContext, ToldView } from '../types.ts';
import {
  allStated,
  answerAt,
  answerName,
  mayDiffer,
  named,
  type Phrase,
  phrasesOf,
  shownSentence,
  wrongPhrase,
} from './headline-words.ts';
import './headline.css';

type View = AskView<ProofreadPrompt, ProofreadKey, ProofreadResponse>;
type Told = ToldView<ProofreadPrompt, ProofreadKey, ProofreadResponse>;

/**
 * Proofreading in plain DOM. The phrases are buttons and not radios: one tap answers, as it does wherever one option is chosen,
 * while a radio would have to be confirmed, or would answer by being moved over with an arrow key.
 */
export const list: KindList<ProofreadPrompt, ProofreadKey, ProofreadResponse> = {
  setting: 'desk',
  question: ({ text }, { prompt }) =>
    joinSentences(text, [text.t('proofread.question'), shownSentence(text, prompt)]),
  caption: ({ text }) => withoutBreaks(text.t('proofread.caption')),
  ask,
  verdict,
  why,
  beside,
  recap,
  hinted: ({ text }, { prompt }, gone) =>
    text.t('play.hinted', {
      names: [...phrasesOf(text, prompt).map(({ slot }) => slot), NONE]
        .filter(slot => gone.includes(slot))
        .map(slot => text.t('proofread.named', { name: answerName(text, prompt, slot) }))
        .join(text.t('name.and')),
    }),
  optionAt: ({ text }, { prompt }, n) => {
    const slot = answerAt(text, prompt, n);
    return slot !== undefined && optionsOf(prompt).includes(slot) ? { slot } : undefined;
  },
  again: { later: 'wrong.laterAnswer', now: 'wrong.nowAnswer' },
};

function ask(view: View): TemplateResult {
  const { text, current, faded, onRespond } = view;
  const { prompt, id } = current;
  const button = (slot: string, look: string, face: TemplateResult): TemplateResult => html`
    <button class=${look} type="button" data-option=${slot} data-part=${`option:${slot}`}
      aria-disabled=${faded.includes(slot)} @click=${firstTap(() => onRespond(id, { slot }))}>${face}</button>`;
  return html`
    <div class="proofread">
      <div class="above">
        <p class="asked" aria-hidden="true">${text.t('proofread.question')}</p>
        <p class="quiet">${mayDiffer(view)}</p>
      </div>
      <ol class="headline" aria-label=${text.t('proofread.phrases')}>
        ${phrasesOf(text, prompt).map(
          ({ slot, shown }, i) =>
            html`<li>${button(
              slot,
              'phrase',
              html`<span class="plank">${shown}</span>${bubblePicture(i + 1)}`,
            )}</li>`,
        )}
      </ol>
      ${button(
        NONE,
        'option timber',
        html`${bubblePicture(0)}<span class="all"><strong>${text.t('proofread.all')}</strong>
          <small>${allStated(text, prompt)}</small></span>`,
      )}
    </div>
  `;
}

/** The headline again, not to be tapped: what was wrong is struck through, the true wording stands behind it. */
function beside({ text, item, response }: Told): TemplateResult {
  const { prompt } = item;
  const planks = phrasesOf(text, prompt).flatMap((phrase, i) => toldPlanks(phrase, i + 1, response.slot));
  return html`
    ${questionBeside(text.t('proofread.question'))}
    <ol class="headline still" aria-hidden="true">${planks}</ol>
  `;
}

function toldPlanks(
  { slot, shown, stated, why }: Phrase,
  n: number,
  given: string,
): readonly TemplateResult[] {
  const isWrong = why !== undefined;
  const sign = given === slot && !isWrong ? cloudPicture() : bubblePicture(n);
  const plank = html`<li class=${isWrong ? 'gone' : ''}><span class="plank">${isWrong ? html`<del>${shown}</del>` : shown}</span>${sign}</li>`;
  if (!isWrong) return [plank];
  return [plank, html`<li class="true"><span class="plank"><ins>${stated}</ins></span>${tickPicture()}</li>`];
}

function verdict({ text, item, response: { slot }, isRight }: Told): TemplateResult {
  if (isRight) return verdictLine(true, text.t('number.right'));
  const given = answerName(text, item.prompt, slot);
  return verdictLine(
    false,
    slot === NONE ? text.t('proofread.missed') : text.t('proofread.mistaken', { given }),
  );
}

function why(view: Told): TemplateResult {
  const { interview, text, item } = view;
  const { prompt } = item;
  const { about, sources } = explain(interview, item);
  const wrong = wrongPhrase(text, prompt);
  const isFigure = interview.figures.some(({ id }) => id === about);
  const reason = wrong?.why ?? (isFigure ? figureMeaning(text, about) : '');
  return html`
    <p class="slip">${phrases(wrong ? toldLine(view, wrong) : text.t('proofread.kept'))}</p>
    <p class="truth">${truth(view, prompt)}</p>
    ${reason ? html`<p class="clue">${reason}</p>` : nothing}
    ${isFigure ? facts(view, about) : nothing}
    ${sourceStrips(text, sources, wrong ? phraseName(wrong.stated) : '')}
  `;
}

const toldLine = ({ text }: Pick<ListContext, 'text'>, { shown, stated }: Phrase): string =>
  text.t('proofread.told', { said: named(shown), truth: named(stated) });

/** The true sentence, with the phrase that was wrong marked in it. A line may end after a phrase. */
function truth({ text }: Pick<ListContext, 'text'>, prompt: ProofreadPrompt): TemplateResult {
  const parts = phrasesOf(text, prompt).map(({ stated, why: reason }, i) => {
    const words = reason === undefined ? stated : html`<strong>${stated}</strong>`;
    return i > 0 ? html`${SPACES[text.language]}<wbr>${words}` : words;
  });
  return html`<span class="phrases">${parts}</span>`;
}

function recap(context: ListContext, { prompt }: ProofreadItem): TemplateResult {
  const wrong = wrongPhrase(context.text, prompt);
  return html`
    <p>${truth(context, prompt)}</p>
    <p class="belongs"><strong>${phrases(wrong ? toldLine(context, wrong) : context.text.t('proofread.all'))}</strong></p>
  `;
}
