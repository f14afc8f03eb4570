/** The names that a team game is kept by. Apart from its rules, since whatever reads saves needs them. */

export type TeamId = (typeof TEAM_IDS)[number];
export const TEAM_IDS = ['one', 'two', 'three', 'four'] as const;
export const TEAMS_LEAST = 2;
/** turns: one team after the other is asked a question of its own. sideBySide: each question is asked of all teams at once. */
export type TeamShape = (typeof TEAM_SHAPES)[number];
export const TEAM_SHAPES = ['turns', 'sideBySide'] as const;

export const TEAM_EVENTS = ['answer', 'reveal', 'next', 'skip', 'undo', 'pause', 'resume', 'end'] as const;
