import {
  type ItemHead,
  type ItemNames,
  itemsCsv,
  type StudentHead,
  studentsCsv,
} from '../../classroom/csv.ts';
import { itemFigures, studentFigures } from '../../classroom/figures.ts';
import { save } from '../../dom/handing.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import type { Open } from './desk.ts';
import { namesOf } from './items.ts';
import { bookSign, drawnName, itemName, studentName } from './names.ts';

/** Files for a spreadsheet, and paper. */
export function takeaway(open: Open): TemplateResult {
  const { teach, book } = open;
  const code = bookSign(book);
  const give =
    (file: string, make: (hasTimes: boolean) => string) =>
    ({ target }: Event): void => {
      const box = target instanceof Element ? target.closest('section')?.querySelector('input') : undefined;
      save(new File([make(box?.checked === true)], `${file}.csv`, { type: 'text/csv' }));
    };
  return html`
    <section class="takeaway">
      <h2>${teach('results.save')}</h2>
      <label class="check"><input type="checkbox" data-times /><span>${teach('results.withTimes')}</span></label>
      <div class="ways">
        <button class="button" type="button" data-csv="students" @click=${give(teach('results.fileStudents', { code }), hasTimes => studentFile(open, hasTimes))}><strong>${teach('results.students')}</strong></button>
        <button class="button" type="button" data-csv="items" @click=${give(teach('results.fileItems', { code }), hasTimes => itemFile(open, hasTimes))}><strong>${teach('results.itemsFile')}</strong></button>
        <button class="button" type="button" data-print @click=${() => print()}><strong>${teach('results.print')}</strong></button>
      </div>
    </section>
  `;
}

/** The students as the page has them. */
export function studentFile(open: Open, hasTimes = false): string {
  const { teach, book } = open;
  const head: StudentHead = {
    name: teach('results.name'),
    right: teach('results.best'),
    total: teach('results.total'),
    latest: teach('results.latest'),
    attempts: teach('results.times'),
    minutes: teach('results.minutes'),
    late: teach('results.mark.late'),
    unfinished: teach('results.mark.unfinished'),
    extended: teach('results.mark.extended'),
    shared: teach('results.mark.shared'),
    notReplayed: teach('results.mark.notReplayed'),
  };
  return studentsCsv(studentFigures(book), head, ({ student }) => studentName(open, student), hasTimes);
}

/** The items as the page has them, in the order of their ids. */
export function itemFile(open: Open, hasTimes = false): string {
  const { teach, book } = open;
  const head: ItemHead = {
    item: teach('results.item'),
    asked: teach('results.asked'),
    right: teach('results.right'),
    facility: teach('results.percent'),
    telling: teach('results.telling'),
    seconds: teach('results.seconds'),
    wrong: teach('results.wrong'),
    times: teach('results.wrongTimes'),
    who: teach('results.who'),
  };
  const names: ItemNames = {
    item: ({ item }) => itemName(open, item),
    wrong: ({ item }, drawn) => drawnName(open, item, drawn),
    who: students => namesOf(open, students),
  };
  return itemsCsv(itemFigures(book), head, names, hasTimes);
}
