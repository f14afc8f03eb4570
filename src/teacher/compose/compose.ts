import { html, type TemplateResult } from 'lit-html';
import type { Lectern } from '../lectern.ts';

/** An assignment in the making, and what comes of it. */
export const compose = ({ teach }: Lectern): TemplateResult => html`
  <main class="teach" data-page="teach">
    <h1 tabindex="-1">${teach('compose.title')}</h1>
  </main>
`;
