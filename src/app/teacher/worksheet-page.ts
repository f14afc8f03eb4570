import type { Assignment } from '../../core/classroom/assignment.ts';
import { fromLink, toLink } from '../../core/classroom/assignment-link.ts';
import { itemsFor } from '../../core/classroom/receipt-codec.ts';
import { toHash } from '../../route.ts';
import { attribution } from '../dom/attribution.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { arrowPicture } from '../dom/small-pictures.ts';
import { type ChipChoice, radioChips } from './settings-fields.ts';
import { localhostNotice } from './share-address.ts';
import type { TeacherPageContext } from './teacher-page-context.ts';
import { worksheetOf } from './worksheet-content.ts';
import { answerSheet, type PrintedWorksheet, questionSheet, versionName } from './worksheet-print.ts';
import './worksheet-page.css';

/** The orders of questions to print, where students are to have different ones. */
const VERSIONS: readonly number[] = [1, 2, 3, 4];
const EVERY = `${versionName(1)}–${versionName(VERSIONS.length)}`;

/**
 * An assignment as a worksheet with its key. Only those are printed, the rest of the page is not.
 * @param code of the assignment, as in a link.
 */
export function worksheetPage(context: TeacherPageContext, code: string): TemplateResult {
  const { game, draftStore, teach, text } = context;
  const linked = fromLink([game.pack], code);
  const back = toHash({ page: 'teach' });
  /** Going back from a page that was opened by its address makes its assignment the draft. */
  const adopt = (): void => {
    if (linked.ok) draftStore.change({ ...linked.assignment, factor: 1 });
  };
  return html`
    <main class="teach paper-page" data-page="teach-paper">
      <header class="head unprinted">
        <a class="icon" href=${back} aria-label=${teach('paper.back')} @click=${adopt}>${arrowPicture('left')}</a>
        <h1 tabindex="-1">${teach('paper.title')}</h1>
      </header>
      ${
        linked.ok
          ? printedPages(context, linked.assignment)
          : html`
              <p class="lead" role="alert">${text.t(`unreadable.${linked.problem}`, { pack: 'content' in linked ? linked.content : '' })}</p>
              <p><a class="button" href=${back}><strong>${teach('paper.back')}</strong></a></p>`
      }
      ${attribution(text)}
    </main>
  `;
}

function printedPages(context: TeacherPageContext, assignment: Assignment): TemplateResult {
  const { game, shareAddress, draftStore, teach, text } = context;
  const { version, part } = draftStore.getState().paper;
  const isOwn = assignment.order === 'own';
  const link = shareAddress.link(toHash({ page: 'assignment', code: toLink(game.interview, assignment) }));
  const title = assignment.title || text.t('app.title');
  const printed = (n: number): PrintedWorksheet => {
    const items = itemsFor(game.interview, draftStore.kinds, assignment, n);
    const worksheet = worksheetOf(game.interview, text, items);
    return { worksheet, link, title, version: isOwn ? n : undefined, context };
  };
  const all = (isOwn ? VERSIONS.filter(n => version === null || n === version) : [0]).map(printed);
  return html`
    <div class="unprinted settings">
      ${radioChips(
        'part',
        teach('paper.part'),
        [
          ['both', teach('paper.both')],
          ['sheet', teach('paper.sheet')],
          ['key', teach('paper.key')],
        ],
        part,
        chosen => draftStore.print({ part: chosen }),
      )}
      ${
        isOwn
          ? radioChips(
              'version',
              teach('paper.version'),
              [...VERSIONS.map((n): ChipChoice<number | null> => [n, versionName(n)]), [null, EVERY]],
              version,
              chosen => draftStore.print({ version: chosen }),
            )
          : nothing
      }
      <button class="button primary" type="button" data-print @click=${() => window.print()}><strong>${teach('paper.print')}</strong></button>
      <p class="quiet">${teach('paper.line')}</p>
      ${localhostNotice(context)}
    </div>
    ${part === 'key' ? nothing : all.map(questionSheet)} ${part === 'sheet' ? nothing : all.map(answerSheet)}
  `;
}
