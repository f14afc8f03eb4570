import type { LiveTranslate } from '../../../text/live-words.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';

/** What a page of a live class is drawn from. `live`: its words. */
export type LiveContext = TeacherPageContext & { readonly live: LiveTranslate };
