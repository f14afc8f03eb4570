import { grouped } from '../../../core/lists.ts';
import { type Closed, isTeamRight, type TeamGame } from '../../../core/teams/team-game.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { cloudPicture, tickPicture } from '../../dom/small-pictures.ts';
import { accentOf, answerOf, apartOf, askedOf, toldOf, type Words } from '../../kinds/screen-register.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { wordsIn } from './answer-desk.ts';
import { lettersFor, lettersForAll } from './fitting-letters.ts';
import { quotes } from './quotes.ts';
import { teamName } from './screen-types.ts';
import './screen-parts.css';

/** Who was right, what is right, why, what tells the commonest mistake apart, and the interview's own words, for all to read. */
export function toldWall(context: TeacherPageContext, game: TeamGame): TemplateResult {
  const closed = game.closed[game.closed.length - 1];
  if (!closed) return html``;
  const words = wordsIn(context);
  const { item } = closed;
  const { right, reason, note = '' } = toldOf(words, item);
  // A card is named here, too: it has left the hand.
  const card = item.rules.atOnce > 1 ? askedOf(words, item) : '';
  const mistake = mistakeIn(context, words, closed);
  const lines = [reason, mistake || note].filter(Boolean);
  return html`
    <section class=${`told-wall accent-${accentOf(words, item)}`} aria-labelledby="told-right" data-told=${item.id}>
      <ul class="told-teams">${game.asked.map(id => teamLine(context, game, closed, id))}</ul>
      <h2 id="told-right" tabindex="-1" data-letters=${lettersFor([`${card} ${right}`], ROOMS.right, RIGHT)}><span class="unseen">${context.teach('screen.told.right')}</span>
          ${card === '' ? nothing : html`<span class="told-card">${card}</span>`} ${right}</h2>
      <div class="told-why" data-letters=${lettersForAll(lines, ROOMS.reason, REASON)}>
        ${lines.map((line, i) => html`<p class=${i > 0 && mistake !== '' ? 'told-apart' : 'told-reason'}>${line}</p>`)}
      </div>
      <div class="told-quotes">${quotes(words, closed.item, ROOMS.quote, QUOTE)}</div>
    </section>
  `;
}

/** In units of a window of 1920 by 1080; letters are as large as these let them be. */
const ROOMS = {
  right: { w: 1740, h: 64 },
  reason: { w: 1050, h: 200 },
  quote: { w: 560, h: 165 },
} as const;
const RIGHT = { from: 48, least: 32 } as const;
const REASON = { from: 44, least: 24 } as const;
const QUOTE = { from: 44, least: 24 } as const;

const OUTCOMES = {
  good: 'screen.told.good',
  bad: 'screen.told.bad',
  none: 'screen.told.none',
} as const;

function teamLine(
  context: TeacherPageContext,
  { setup }: TeamGame,
  { item, responses }: Closed,
  id: TeamGame['asked'][number],
): TemplateResult | typeof nothing {
  const team = setup.teams.find(one => one.id === id);
  if (!team) return nothing;
  const response = responses.get(id) ?? null;
  const isRight = isTeamRight(item, response);
  const outcome = response === null ? 'none' : isRight ? 'good' : 'bad';
  return html`
    <li data-outcome=${outcome}>${isRight ? tickPicture() : cloudPicture()}
      <span>${context.teach(OUTCOMES[outcome], { team: teamName(context, team) })}</span></li>`;
}

/** What tells the wrong answer that was given most often from the right one; '' where there is nothing to say. */
function mistakeIn({ teach }: TeacherPageContext, words: Words, { item, responses }: Closed): string {
  const wrong = [...responses.values()].filter(response => response !== null && !isTeamRight(item, response));
  const alike = [...grouped(wrong, response => JSON.stringify(response)).values()];
  const [commonest] = alike.sort((one, other) => other.length - one.length);
  const sentence = commonest ? apartOf(words, item, commonest[0]) : '';
  if (!commonest || sentence === '') return '';
  return teach('screen.told.apart', { given: answerOf(words, item, commonest[0]), sentence });
}
