import { html, type TemplateResult } from 'lit-html';
import type { Scene } from '../scene.ts';

export const assignment = ({ text }: Scene): TemplateResult =>
  html`<main data-page="assignment"><h1 tabindex="-1">${text.t('form.assigned')}</h1></main>`;
