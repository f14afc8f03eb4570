/** Cards that are put on pillars, in plain DOM: what is the same whatever they stand for. Native radios and buttons. */
import type { Item } from '../../core/kinds/kind.ts';
import type { CourseState } from '../../core/learner/measure-standings.ts';
import type { InterfaceKey, Text } from '../../text/types.ts';
import { firstTap } from '../dom/double-tap-and-focus-ring.ts';
import { html, phrases, type TemplateResult } from '../dom/html-template.ts';
import { bubblePicture, cloudPicture, stripPicture, tenonPicture } from '../dom/small-pictures.ts';
import type { AskView, KindList, ListContext } from './types.ts';

/** How an option is called, and how far its pillar is built; `title` is '' where there is nothing to add to the label. */
type Named = {
  readonly n: string | number;
  readonly label: string;
  readonly title: string;
  readonly courses: readonly CourseState[];
};

/** What a kind says of its cards and pillars. */
type HallKind<Prompt, Response> = {
  /** The text of a card, with `|` where a line may break. */
  marked(text: Text, prompt: Prompt): string;
  options(prompt: Prompt): readonly string[];
  named(context: ListContext, prompt: Prompt, option: string): Named;
  toResponse(option: string): Response;
  chosen(response: Response): string;
  /** What all pillars are called, and what is said of one, with how much of it is built. */
  readonly said: { readonly all: InterfaceKey; readonly one: InterfaceKey };
};

type Own<Prompt, Key, Response> = Pick<
  KindList<Prompt, Key, Response>,
  'question' | 'title' | 'caption' | 'why' | 'source' | 'recap'
>;

/** A kind whose cards are put on pillars. @param own what it says in its own way. */
export function hallList<Prompt, Key, Response>(
  { marked, options, named, toResponse, chosen, said }: HallKind<Prompt, Response>,
  own: Own<Prompt, Key, Response>,
): KindList<Prompt, Key, Response> {
  type View = AskView<Prompt, Key, Response>;

  const card = ({ text, current, onSelect }: View, { id, prompt }: Item<Prompt, Key>): TemplateResult => html`
    <label class=${id === current.id ? 'card chosen' : 'card'} data-item=${id}>
      <input type="radio" name="hand" .value=${id} .checked=${id === current.id}
        @change=${() => onSelect(id)} />
      <span class="timber">${tenonPicture()}${phrases(marked(text, prompt), text.readings)}</span>
    </label>
  `;

  const button = (view: View, option: string): TemplateResult => {
    const { current, faded, onRespond } = view;
    return html`
      <button class="pillar" type="button" data-option=${option} aria-disabled=${faded.includes(option)}
        @click=${firstTap(() => onRespond(current.id, toResponse(option)))}>${row(view, current.prompt, option)}</button>
    `;
  };

  /** What a row says of a pillar: its number, its name and how far it is built; the refused one has a revision cloud instead. */
  const row = (context: ListContext, prompt: Prompt, option: string, refused = ''): TemplateResult => {
    const { n, label, title, courses } = named(context, prompt, option);
    const done = courses.filter(course => course !== 'planned').length;
    return html`
      ${bubblePicture(n)}
      <span class="unseen">${context.text.t(said.one, { n, label, done, total: courses.length })}</span>
      <span class="names" aria-hidden="true">
        <strong>${label}</strong>
        <span class="official">${title}</span>
      </span>
      <span class="courses">${refused === option ? cloudPicture() : stripPicture(courses)}</span>
    `;
  };

  return {
    setting: 'hall',
    /** The cards in hand, then the pillars. A tap on a pillar answers for the selected card, which is `current`. */
    ask: view => html`
      <fieldset class="hand">
        <legend class="unseen">${view.text.t('play.hand')}</legend>
        ${view.hand.map(item => (item ? card(view, item) : html`<div class="slot"></div>`))}
      </fieldset>
      <ol class="pillars" aria-label=${view.text.t(said.all)}>
        ${options(view.current.prompt).map(option => html`<li>${button(view, option)}</li>`)}
      </ol>
    `,
    /** That the card does not belong to the chosen pillar: "不在 ③ 巩固优势产业". */
    verdict: view => {
      const { n, label } = named(view, view.item.prompt, chosen(view.response));
      return html`
        ${cloudPicture()}<span>${view.text.t('wrong.notIn')}</span>
        ${bubblePicture(n)}<span>${label}</span>
      `;
    },
    /** All pillars again, not to be tapped, with a revision cloud on the wrongly chosen one. */
    beside: view => html`
      <ol class="pillars still" aria-hidden="true">
        ${options(view.item.prompt).map(
          option =>
            html`<li><div class="pillar">${row(view, view.item.prompt, option, chosen(view.response))}</div></li>`,
        )}
      </ol>
    `,
    hinted: (context, { prompt }, gone) =>
      context.text.t('play.hinted', {
        names: gone.map(id => named(context, prompt, id).label).join(context.text.t('name.and')),
      }),
    again: { later: 'wrong.later', now: 'wrong.now' },
    ...own,
  };
}
