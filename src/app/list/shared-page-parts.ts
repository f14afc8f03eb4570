import { codeIn } from '../../core/classroom/pasted-code.ts';
import type { DealtItem, ItemId } from '../../core/kinds/kind.ts';
import type { CourseState } from '../../core/learner/journey.ts';
import type { Session } from '../../core/session/session-state.ts';
import { toHash } from '../../route.ts';
import { gear } from '../../shapes/emblem.ts';
import { courseSwatch } from '../../shapes/hall/pillar-shapes.ts';
import { dueSeal, levelStar } from '../../shapes/hall/progress-marks.ts';
import { pointerName } from '../../text/names.ts';
import type { Translate } from '../../text/types.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { squarePicture } from '../dom/small-pictures.ts';
import type { Game } from '../store/game-stores.ts';
import { contextOf } from './level-page.ts';
import type { ListPageContext } from './list-page-context.ts';

/** Small pictures that no question shows, and that no first question waits for. */
export const sealPicture = (count: number): TemplateResult => squarePicture(dueSeal(count), 26);
export const gearPicture = (): TemplateResult => squarePicture(gear(24), 24);
export const coursePicture = (course: CourseState): TemplateResult =>
  squarePicture(courseSwatch(course, 26), 26);

export function starsPicture(count: number): TemplateResult {
  return html`<span class="stars">${[1, 2, 3].map(n => squarePicture(levelStar(n <= count, 40), 40))}</span>`;
}

export type Chip<T> = readonly [value: T, name: string | TemplateResult];
type Group<T> = {
  /** Of the radios, on the whole page. */
  readonly name: string;
  readonly legend: string;
  /** There is a heading that says the same. */
  readonly isUnseen?: boolean;
  readonly now: T;
  readonly onChoose: (value: T) => void;
};

/** One of several, as chips over native radios. */
export const chips = <T extends string | number | boolean | null>(
  { name, legend, isUnseen = false, now, onChoose }: Group<T>,
  all: readonly Chip<T>[],
): TemplateResult => html`
  <fieldset class="choice">
    <legend class=${isUnseen ? 'unseen' : nothing}>${legend}</legend>
    ${all.map(
      ([value, word]) => html`
        <label class="chip">
          <input type="radio" name=${name} .checked=${now === value} data-value=${value ?? ''} @change=${() => onChoose(value)} />
          <span class="face">${word}</span>
        </label>`,
    )}
  </fieldset>
`;

/** Where a code is typed off a wall, or its link pasted. @param value what is to be mended. */
export function codeField({ tabHistory }: Game, t: Translate, value = ''): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const input = event.target instanceof HTMLFormElement ? event.target.querySelector('input') : undefined;
    const typed = input?.value.trim() ?? '';
    if (typed === '') input?.focus();
    else tabHistory.go(toHash({ page: 'assignment', code: codeIn(typed) || typed }));
  };
  return html`
    <form class="code-form" @submit=${onSubmit}>
      <label class="field">
        <span>${t('classwork.code')}</span>
        <input type="text" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="go"
          .value=${value} />
      </label>
      <button class="button" type="submit"><strong>${t('classwork.open')}</strong></button>
    </form>
  `;
}

/** What was missed, with what is right and the way to where the interview says so. */
export function missedItems(page: ListPageContext, session: Session, ids: readonly ItemId[]): TemplateResult {
  const { text } = page;
  const items = session.items.filter(({ id }) => ids.includes(id));
  const context = contextOf(page, session);
  return html`
    <section class="missed">
      <h2>${text.t('result.missed', { count: ids.length })}</h2>
      <ul>${items.map(item => html`<li>${page.lists.of(item)?.recap(context, item)} ${where(page, session, item)}</li>`)}</ul>
    </section>
  `;
}

/** Where the interview says it, and the way there, once the digest's words have come. */
function where(
  { game, text }: ListPageContext,
  { log }: Session,
  { id, rules, ...item }: DealtItem,
): TemplateResult | typeof nothing {
  const given = log.find(attempt => attempt.item === id);
  if (!given) return nothing;
  const [source] = rules.explain(game.interview, { id, ...item }, given.response).sources;
  if (!source) return nothing;
  const name = pointerName(text, source.pointer);
  if (!text.more) return html`<p class="quiet">${name}</p>`;
  return html`<a class="see" href=${toHash({ page: 'digest', place: source.place })}><span class="unseen">${text.t('digest.see')} </span>${name}</a>`;
}
