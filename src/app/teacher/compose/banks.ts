import { itemsFor } from '../../../core/classroom/receipt.ts';
import { save } from '../../dom/handing.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { BANKS, type Bank, bankFile } from '../export.ts';
import type { Lectern } from '../lectern.ts';

/** The questions of an assignment, to be asked elsewhere. */
export const banks = (lectern: Lectern): TemplateResult => html`
  <details>
    <summary>${lectern.teach('bank.title')}</summary>
    <p class="quiet">${lectern.teach('bank.about')}</p>
    <div class="ways">
      ${BANKS.map(
        bank => html`
          <button class=${bank === 'moodle' ? 'button primary' : 'button'} type="button" data-bank=${bank} @click=${() => give(lectern, bank)}>
            <strong>${lectern.teach(`bank.${bank}`)}</strong></button>`,
      )}
    </div>
  </details>
`;

function give({ game, teaching, text, teach }: Lectern, bank: Bank): void {
  const { interview } = game;
  const { draft } = teaching.getState();
  const items = itemsFor(interview, teaching.kinds, draft, 0);
  const file = bankFile(bank, interview, { text, teach }, draft, items);
  save(new File([file.text], file.name, { type: file.mime }));
}
