import { HOME, type TeachPart, toHash } from '../../route.ts';
import { html, type TemplateResult } from '../dom/lit.ts';
import { arrowPicture } from '../dom/picture.ts';
import type { TeacherPageContext } from './lectern.ts';

type TeacherPage = 'compose' | Exclude<TeachPart, 'paper'>;
const PAGES: readonly TeacherPage[] = ['compose', 'results', 'help'];

const hashOf = (page: TeacherPage): string =>
  toHash(page === 'compose' ? { page: 'teach' } : { page: 'teach', part: page });

/** The way home, the name of the page, and the ways to the others. */
export function teacherHeader({ game, text, teach }: TeacherPageContext, here: TeacherPage): TemplateResult {
  const other = text.language === 'en' ? 'zh-CN' : 'en';
  return html`
    <header class="head">
      <a class="icon" href=${toHash(HOME)} aria-label=${text.t('levels.back')}>${arrowPicture('left')}</a>
      <h1 tabindex="-1">${teach(`titles.${here}`)}</h1>
      <button class="icon" type="button" lang=${other} aria-label=${text.t('home.languageLabel')}
        @click=${() => game.settings.change({ language: other })}>${text.t('home.language')}</button>
    </header>
    <nav class="pages" aria-label=${teach('share.pages')}>
      ${PAGES.map(
        page =>
          html`<a href=${hashOf(page)} aria-current=${page === here ? 'page' : 'false'}>${teach(`pages.${page}`)}</a>`,
      )}
    </nav>
  `;
}
