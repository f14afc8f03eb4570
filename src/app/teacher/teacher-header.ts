import { nextLanguage } from '../../core/language.ts';
import { HOME, type TeachPart, toHash } from '../../route.ts';
import { html, type TemplateResult } from '../dom/html-template.ts';
import { arrowPicture } from '../dom/small-pictures.ts';
import type { TeacherPageContext } from './teacher-page-context.ts';

type TeacherPage = 'compose' | Exclude<TeachPart, 'paper' | 'remote'>;
const PAGES: readonly TeacherPage[] = ['compose', 'screen', 'live', 'results', 'help'];

/** What the teacher's pages begin with: the way home, the name of the page, the language, links to the other pages. */
export function teacherHeader(
  { game, text, teach }: TeacherPageContext,
  current: TeacherPage,
): TemplateResult {
  const next = nextLanguage(text.language);
  return html`
    <header class="head">
      <a class="icon" href=${toHash(HOME)} aria-label=${text.t('levels.back')}>${arrowPicture('left')}</a>
      <h1 tabindex="-1">${teach(`titles.${current}`)}</h1>
      <button class="icon" type="button" lang=${next} aria-label=${text.t('home.languageLabel')}
        @click=${() => game.settings.change({ language: next })}>${text.t('home.language')}</button>
    </header>
    <nav class="pages" aria-label=${teach('share.pages')}>
      ${PAGES.map(
        page =>
          html`<a href=${hashOf(page)} aria-current=${page === current ? 'page' : 'false'}>${teach(`pages.${page}`)}</a>`,
      )}
    </nav>
  `;
}

const hashOf = (page: TeacherPage): string =>
  toHash(page === 'compose' ? { page: 'teach' } : { page: 'teach', part: page });
