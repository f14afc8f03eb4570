import { html, type TemplateResult } from '../../dom/lit.ts';
import { head } from '../head.ts';
import type { Lectern } from '../lectern.ts';
import { more } from './more.ts';
import { scope } from './scope.ts';
import { share } from './share.ts';
import { terms } from './terms.ts';
import './compose.css';

/** An assignment in the making, and beside it what a class gets to see. */
export const compose = (lectern: Lectern): TemplateResult => html`
  <main class="teach" data-page="teach">
    ${head(lectern, 'compose')}
    <div class="bench">
      <form class="compose" @submit=${(event: Event) => event.preventDefault()}>
        ${scope(lectern)} ${terms(lectern)} ${more(lectern)}
        <button class="button primary onward" type="button" data-onward @click=${onward}><strong>${lectern.teach('share.title')}</strong></button>
      </form>
      ${share(lectern)}
    </div>
  </main>
`;

/** Where the form is longer than the screen, what comes of it is a tap away all along. */
function onward(): void {
  const share = document.querySelector<HTMLElement>('.share');
  share?.focus({ preventScroll: true });
  share?.scrollIntoView();
}
