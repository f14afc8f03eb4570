import type { Team } from '../../../core/teams/team-game.ts';
import type { TemplateResult } from '../../dom/html-template.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { screenEnd } from './screen-end.ts';
import { screenSetup } from './screen-setup.ts';
import { screenStage } from './screen-stage.ts';

/** A class plays in teams on this screen: what is set up, the game itself, and how it ended. */
export function screenPage(context: TeacherPageContext): TemplateResult {
  const { game } = context.teams.getState();
  if (!game) return screenSetup(context);
  return game.phase === 'over' ? screenEnd(context, game) : screenStage(context, game);
}

/** The name of a team: that which the teacher typed, or the usual one. */
export const teamName = ({ teach }: Pick<TeacherPageContext, 'teach'>, { id, name }: Team): string =>
  name === '' ? teach(`team.${id}`) : name;
