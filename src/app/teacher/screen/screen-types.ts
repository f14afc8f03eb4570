import type { DealtItem as Item } from '../../../core/kinds/kind.ts';
import type { Team, TeamGame } from '../../../core/teams/team-game.ts';
import type { TemplateResult } from '../../dom/html-template.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';

/** What the part of the screen that belongs to one team is drawn from. */
export type ZoneView = {
  readonly context: TeacherPageContext;
  readonly game: TeamGame;
  readonly team: Team;
  /** The open or explained question. */
  readonly item: Item;
  /** It is this team's turn, or that of all. */
  readonly isAsked: boolean;
  /** Its answer lies there; which it is nobody sees before the question closes. */
  readonly hasAnswered: boolean;
  /** Once the question is explained: the team's answer, null if it gave none. */
  readonly told: { readonly response: unknown; readonly isRight: boolean } | undefined;
  readonly onAnswer: (response: unknown) => void;
};
export type Zone = (view: ZoneView) => TemplateResult;

/** The name of a team: that which the teacher typed, or the usual one. */
export const teamName = ({ teach }: Pick<TeacherPageContext, 'teach'>, { id, name }: Team): string =>
  name === '' ? teach(`team.${id}`) : name;
