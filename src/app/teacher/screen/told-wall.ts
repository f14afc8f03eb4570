import type { TeamGame } from '../../../core/teams/team-game.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';

/** Why, in the interview's own words, for all to read. */
export const toldWall = (_context: TeacherPageContext, game: TeamGame): TemplateResult =>
  html`<section class="told-wall">${game.items[game.at]?.id}</section>`;
