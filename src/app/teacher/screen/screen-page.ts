import type { TemplateResult } from '../../dom/html-template.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { screenEnd } from './screen-end.ts';
import { screenSetup } from './screen-setup.ts';
import { screenStage } from './screen-stage.ts';
import { createStageInput } from './stage-input.ts';

export { teamName } from './screen-types.ts';

/** A class plays in teams on this screen: what is set up, the game itself, and how it ended. */
export function openScreenPage(): { readonly page: (context: TeacherPageContext) => TemplateResult } {
  const input = createStageInput();
  return {
    page: context => {
      const { game } = context.teams.getState();
      if (!game) return screenSetup(context);
      return game.phase === 'over' ? screenEnd(context, game) : screenStage(context, game, input);
    },
  };
}
