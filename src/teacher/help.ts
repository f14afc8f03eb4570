import { html, type TemplateResult } from 'lit-html';
import type { Lectern } from './lectern.ts';

/** How to use it in class, as homework, in an LMS and on paper, and what it cannot do. */
export const help = ({ teach }: Lectern): TemplateResult => html`
  <main class="teach" data-page="teach-help">
    <h1 tabindex="-1">${teach('help.title')}</h1>
  </main>
`;
