import { html, nothing, type TemplateResult } from 'lit-html';
import type { Assignment } from '../../classroom/assignment.ts';
import { fromLink, toLink } from '../../classroom/link.ts';
import { itemsFor } from '../../classroom/receipt.ts';
import { worksheetOf } from '../../classroom/worksheet.ts';
import { arrowPicture } from '../../dom/picture.ts';
import { toHash } from '../../route.ts';
import { chips } from '../compose/field.ts';
import type { Lectern } from '../lectern.ts';
import { answers } from './answers.ts';
import { questions, versionName } from './questions.ts';
import './paper.css';

/** Orders to print, where students are to have different ones. */
const VERSIONS: readonly number[] = [1, 2, 3, 4];

/** An assignment as a worksheet and its key; the rest of the page is not printed. @param code as a link has it. */
export function paper(lectern: Lectern, code: string): TemplateResult {
  const { teach, text } = lectern;
  const linked = fromLink(code);
  return html`
    <main class="teach paper-page" data-page="teach-paper">
      <header class="head unprinted">
        <a class="icon" href=${toHash({ page: 'teach' })} aria-label=${teach('paper.back')}>${arrowPicture('left')}</a>
        <h1 tabindex="-1">${teach('paper.title')}</h1>
      </header>
      ${linked.ok ? sheets(lectern, linked.assignment) : html`<p class="lead" role="alert">${text.t(`unreadable.${linked.problem}`)}</p>`}
    </main>
  `;
}

function sheets(lectern: Lectern, assignment: Assignment): TemplateResult {
  const { game, teaching, teach, text } = lectern;
  const { version, part } = teaching.getState().paper;
  const isOwn = assignment.order === 'own';
  const items = itemsFor(game.interview, teaching.kinds, assignment, isOwn ? version : 0);
  const worksheet = worksheetOf(game.interview, text, items);
  const link = game.way.link(toHash({ page: 'assignment', code: toLink(assignment) }));
  const title = assignment.title || text.t('app.title');
  const printed = { worksheet, link, title, version: isOwn ? version : undefined, lectern };
  return html`
    <div class="unprinted settings">
      ${chips(
        'part',
        teach('paper.part'),
        [
          ['both', teach('paper.both')],
          ['sheet', teach('paper.sheet')],
          ['key', teach('paper.key')],
        ],
        part,
        now => teaching.print({ part: now }),
      )}
      ${
        isOwn
          ? chips(
              'version',
              teach('paper.version'),
              VERSIONS.map(n => [n, versionName(n)]),
              version,
              now => teaching.print({ version: now }),
            )
          : nothing
      }
      <button class="button primary" type="button" data-print @click=${() => window.print()}><strong>${teach('paper.print')}</strong></button>
      <p class="quiet">${teach('paper.line')}</p>
    </div>
    ${part === 'key' ? nothing : questions(printed)} ${part === 'sheet' ? nothing : answers(printed)}
  `;
}
