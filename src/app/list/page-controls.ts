import { codeIn } from '../../core/classroom/pasted-code.ts';
import type { LevelSpec } from '../../core/interview/types.ts';
import { nextLanguage } from '../../core/language.ts';
import { lastIn } from '../../core/lists.ts';
import { HOME, toHash } from '../../route.ts';
import type { Translate } from '../../text/types.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { arrowPicture } from '../dom/small-pictures.ts';
import type { Game } from '../store/game-stores.ts';
import { lockedLanguage } from '../store/language-store.ts';
import { DAILY_MINUTES, type Folder } from '../store/saves/save-types.ts';
import type { ListPageContext } from './list-page-context.ts';

/** Links, labels and form controls that several pages share; no first question needs them. */

/** The link from the top of a page to the home page. @param label for screen readers: the picture has no words. */
export const homeLink = (label: string): TemplateResult =>
  html`<a class="icon" href=${toHash(HOME)} aria-label=${label}>${arrowPicture('left')}</a>`;

/** One option of a group of chips. */
export type Chip<T> = readonly [value: T, name: string | TemplateResult];
type ChipGroup<T> = {
  /** The name of the radios: unique on the page. */
  readonly name: string;
  readonly legend: string;
  /** The legend is for screen readers only, as a heading shows the same. */
  readonly isUnseen?: boolean;
  readonly now: T;
  readonly onChoose: (value: T) => void;
};

/** A choice of one among several, drawn as chips over native radios. */
export const chips = <T extends string | number | boolean | null>(
  { name, legend, isUnseen = false, now, onChoose }: ChipGroup<T>,
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

/** How long the learner practises on a day. @param name of the radios. */
export const minutesChips = ({ game, text: { t } }: ListPageContext, name: string): TemplateResult =>
  chips(
    {
      name,
      legend: t('settings.minutes'),
      now: DAILY_MINUTES.find(count => count === game.learner.minutesADay()) ?? null,
      onChoose: minutes => game.settings.change({ minutes }),
    },
    DAILY_MINUTES.map(count => [count, String(count)]),
  );

/**
 * A form in which the code of an assignment is typed, or its link pasted.
 * @param value an unreadable code, for the player to correct.
 */
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

/** A button that switches to the next language, named in that language; nothing where a teacher has set the language. */
export function languageSwitch({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  if (lockedLanguage(game)) return nothing;
  const next = nextLanguage(text.language);
  return html`
    <button class="icon" type="button" lang=${next} aria-label=${text.t('home.languageLabel')}
      @click=${() => game.settings.change({ language: next })}>${text.t('home.language')}</button>
  `;
}

/** The locale key for how far an assignment has come on this device. */
export function assignmentStateKey({
  receipts,
}: Folder): 'classwork.begun' | 'classwork.waiting' | 'classwork.gone' {
  const latest = lastIn(receipts);
  if (!latest) return 'classwork.begun';
  return latest.isHandedIn ? 'classwork.gone' : 'classwork.waiting';
}

/** The hash at which a level can be played: levels of a blueprint are chosen on its page. */
export const levelHash = (level: LevelSpec): string =>
  toHash(
    level.form === 'blueprint' ? { page: 'blueprint', beam: level.beam } : { page: 'play', level: level.id },
  );
