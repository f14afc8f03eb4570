import { html } from '../../dom/html-template.ts';
import type { Zone } from './screen-types.ts';

/** A team's card and its hall: the card is put on a pillar, or under a list. */
export const hallZone: Zone = ({ team }) => html`<section data-team=${team.id}></section>`;
