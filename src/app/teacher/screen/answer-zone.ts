import { html } from '../../dom/html-template.ts';
import type { Zone } from './screen-types.ts';

/** A question that is answered by buttons: a choice, phrases of a headline, a number on keys, a mark on a line. */
export const answerZone: Zone = ({ team }) => html`<section data-team=${team.id}></section>`;
