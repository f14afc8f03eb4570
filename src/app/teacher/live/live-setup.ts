import { BLOCKING_PROBLEMS } from '../../../core/classroom/assignment.ts';
import { toLink } from '../../../core/classroom/assignment-link.ts';
import { itemsFor } from '../../../core/classroom/receipt-codec.ts';
import type { DealtItem } from '../../../core/kinds/kind.ts';
import { type RoomSetup, type RoomShape, SECONDS } from '../../../core/live/live-types.ts';
import { TEAM_IDS, TEAMS_LEAST } from '../../../core/teams/team-names.ts';
import { toHash } from '../../../route.ts';
import { joinSentences } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { HostStore } from '../../store/live/host-room-store.ts';
import { aboutOf } from '../screen/screen-setup.ts';
import { radioChips } from '../settings-fields.ts';
import { teacherHeader } from '../teacher-header.ts';
import type { LiveContext } from './live-context.ts';
import { type OpenedWith, openingPart } from './live-opening.ts';
import '../screen/screen-parts.css';
import './live-setup.css';

/** A lesson has no time for more. */
export const ROOM_QUESTIONS_MOST = 60;

type Choices = {
  readonly shape: RoomShape;
  readonly teams: number;
  readonly seconds: RoomSetup['seconds'];
  readonly showsQuestion: boolean;
};
const FIRST: Choices = { shape: 'together', teams: TEAMS_LEAST, seconds: null, showsQuestion: true };

/** By the store that the room will be opened in: whoever looks at another page finds them as they were. */
const CHOICES = new WeakMap<HostStore, Choices>();

/** What a class is asked together, and how, with everything chosen already: one press opens the room. */
export function liveSetup(context: LiveContext): TemplateResult {
  const { host, live, text } = context;
  const choices = CHOICES.get(host) ?? FIRST;
  const change = (changes: Partial<Choices>): void => {
    CHOICES.set(host, { ...choices, ...changes });
    context.redraw();
  };
  const items = askedIn(context);
  const opened = items.length > 0 ? openedWith(context, choices) : undefined;
  return html`
    <main class="teach" data-page="teach">
      ${teacherHeader(context, 'live')}
      <form class="screen-setup live-setup" @submit=${(event: Event) => event.preventDefault()}>
        <p class="quiet">${joinSentences(text, [live('setup.line'), live('setup.kept')])}</p>
        <div class="choices-made">${choiceFields(context, choices, change)}</div>
        <div class="choices-made">${askedSection(context, items)} ${openingPart(context, opened)}</div>
      </form>
    </main>
  `;
}

/** The assignment of the page where assignments are made, in an order that is the same for all. */
const draftOf = ({ draftStore }: Pick<LiveContext, 'draftStore'>) => {
  const { draft } = draftStore.getState();
  return { ...draft, count: Math.min(ROOM_QUESTIONS_MOST, draft.count) };
};

function askedIn(context: LiveContext): readonly DealtItem[] {
  const { game, draftStore } = context;
  if (draftStore.getState().silly.some(name => BLOCKING_PROBLEMS.includes(name))) return [];
  return itemsFor(game.interview, draftStore.kinds, { ...draftOf(context), order: 'same' }, 0);
}

/** What is sent to the server. */
export function openedWith(
  context: Pick<LiveContext, 'game' | 'draftStore'>,
  { shape, teams, seconds, showsQuestion }: Choices,
): OpenedWith {
  const { interview, pack } = context.game;
  const draft = draftOf(context);
  return {
    title: draft.title,
    setup: {
      ...{ pack: pack.identity, task: toLink(interview, draft), shape, seconds, showsQuestion },
      teams: shape === 'teams' ? TEAM_IDS.slice(0, teams) : [],
    },
  };
}

function choiceFields(
  { live, teach }: LiveContext,
  { shape, teams, seconds, showsQuestion }: Choices,
  change: (changes: Partial<Choices>) => void,
): TemplateResult {
  return html`
    ${radioChips<RoomShape>(
      'shape',
      live('setup.shape'),
      [
        ['together', live('setup.together'), live('setup.togetherLine')],
        ['teams', live('setup.teams'), live('setup.teamsLine')],
      ],
      shape,
      chosen => change({ shape: chosen }),
    )}
    ${
      shape === 'teams'
        ? radioChips(
            'teams',
            teach('screen.setup.teams'),
            TEAM_IDS.slice(TEAMS_LEAST - 1).map((_, i) => {
              const count = TEAMS_LEAST + i;
              return [count, teach('screen.setup.count', { count })] as const;
            }),
            teams,
            count => change({ teams: count }),
          )
        : nothing
    }
    ${radioChips<number | null>(
      'seconds',
      live('setup.seconds'),
      [
        [null, live('setup.secondsAny')],
        ...SECONDS.map(count => [count, live('setup.secondsSome', { count })] as const),
      ],
      seconds,
      chosen => change({ seconds: chosen }),
    )}
    <p class="quiet under-choice">${live('setup.speed')}</p>
    ${radioChips<boolean>(
      'shows',
      live('setup.shows'),
      [
        [true, live('setup.showsAll'), live('setup.showsAllLine')],
        [false, live('setup.showsAnswers'), live('setup.showsAnswersLine')],
      ],
      showsQuestion,
      chosen => change({ showsQuestion: chosen }),
    )}
  `;
}

function askedSection(context: LiveContext, items: readonly DealtItem[]): TemplateResult {
  const { draftStore, live, teach, text } = context;
  const { draft, plenty } = draftStore.getState();
  const isCut = Math.min(draft.count, plenty) > ROOM_QUESTIONS_MOST;
  const notes = [
    ...(isCut ? [live('setup.most', { count: ROOM_QUESTIONS_MOST })] : []),
    live('setup.back'),
    live('setup.rules'),
  ];
  return html`
    <section class="screen-asked">
      <h2>${teach('screen.setup.asked')}</h2>
      ${
        items.length === 0
          ? html`<p class="silly" data-few>${live('setup.none')}</p>`
          : html`<p>${aboutOf(context, items)}</p><p><strong data-number>${live('setup.count', { count: items.length })}</strong></p>
              <p class="quiet">${joinSentences(text, notes)}</p>`
      }
      <p><a href=${toHash({ page: 'teach' })} data-change>${teach('screen.setup.change')}</a></p>
    </section>
  `;
}
