import type { Book } from '../../../core/classroom/gradebook.ts';
import type { GradebookStore } from '../../store/classwork/gradebook.ts';
import type { Lectern } from '../lectern.ts';

/** What the page of results is drawn from. */
export type Desk = Pick<Lectern, 'game' | 'text' | 'teach' | 'now' | 'redraw'> & {
  readonly gradebook: GradebookStore;
};
/** The same with the book that is looked at. */
export type Open = Desk & { readonly book: Book };
