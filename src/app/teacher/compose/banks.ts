import { itemsFor } from '../../../core/classroom/receipt.ts';
import { saveFile } from '../../dom/handing.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { BANK_FORMATS, type BankFormat, bankFile } from '../export.ts';
import type { TeacherPageContext } from '../lectern.ts';

/** The questions of an assignment, to be asked elsewhere. */
export const bankDownloads = (lectern: TeacherPageContext): TemplateResult => html`
  <details>
    <summary>${lectern.teach('bank.title')}</summary>
    <p class="quiet">${lectern.teach('bank.about')}</p>
    <div class="ways">
      ${BANK_FORMATS.map(
        bank => html`
          <button class=${bank === 'moodle' ? 'button primary' : 'button'} type="button" data-bank=${bank} @click=${() => saveBank(lectern, bank)}>
            <strong>${lectern.teach(`bank.${bank}`)}</strong></button>`,
      )}
    </div>
  </details>
`;

function saveBank({ game, teaching, text, teach }: TeacherPageContext, bank: BankFormat): void {
  const { interview } = game;
  const { draft } = teaching.getState();
  const items = itemsFor(interview, teaching.kinds, draft, 0);
  const file = bankFile(bank, interview, { text, teach }, draft, items);
  saveFile(new File([file.text], file.name, { type: file.mime }));
}
