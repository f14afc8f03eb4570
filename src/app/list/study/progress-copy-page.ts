import { toHash } from '../../../route.ts';
import { copyFromButton, selectAll } from '../../dom/clipboard.ts';
import { readTextFile } from '../../dom/file-io.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { qrPicture } from '../../dom/qr-code.ts';
import type { BackupOutcome } from '../../store/log/backup-store.ts';
import { toBackupCode } from '../../store/log/progress-backup.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { homeLink } from '../page-controls.ts';
import { saveProgressCopy } from '../save-progress-copy.ts';

/** Longest code in characters that a phone can still scan off the screen of another, as part of a link. */
const SCANNABLE = 1100;

/** 存档: saves a copy of the progress, and takes one in, so that it can be carried to another device. */
export function keep(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  return html`
    <main class="keep-page" data-page="keep">
      <header class="head">
        ${homeLink(t('levels.back'))}
        <h1 tabindex="-1">${t('keep.title')}</h1>
      </header>
      <p>${t('keep.line')}</p>
      ${copyInLink(page)}
      <p class="outcome" tabindex="-1" data-outcome>${outcomeText(page)}</p>
      ${exportSection(page)} ${importSection(page)}
    </main>
  `;
}

/** Offers to take in the copy that is part of the address, if this page was opened by such a link or QR code. */
function copyInLink(page: ListPageContext): TemplateResult | typeof nothing {
  const { route, text } = page;
  const code = route.page === 'keep' ? route.code : undefined;
  if (code === undefined) return nothing;
  return html`
    <section>
      <p>${text.t('keep.carried')}</p>
      <button class="button primary" type="button" data-go @click=${() => importCopy(page, code)}><strong>${text.t('keep.take')}</strong></button>
    </section>
  `;
}

function exportSection(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const { whole: log } = game.learner.getState();
  if (log.length === 0) return html`<p class="quiet">${text.t('keep.nothing')}</p>`;
  const code = toBackupCode(log);
  return html`
    <section>
      <h2>${text.t('keep.away')}</h2>
      <div class="pair">
        <button class="button" type="button" data-save @click=${() => saveProgressCopy(game)}><strong>${text.t('keep.file')}</strong></button>
        <button class="button" type="button" data-copy @click=${(event: Event) => copyCode(page, event, code)}><strong>${text.t('keep.copy')}</strong></button>
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

async function copyCode({ game }: ListPageContext, { target }: Event, code: string): Promise<void> {
  if (await copyFromButton(target, code)) game.notices.tell('copied');
  game.backup.markMade();
}

function importSection(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  const onFile = async ({ target: input }: Event): Promise<void> => {
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!file || !(input instanceof HTMLInputElement)) return;
    // A file that cannot be read is treated as a damaged one: this is no valid JSON.
    await importCopy(page, await readTextFile(file).catch(() => '{'));
    input.value = '';
  };
  const onPasted = ({ target }: Event): void => {
    const area = target instanceof Element ? target.closest('form')?.querySelector('textarea') : undefined;
    void importCopy(page, area?.value ?? '');
  };
  return html`
    <section>
      <h2>${t('keep.in')}</h2>
      <p class="quiet">${t('keep.inLine')}</p>
      <label class="button file">
        <strong>${t('keep.choose')}</strong>
        <input class="unseen" type="file" accept=".json,.txt,application/json,text/plain" @change=${onFile} />
      </label>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label class="field">
          <span>${t('keep.paste')}</span>
          <textarea rows="3" spellcheck="false" autocomplete="off"></textarea>
        </label>
        <button class="button" type="button" data-take @click=${onPasted}><strong>${t('keep.take')}</strong></button>
      </form>
    </section>
  `;
}

/** Takes a copy in, and moves the focus to the outcome, so that screen readers read it. */
async function importCopy({ game }: ListPageContext, text: string): Promise<void> {
  await game.backup.restore(text);
  setTimeout(() => document.querySelector<HTMLElement>('[data-outcome]')?.focus());
}

function outcomeText({ game, text: { t } }: ListPageContext): string {
  const outcome: BackupOutcome | null = game.backup.getState();
  if (!outcome) return '';
  if (outcome.type === 'refused') return t(`refused.${outcome.problem}`);
  const { added, known, unread } = outcome;
  const result = added > 0 ? t('keep.added', { count: added }) : t('keep.known', { count: known });
  return unread > 0 ? `${result} ${t('keep.unread', { count: unread })}` : result;
}
