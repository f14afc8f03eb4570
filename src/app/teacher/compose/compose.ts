import { html, type TemplateResult } from '../../dom/lit.ts';
import { teacherHeader } from '../head.ts';
import type { TeacherPageContext } from '../lectern.ts';
import { optionalSettings } from './more.ts';
import { scopeFields } from './scope.ts';
import { sharePanel } from './share.ts';
import { termsFields } from './terms.ts';
import './compose.css';

/** An assignment in the making, and beside it what a class gets to see. */
export const composePage = (lectern: TeacherPageContext): TemplateResult => html`
  <main class="teach" data-page="teach">
    ${teacherHeader(lectern, 'compose')}
    <div class="bench">
      <form class="compose" @submit=${(event: Event) => event.preventDefault()}>
        ${scopeFields(lectern)} ${termsFields(lectern)} ${optionalSettings(lectern)}
        <button class="button primary onward" type="button" data-onward @click=${onward}><strong>${lectern.teach('share.title')}</strong></button>
      </form>
      ${sharePanel(lectern)}
    </div>
  </main>
`;

/** Where the form is longer than the screen, what comes of it is a tap away all along. */
function onward(): void {
  const share = document.querySelector<HTMLElement>('.share');
  share?.focus({ preventScroll: true });
  share?.scrollIntoView();
}
