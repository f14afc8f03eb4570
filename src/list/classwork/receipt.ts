import { html, nothing, type TemplateResult } from 'lit-html';
import { shortOf, toShort } from '../../classroom/short.ts';
import { inFours } from '../../classroom/symbols.ts';
import { codePicture } from '../../dom/code.ts';
import { copiedBy, save, selectAll } from '../../dom/handing.ts';
import type { Session } from '../../play/session.ts';
import type { KeptReceipt } from '../../store/bodies.ts';
import type { Legible } from '../../store/looked.ts';
import type { Scene } from '../scene.ts';
import { nickname } from './nickname.ts';

/** Longer ones make a code too fine for a phone to read off another. */
const SCANNABLE = 1200;

/** The receipt of a sitting and the ways to the teacher, until one of them is taken and after. */
export function receipt(scene: Scene, looked: Legible, kept: KeptReceipt, session?: Session): TemplateResult {
  const { t } = scene.text;
  return html`
    <section class="receipt" data-receipt=${kept.own}>
      <h2>${t('classwork.handIn')}</h2>
      <p>${t('classwork.handInLine')}</p>
      ${nickname(scene, looked)}
      <div class="ways">
        <button class="button primary" type="button" data-copy @click=${(event: Event) => copy(scene, looked, kept, event)}><strong>${t('classwork.copyReceipt')}</strong></button>
        ${canShare() ? html`<button class="button" type="button" data-share @click=${() => share(scene, looked, kept)}><strong>${t('classwork.share')}</strong></button>` : nothing}
        <button class="button" type="button" data-file @click=${() => toFile(scene, looked, kept)}><strong>${t('classwork.file')}</strong></button>
      </div>
      <p class="quiet" role="status">${t(kept.isHandedIn ? 'classwork.handedIn' : 'classwork.kept')}</p>
      <details>
        <summary>${t('classwork.show')}</summary>
        ${kept.text.length <= SCANNABLE ? codePicture(kept.text, t('classwork.scan')) : html`<p class="quiet">${t('keep.tooMuch')}</p>`}
        <textarea readonly rows="4" spellcheck="false" aria-label=${t('classwork.text')} .value=${kept.text}
          @focus=${selectAll} @copy=${() => scene.game.assigned.handIn(kept.own)}></textarea>
        ${session ? onPaper(scene, looked, session) : nothing}
      </details>
    </section>
  `;
}

/** For who has nothing but a sheet of paper: what was right, to be copied by hand. */
function onPaper(
  { text: { t } }: Scene,
  { name, folder }: Legible,
  session: Session,
): TemplateResult | typeof nothing {
  const nickname = folder.nickname.trim();
  const short = shortOf(session, name, /^\d+$/.test(nickname) ? Number(nickname) : 0);
  return short
    ? html`<p>${t('classwork.onPaper')} <strong class="short" data-short>${inFours(toShort(short))}</strong></p>`
    : nothing;
}

const canShare = (): boolean => typeof navigator.share === 'function';

/** For a chat: whose it is and what of, then the receipt itself on a line of its own. */
function message({ text: { t } }: Scene, { assignment, folder }: Legible, kept: KeptReceipt): string {
  const head = [t('app.title'), assignment.title || t('classwork.title'), folder.nickname];
  return `${head.filter(Boolean).join(' · ')}\n${kept.text}`;
}

async function copy(scene: Scene, looked: Legible, kept: KeptReceipt, { target }: Event): Promise<void> {
  if (!(await copiedBy(target, message(scene, looked, kept)))) return;
  scene.game.notices.tell('copied');
  scene.game.assigned.handIn(kept.own);
}

async function share(scene: Scene, looked: Legible, kept: KeptReceipt): Promise<void> {
  const isSent = await navigator.share({ text: message(scene, looked, kept) }).then(
    () => true,
    () => false,
  );
  if (isSent) scene.game.assigned.handIn(kept.own);
}

function toFile(scene: Scene, looked: Legible, kept: KeptReceipt): void {
  const { t } = scene.text;
  const name = [t('app.title'), looked.assignment.title || t('classwork.title'), looked.folder.nickname];
  const safe = name
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_');
  save(new File([`${message(scene, looked, kept)}\n`], `${safe}.txt`, { type: 'text/plain' }));
  scene.game.assigned.handIn(kept.own);
}
