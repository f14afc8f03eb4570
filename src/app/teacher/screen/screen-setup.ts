import { KINDS } from '../../../core/classroom/append-only-ids.ts';
import type { Assignment } from '../../../core/classroom/assignment.ts';
import { fitsIn, toPlainLine } from '../../../core/classroom/safe-text.ts';
import type { DealtItem as Item } from '../../../core/kinds/kind.ts';
import { itemsOfTeams, type Team } from '../../../core/teams/team-game.ts';
import {
  TEAM_IDS,
  TEAM_SHAPES,
  TEAMS_LEAST,
  type TeamId,
  type TeamShape,
} from '../../../core/teams/team-names.ts';
import { toHash } from '../../../route.ts';
import { beamTitle, joinSentences, pillarLabel, SPACES } from '../../../text/names.ts';
import { LIST_MARKS } from '../../../text/teacher-words.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { lengthLimited } from '../../dom/length-limited-field.ts';
import type { TeamStore } from '../../store/classwork/team-store.ts';
import { radioChips } from '../settings-fields.ts';
import { teacherHeader } from '../teacher-header.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import './screen-parts.css';

/** A lesson has no time for more. */
export const QUESTIONS_MOST = 36;
/** Letters of a name that can be read from the last row; the bytes are those of a nickname. */
const NAME_ROOM = { letters: 12, bytes: 60 } as const;

/** A shape and one line of what it means. */
const SHAPE_WORDS = {
  turns: ['screen.setup.turns', 'screen.setup.turnsLine'],
  sideBySide: ['screen.setup.sideBySide', 'screen.setup.sideBySideLine'],
} as const;

type Setup = {
  readonly count: number;
  readonly shape: TeamShape;
  /** As typed; without an entry it is the usual one. */
  readonly names: ReadonlyMap<TeamId, string>;
};
const FIRST: Setup = { count: TEAMS_LEAST, shape: 'turns', names: new Map() };

/** By the store that the game will begin in: whoever looks at another page finds it as it was. */
const SETUPS = new WeakMap<TeamStore, Setup>();

/** Teams, shape and content, with everything chosen already: one press begins. */
export function screenSetup(context: TeacherPageContext): TemplateResult {
  const { teams: store, draftStore, teach, text } = context;
  const setup = SETUPS.get(store) ?? FIRST;
  const change = (changes: Partial<Setup>): void => {
    SETUPS.set(store, { ...setup, ...changes });
    context.redraw();
  };
  const teams = teamsOf(context, setup);
  const assignment = onScreen(draftStore.getState().draft);
  const items = askedItems(context, assignment, teams, setup.shape);
  const isSame = hasSameNames(context, teams);
  const isReady = items.length >= teams.length && !isSame;
  return html`
    <main class="teach" data-page="teach">
      ${teacherHeader(context, 'screen')}
      <form class="screen-setup" @submit=${(event: Event) => event.preventDefault()}>
        <p class="quiet">${joinSentences(text, [teach('screen.setup.line'), teach('screen.setup.kept')])}</p>
        <div class="choices-made">
        ${radioChips(
          'teams',
          teach('screen.setup.teams'),
          TEAM_IDS.slice(TEAMS_LEAST - 1).map((_, i) => [
            TEAMS_LEAST + i,
            teach('screen.setup.count', { count: TEAMS_LEAST + i }),
          ]),
          setup.count,
          count => change({ count }),
        )}
        <fieldset class="team-names">
          <legend>${teach('screen.setup.names')}</legend>
          ${TEAM_IDS.slice(0, setup.count).map((id, i) => nameField(context, setup, id, i, change))}
        </fieldset>
        <div role="status">${isSame ? html`<p class="silly" data-same>${teach('screen.setup.same')}</p>` : nothing}</div>
        ${radioChips(
          'shape',
          teach('screen.setup.shape'),
          TEAM_SHAPES.map(shape => {
            const [name, line] = SHAPE_WORDS[shape];
            return [shape, teach(name), teach(line)];
          }),
          setup.shape,
          shape => change({ shape }),
        )}
        </div>
        <div class="choices-made">
        ${askedSection(context, items, teams, setup.shape)}
        <button class="button primary" type="button" data-start aria-disabled=${!isReady}
          @click=${() => isReady && store.begin(assignment, teams, setup.shape)}><strong>${teach('screen.setup.start')}</strong></button>
        </div>
      </form>
    </main>
  `;
}

/** What an assignment asks on this screen. */
export const onScreen = (draft: Assignment): Assignment => ({
  ...draft,
  count: Math.min(QUESTIONS_MOST, draft.count),
});

/** A usual name is not kept as a name, so that it follows the language. */
export const teamsOf = (
  { teach }: Pick<TeacherPageContext, 'teach'>,
  { count, names }: Setup,
): readonly Team[] =>
  TEAM_IDS.slice(0, count).map(id => {
    const name = toPlainLine(names.get(id) ?? '');
    return { id, name: name === teach(`team.${id}`) ? '' : name };
  });

/** In the book two teams of one name would be one. */
function hasSameNames({ teach }: TeacherPageContext, teams: readonly Team[]): boolean {
  const shown = teams.map(({ id, name }) => (name || teach(`team.${id}`)).toLowerCase());
  return new Set(shown).size < shown.length;
}

function nameField(
  { teach }: TeacherPageContext,
  { names }: Setup,
  id: TeamId,
  i: number,
  change: (changes: Partial<Setup>) => void,
): TemplateResult {
  const name = names.get(id) ?? teach(`team.${id}`);
  const put = (typed: string): void => change({ names: new Map([...names, [id, typed]]) });
  const onInput = lengthLimited(name, fitsIn(NAME_ROOM), put);
  return html`
    <input type="text" name=${`team-${id}`} autocomplete="off" spellcheck="false" aria-label=${teach('screen.setup.name', { n: i + 1 })}
      placeholder=${teach(`team.${id}`)} .value=${name} @input=${onInput} @compositionend=${onInput} />`;
}

/** The questions that would be asked: as many for each team. Which come first is only known once it begins. */
const askedItems = (
  { game, draftStore }: TeacherPageContext,
  assignment: Assignment,
  teams: readonly Team[],
  shape: TeamShape,
): readonly Item[] =>
  itemsOfTeams(game.interview, draftStore.kinds, { assignment, teams, shape, own: 0, begun: 0 });

function askedSection(
  context: TeacherPageContext,
  items: readonly Item[],
  { length: teams }: readonly Team[],
  shape: TeamShape,
): TemplateResult {
  const { draftStore, teach, text } = context;
  const { draft, plenty } = draftStore.getState();
  const count = items.length;
  const all = Math.min(draft.count, plenty);
  const used = Math.min(all, QUESTIONS_MOST);
  const number =
    shape === 'turns'
      ? teach('screen.setup.turnsCount', { count, each: Math.floor(count / teams) })
      : teach('screen.setup.sideCount', { count });
  const notes = [
    ...(all > QUESTIONS_MOST ? [teach('screen.setup.most', { count: QUESTIONS_MOST })] : []),
    ...(count < used ? [teach('screen.setup.left', { count: used - count })] : []),
    teach('screen.setup.rules'),
  ];
  return html`
    <section class="screen-asked">
      <h2>${teach('screen.setup.asked')}</h2>
      ${
        count < teams
          ? html`<p class="silly" data-few>${teach('screen.setup.few', { count })}</p>`
          : html`<p>${aboutOf(context, items)}</p><p><strong data-number>${number}</strong></p><p class="quiet">${joinSentences(text, notes)}</p>`
      }
      <p><a href=${toHash({ page: 'teach' })} data-change>${teach('screen.setup.change')}</a></p>
    </section>
  `;
}

/** Whole beams by their titles, single pillars by their labels; and the kinds of question that are among these. */
export function aboutOf(
  { game, draftStore, teach, text }: TeacherPageContext,
  items: readonly Item[],
): string {
  const { interview } = game;
  const mark = LIST_MARKS[text.language].comma + SPACES[text.language];
  const chosen = draftStore.getState().draft.pillars;
  const about = interview.beams.flatMap(({ id }) => {
    const own = interview.pillars.filter(({ beam }) => beam === id).map(pillar => pillar.id);
    const named = own.filter(pillar => chosen.includes(pillar));
    return named.length === own.length
      ? [beamTitle(text, id)]
      : named.map(pillar => pillarLabel(text, pillar));
  });
  const kinds = KINDS.filter(kind => items.some(item => item.kind === kind));
  return teach('screen.setup.about', {
    about: about.join(mark),
    kinds: kinds.map(kind => teach(`kind.${kind}`)).join(mark),
  });
}
