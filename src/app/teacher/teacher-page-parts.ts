import type { AssignmentProblem } from '../../core/classroom/assignment.ts';
import { nextLanguage } from '../../core/language.ts';
import { HOME, type TeachPart, toHash } from '../../route.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { arrowPicture } from '../dom/small-pictures.ts';
import type { TeacherPageContext } from './teacher-page-context.ts';

type TeacherPage = 'compose' | Exclude<TeachPart, 'paper'>;
const PAGES: readonly TeacherPage[] = ['compose', 'results', 'help'];

const hashOf = (page: TeacherPage): string =>
  toHash(page === 'compose' ? { page: 'teach' } : { page: 'teach', part: page });

/** The way home, the name of the page, and the ways to the others. */
export function teacherHeader({ game, text, teach }: TeacherPageContext, here: TeacherPage): TemplateResult {
  const next = nextLanguage(text.language);
  return html`
    <header class="head">
      <a class="icon" href=${toHash(HOME)} aria-label=${text.t('levels.back')}>${arrowPicture('left')}</a>
      <h1 tabindex="-1">${teach(`titles.${here}`)}</h1>
      <button class="icon" type="button" lang=${next} aria-label=${text.t('home.languageLabel')}
        @click=${() => game.settings.change({ language: next })}>${text.t('home.language')}</button>
    </header>
    <nav class="pages" aria-label=${teach('share.pages')}>
      ${PAGES.map(
        page =>
          html`<a href=${hashOf(page)} aria-current=${page === here ? 'page' : 'false'}>${teach(`pages.${page}`)}</a>`,
      )}
    </nav>
  `;
}

export type ChipChoice<T> = readonly [value: T, name: string, line?: string];

/** One of several, as chips over native radios. */
export function radioChips<T extends string | number | boolean | null>(
  name: string,
  legend: string,
  all: readonly ChipChoice<T>[],
  now: T,
  onChoose: (value: T) => void,
): TemplateResult {
  return html`
    <fieldset class="choice">
      <legend>${legend}</legend>
      ${all.map(
        ([value, word, line]) => html`
          <label class=${line === undefined ? 'chip' : 'chip lined'}>
            <input type="radio" name=${name} data-value=${String(value)} .checked=${value === now} @change=${() => onChoose(value)} />
            <span class="face">${word}</span>
            ${line === undefined ? nothing : html`<small class="quiet">${line}</small>`}
          </label>`,
      )}
    </fieldset>
  `;
}

/** Any of several, as chips over native checkboxes. */
export const checkChip = (
  name: string,
  word: string,
  isOn: boolean,
  onTick: (isOn: boolean) => void,
): TemplateResult => html`
  <label class="chip">
    <input type="checkbox" data-value=${name} .checked=${isOn}
      @change=${({ target }: Event) => target instanceof HTMLInputElement && onTick(target.checked)} />
    <span class="face">${word}</span>
  </label>
`;

/** What makes no sense, said where it is set. */
export function settingWarnings(
  { teaching, teach }: TeacherPageContext,
  ...names: readonly AssignmentProblem[]
): TemplateResult {
  const { silly, plenty } = teaching.getState();
  const said = silly.filter(name => names.includes(name));
  return html`<div role="status">${said.map(name => html`<p class="silly">${teach(`silly.${name}`, { count: plenty })}</p>`)}</div>`;
}

/** At `localhost` a code leads no phone here: where it leads instead, or what is to be done about it. */
export function localhostNotice({
  shareAddress,
  teach,
}: TeacherPageContext): TemplateResult | typeof nothing {
  const { alone: host } = shareAddress;
  if (host === undefined) return nothing;
  const address = shareAddress.chosen();
  const others = shareAddress.others();
  return html`
    <div class=${address ? 'alone' : 'alone lost'} data-alone>
      <p>${address ? teach('share.led', { host, address }) : teach('share.alone', { host })}</p>
      ${
        address && others.length > 1
          ? radioChips(
              'reach',
              teach('share.otherAddress'),
              others.map(other => [other, new URL(other).host] as const),
              address,
              shareAddress.choose,
            )
          : nothing
      }
    </div>
  `;
}

/** The same for a class that looks at the wall. */
export function localhostWallNotice({
  shareAddress,
  teach,
}: TeacherPageContext): TemplateResult | typeof nothing {
  const { alone: host } = shareAddress;
  if (host === undefined) return nothing;
  return html`<p data-alone>${shareAddress.chosen() ? teach('share.sameNetwork') : teach('share.alone', { host })}</p>`;
}
