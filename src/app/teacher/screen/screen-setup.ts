import { html, type TemplateResult } from '../../dom/html-template.ts';
import { teacherHeader } from '../teacher-header.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';

/** Teams, shape and content, with everything chosen already: one press begins. */
export function screenSetup(context: TeacherPageContext): TemplateResult {
  const { draftStore, teams } = context;
  const begin = (): void =>
    teams.begin(
      draftStore.getState().draft,
      [
        { id: 'one', name: '' },
        { id: 'two', name: '' },
      ],
      'turns',
    );
  return html`<main class="teach" data-page="teach">${teacherHeader(context, 'screen')}<button class="button primary" type="button" @click=${begin}>Start</button></main>`;
}
