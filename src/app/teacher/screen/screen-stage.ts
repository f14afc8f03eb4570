import { isTeamRight, type TeamGame } from '../../../core/teams/team-game.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { answerZone } from './answer-zone.ts';
import { hallZone } from './hall-zone.ts';
import type { ZoneView } from './screen-types.ts';
import { toldWall } from './told-wall.ts';

/** The whole screen while a class plays: heads, a zone for each team, the teacher's controls, and the explanation. */
export function screenStage(context: TeacherPageContext, game: TeamGame): TemplateResult {
  return html`
    <main class="screen" data-page="teach" data-phase=${game.phase}>
      ${zonesOf(context, game).map(view => (isOfHall(view) ? hallZone(view) : answerZone(view)))}
      ${game.phase === 'told' ? toldWall(context, game) : nothing}
    </main>
  `;
}

/** Cards are put on pillars or lists; whatever else is asked is answered by buttons. */
const isOfHall = ({ item }: ZoneView): boolean => item.rules.atOnce > 1;

function zonesOf(context: TeacherPageContext, game: TeamGame): readonly ZoneView[] {
  const item = game.items[game.at];
  if (!item) return [];
  const responses = game.phase === 'told' ? game.closed[game.closed.length - 1]?.responses : undefined;
  return game.setup.teams.map(team => {
    const response = responses?.get(team.id) ?? null;
    return {
      ...{ context, game, team, item },
      isAsked: game.asked.includes(team.id),
      hasAnswered: game.answers.has(team.id),
      told: responses && { response, isRight: isTeamRight(item, response) },
      onAnswer: given => context.teams.answer(team.id, given),
    };
  });
}
