import { momentName } from '../../dom/dates.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { KeptReceipt } from '../../store/bodies.ts';
import type { Legible } from '../../store/looked.ts';
import type { Unconfirmed } from '../../store/platform.ts';
import { renamed } from '../../store/receipts.ts';
import type { Scene } from '../scene.ts';
import { nickname } from './nickname.ts';
import { type Slip, shown, ways } from './receipt.ts';

/** Receipts of what the learning platform has not confirmed: that of this visit, and those that were left here before. */
export function unconfirmed(scene: Scene, looked: Legible): readonly TemplateResult[] {
  const all = scene.game.platform.getState().unconfirmed;
  return all.map(one => (one.isOwn ? ofThisVisit : leftHere)(scene, looked, one));
}

/** Whether what was given in this visit is offered already. */
export const isOffered = ({ game }: Scene): boolean =>
  game.platform.getState().unconfirmed.some(({ isOwn }) => isOwn);

/** Where the platform has everything: one can still have it on paper, but nobody has to do anything about it. */
export const record = (scene: Scene, looked: Legible, { text }: KeptReceipt): TemplateResult => html`
  <details class="receipt" data-record>
    <summary>${scene.text.t('lms.record')}</summary>
    <p class="quiet">${scene.text.t('lms.recordLine')}</p>
    ${ways(scene, looked, { text, take: () => undefined })}
    ${shown(scene, { text, take: () => undefined })}
  </details>
`;

function ofThisVisit(scene: Scene, looked: Legible, one: Unconfirmed): TemplateResult {
  const { t } = scene.text;
  return html`
    <section class="receipt" data-unconfirmed=${one.key}>
      <h2>${t('lms.unconfirmed')}</h2>
      <p>${t('lms.unconfirmedLine')}</p>
      ${taking(scene, looked, one)}
    </section>
  `;
}

/** Perhaps another student's, who sat here: nothing is gone on with, and it can be deleted only once it was taken along. */
function leftHere(scene: Scene, looked: Legible, one: Unconfirmed): TemplateResult {
  const { t, language } = scene.text;
  const date = one.begun === null ? '' : momentName(language, one.begun, looked.at);
  return html`
    <section class="receipt left-here" data-unconfirmed=${one.key}>
      <p>${date ? t('lms.leftHere', { date }) : t('lms.leftUnread')}</p>
      <details>
        <summary>${t('lms.takeReceipt')}</summary>
        ${taking(scene, looked, one)}
        ${one.isTaken ? html`<button class="button" type="button" data-discard @click=${one.discard}><strong>${t('lms.discard')}</strong></button>` : nothing}
      </details>
    </section>
  `;
}

function taking(scene: Scene, looked: Legible, one: Unconfirmed): TemplateResult {
  const { t } = scene.text;
  const kept = one.isTaken ? 'classwork.handedIn' : 'lms.kept';
  const slip: Slip = { text: named(scene, looked, one), take: one.take };
  return html`
    ${nickname(scene, looked, one.key)}
    ${ways(scene, looked, slip)}
    <p class="quiet" role="status">${t(one.isKept ? kept : 'lms.notKept')}</p>
    ${shown(scene, slip)}
  `;
}

/** On the device it lies without a name. */
function named({ game }: Scene, { folder }: Legible, { text }: Unconfirmed): string {
  const name = folder.nickname.trim();
  return name === '' ? text : renamed(game, text, name);
}
