import { html, type TemplateResult } from '../../dom/html-template.ts';
import type { LiveContext } from './live-context.ts';

export const wallPage = ({ live }: LiveContext): TemplateResult =>
  html`<main class="teach" data-page="teach"><h1>${live('title')}</h1></main>`;
