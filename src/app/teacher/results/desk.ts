import type { AssignmentBook } from '../../../core/classroom/gradebook.ts';
import type { GradebookStore } from '../../store/classwork/gradebook.ts';
import type { TeacherPageContext } from '../lectern.ts';

/** What the page of results is drawn from. */
export type ResultsContext = Pick<TeacherPageContext, 'game' | 'text' | 'teach' | 'now' | 'redraw'> & {
  readonly gradebook: GradebookStore;
};
/** The same with the book that is looked at. */
export type BookContext = ResultsContext & { readonly book: AssignmentBook };
