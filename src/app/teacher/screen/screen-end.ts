import type { TeamGame } from '../../../core/teams/team-game.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';

/** How it ended: the halls, what to go over, and what can be done now. */
export const screenEnd = (_context: TeacherPageContext, game: TeamGame): TemplateResult =>
  html`<main class="screen" data-page="teach">${game.closed.length}</main>`;
