import { HOME, toHash } from '../../../route.ts';
import { copyFromButton, readTextFile, selectAll } from '../../dom/file-and-clipboard.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { qrPicture } from '../../dom/qr-code-and-address.ts';
import { arrowPicture } from '../../dom/small-pictures.ts';
import type { BackupOutcome } from '../../store/log/backup-store.ts';
import { toBackupCode } from '../../store/log/progress-backup.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { saveProgressCopy } from '../save-progress-copy.ts';

/** Longer ones make a code too fine for a phone to read off another. */
const SCANNABLE = 1100;

/** 存档: a copy of the progress to carry away, and one to take in. */
export function keep(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  return html`
    <main class="keep-page" data-page="keep">
      <header class="head">
        <a class="icon" href=${toHash(HOME)} aria-label=${t('levels.back')}>${arrowPicture('left')}</a>
        <h1 tabindex="-1">${t('keep.title')}</h1>
      </header>
      <p>${t('keep.line')}</p>
      ${carried(page)}
      <p class="outcome" tabindex="-1" data-outcome>${outcome(page)}</p>
      ${carryAway(page)} ${takeIn(page)}
    </main>
  `;
}

/** Opened by a link or a QR code that has a copy in it. */
function carried(page: ListPageContext): TemplateResult | typeof nothing {
  const { route, text } = page;
  const code = route.page === 'keep' ? route.code : undefined;
  if (code === undefined) return nothing;
  return html`
    <section>
      <p>${text.t('keep.carried')}</p>
      <button class="button primary" type="button" data-go @click=${() => taken(page, code)}><strong>${text.t('keep.take')}</strong></button>
    </section>
  `;
}

function carryAway(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const { log } = game.learner.getState();
  if (log.length === 0) return html`<p class="quiet">${text.t('keep.nothing')}</p>`;
  const code = toBackupCode(log);
  return html`
    <section>
      <h2>${text.t('keep.away')}</h2>
      <div class="pair">
        <button class="button" type="button" data-save @click=${() => saveProgressCopy(game)}><strong>${text.t('keep.file')}</strong></button>
        <button class="button" type="button" data-copy @click=${(event: Event) => copy(page, event, code)}><strong>${text.t('keep.copy')}</strong></button>
      </div>
      <details>
        <summary>${text.t('keep.code')}</summary>
        ${
          code.length <= SCANNABLE
            ? qrPicture(game.tabHistory.link(toHash({ page: 'keep', code })), text.t('keep.scan'))
            : html`<p class="quiet">${text.t('keep.tooMuch')}</p>`
        }
        <textarea readonly rows="4" spellcheck="false" aria-label=${text.t('keep.text')} .value=${code} @focus=${selectAll}></textarea>
      </details>
    </section>
  `;
}

async function copy({ game }: ListPageContext, { target }: Event, code: string): Promise<void> {
  if (await copyFromButton(target, code)) game.notices.tell('copied');
  game.backup.markMade();
}

function takeIn(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  const chosen = async ({ target: input }: Event): Promise<void> => {
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!file || !(input instanceof HTMLInputElement)) return;
    // A file that cannot be read is one that is damaged.
    await taken(page, await readTextFile(file).catch(() => '{'));
    input.value = '';
  };
  const pasted = ({ target }: Event): void => {
    const area = target instanceof Element ? target.closest('form')?.querySelector('textarea') : undefined;
    void taken(page, area?.value ?? '');
  };
  return html`
    <section>
      <h2>${t('keep.in')}</h2>
      <p class="quiet">${t('keep.inLine')}</p>
      <label class="button file">
        <strong>${t('keep.choose')}</strong>
        <input class="unseen" type="file" accept=".json,.txt,application/json,text/plain" @change=${chosen} />
      </label>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label class="field">
          <span>${t('keep.paste')}</span>
          <textarea rows="3" spellcheck="false" autocomplete="off"></textarea>
        </label>
        <button class="button" type="button" data-take @click=${pasted}><strong>${t('keep.take')}</strong></button>
      </form>
    </section>
  `;
}

/** What came of it is read at once: the focus goes to it. */
async function taken({ game }: ListPageContext, text: string): Promise<void> {
  await game.backup.restore(text);
  setTimeout(() => document.querySelector<HTMLElement>('[data-outcome]')?.focus());
}

function outcome({ game, text: { t } }: ListPageContext): string {
  const came: BackupOutcome | null = game.backup.getState();
  if (!came) return '';
  if (came.type === 'refused') return t(`refused.${came.problem}`);
  const { added, known, unread } = came;
  const sum = added > 0 ? t('keep.added', { count: added }) : t('keep.known', { count: known });
  return unread > 0 ? `${sum} ${t('keep.unread', { count: unread })}` : sum;
}
