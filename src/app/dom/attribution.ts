import type { Text } from '../../text/types.ts';
import { html, nothing, type TemplateResult } from './html-template.ts';

/** Whose words the game is about, and when they were published; nothing before the words of the pack have come. */
export const attribution = ({ more }: Pick<Text, 'more'>): TemplateResult | typeof nothing =>
  more?.source ? html`<p class="attribution">${more.source}</p>` : nothing;
