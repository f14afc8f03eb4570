import { beamOf, measuresOf, questionsOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import type { Accent } from '../../../core/interview/types.ts';
import { fieldOf, type DealtItem as Item, subjectOf } from '../../../core/kinds/kind.ts';
import { isTeamRight, type TeamGame } from '../../../core/teams/team-game.ts';
import type { TeamId } from '../../../core/teams/team-names.ts';
import { type EmblemNumber, emblemOf } from '../../../shapes/beam-emblems.ts';
import {
  cardHole,
  type HallOption,
  teamCard,
  teamHall,
  teamRows,
  turnedCard,
} from '../../../shapes/hall/team-hall.ts';
import type { Measure } from '../../../shapes/line-breaking.ts';
import { group, type Rect, type Shape } from '../../../shapes/shape-primitives.ts';
import { type HallSite, hallSite, rowsSite, type ZoneSite } from '../../../shapes/stage/team-zone-layout.ts';
import { listMemberMarked, listName, tableQuestion, tableTitle } from '../../../text/further-names.ts';
import { beamTitle, cardMarked, pillarLabel, pillarNumberAmong } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { teamName, type ZoneView } from './screen-types.ts';
import { carriedTo, type Seen } from './stage-input.ts';
import type { Carried } from './zone-pointers.ts';

/** A question whose card is put on something, in the words of the page. */
export type HallTerms = {
  readonly accent: Accent;
  readonly title: string;
  readonly emblem: EmblemNumber | undefined;
  /** With `|` where a line may break. */
  readonly card: string;
  readonly question: string;
  readonly options: readonly HallTerm[];
};
type HallTerm = {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  /** How many cards belong there. */
  readonly all: number;
  readonly response: unknown;
};

type Words = Pick<TeacherPageContext, 'game' | 'text'>;

export function hallTerms({ game: { interview }, text }: Words, item: Item): HallTerms {
  const options = optionsOf(item);
  const ids = options.map(({ id }) => id);
  const beam = item.rules.beam(interview, item);
  const found = beam === undefined ? undefined : beamOf(interview, beam);
  const shared = {
    accent: found?.accent ?? 'azurite',
    emblem: found && emblemOf(interview.beams.indexOf(found)),
    card: cardOf({ text }, item),
  } as const;
  if (ids.some(id => interview.pillars.every(pillar => pillar.id !== id)))
    return { ...shared, ...listTerms({ game: { interview }, text }, item, options, shared.card) };
  return {
    ...shared,
    title: beam === undefined ? '' : beamTitle(text, beam),
    question: text.t('play.askCard', { card: withoutBreaks(shared.card) }),
    options: options.map(option => ({
      ...option,
      number: pillarNumberAmong(interview, ids, option.id),
      label: pillarLabel(text, option.id),
      all: measuresOf(interview, option.id).length,
    })),
  };
}

/** The same where cards are put under lists: those of one table. */
function listTerms(
  {
    game: { interview },
    text,
  }: { readonly game: Pick<Words['game'], 'interview'>; readonly text: Words['text'] },
  { prompt }: Item,
  options: readonly Option[],
  card: string,
): Pick<HallTerms, 'title' | 'question' | 'options'> {
  const id = String(fieldOf(prompt, 'table'));
  const groups = questionsOf(interview).tables.find(table => table.id === id)?.groups ?? [];
  return {
    title: tableTitle(text, id) || id,
    question: tableQuestion(text, id, withoutBreaks(card)),
    options: options.map((option, i) => ({
      ...option,
      number: String(i + 1),
      label: listName(text, option.id) || option.id,
      all: groups.find(({ list }) => list === option.id)?.members.length ?? 0,
    })),
  };
}

/** What stands on the card of an item: a measure, or a member of a list. */
export function cardOf({ text }: Pick<Words, 'text'>, { id, prompt }: Item): string {
  const member = fieldOf(prompt, 'member');
  if (typeof member !== 'string') return cardMarked(text, subjectOf(id));
  return listMemberMarked(text, subjectOf(id), member) || member;
}

type Option = { readonly id: string; readonly response: unknown };
const optionsOf = ({ rules, prompt }: Item): readonly Option[] =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(n => rules.optionAt(prompt, n) ?? []);

const rightOf = (item: Item): string | undefined =>
  optionsOf(item).find(({ response }) => isTeamRight(item, response))?.id;

/** How many cards a team has put right on each option in this game. */
function laidBy({ closed }: Pick<TeamGame, 'closed'>, team: TeamId): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { item, responses } of closed) {
    const id = item.rules.atOnce > 1 && isTeamRight(item, responses.get(team)) ? rightOf(item) : undefined;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Where a zone stands on the stage, and what fingers do in it. */
export type ZonePlace = {
  readonly rect: Rect;
  /** CSS px of one unit. */
  readonly k: number;
  readonly isRows: boolean;
  readonly cards: readonly string[];
  readonly measure: Measure;
  readonly carried: Carried | undefined;
  readonly seen: Seen;
};

export type PlacedHall = { readonly terms: HallTerms; readonly site: HallSite | ZoneSite };

export function placeHall(
  { context, item, told }: ZoneView,
  { rect, isRows, cards, measure }: Omit<ZonePlace, 'carried'>,
): PlacedHall {
  const terms = hallTerms(context, item);
  const content = { labels: terms.options.map(({ label }) => label), card: terms.card, cards, measure };
  return { terms, site: (isRows ? rowsSite : hallSite)(rect, content, told !== undefined) };
}

/** The picture of a zone, in units of the stage. */
export function hallPicture(view: ZoneView, place: ZonePlace, { terms, site }: PlacedHall): readonly Shape[] {
  const laid = laidBy(view.game, view.team.id);
  const options = terms.options.map((option, i) => optionLook(view, place, option, i, laid));
  const shapes =
    'beam' in site ? teamHall(site, terms.title, terms.emblem, options) : teamRows(site, options);
  return [group(terms.accent, shapes)];
}

function optionLook(
  { item, told, team, isAsked }: ZoneView,
  { carried, seen }: ZonePlace,
  { id, number, all }: HallTerm,
  i: number,
  laid: ReadonlyMap<string, number>,
): HallOption {
  const count = laid.get(id) ?? 0;
  const isChosen =
    told !== undefined && told.response !== null && item.rules.answerOf(told.response).chosen === id;
  const isRight = told !== undefined && isAsked && rightOf(item) === id;
  const look = isRight ? 'right' : isChosen ? 'wrong' : carried?.over === i ? 'lit' : 'plain';
  const lifted = seen.undone ? (laidBy(seen.undone, team.id).get(id) ?? 0) : 0;
  return {
    ...{ number, all, look },
    laid: count,
    isFresh: isChosen && isRight,
    isLifted: lifted > count,
  };
}

/**
 * What can be touched in a zone: a native button over each pillar or row, and the card. Who plays by keys or hears the page
 * presses the buttons.
 */
export function hallZone(view: ZoneView, place: ZonePlace, { terms, site }: PlacedHall): TemplateResult {
  const { context, team, isAsked, told, onAnswer } = view;
  const { teach } = context;
  const name = teamName(context, team);
  const isOpen = isAsked && !told;
  return html`
    <section class="hall-zone" data-team=${team.id} aria-label=${name}>
      <h2 class="unseen">${teach('screen.stage.asks', { team: name, question: terms.question })}</h2>
      ${
        isOpen
          ? terms.options.map(({ id, number, label, response }, i) => {
              const rect = site.targets[i];
              return html`<button class="target" type="button" data-option=${id} .style=${rect ? cssPlace(rect, place.k) : ''}
                aria-label=${teach('screen.stage.option', { team: name, n: number, label })} @click=${() => onAnswer(response)}></button>`;
            })
          : nothing
      }
      ${told ? nothing : cardPicture(view, place, { terms, site })}
    </section>
  `;
}

function cardPicture(
  { context, team, isAsked, hasAnswered }: ZoneView,
  { carried, k, measure }: ZonePlace,
  { terms: { accent }, site: { card, letters } }: PlacedHall,
): TemplateResult {
  if (!isAsked)
    return html`<div class="hole" aria-hidden="true" .style=${cssPlace(card, k)}>${toSvg(cardHole(card), card, { class: 'fitted' })}</div>`;
  const isTurned = hasAnswered && !carried;
  const shapes = isTurned
    ? turnedCard(card, context.teach('screen.stage.answered'), measure)
    : teamCard(card, letters, carried ? 'dragged' : 'idle');
  const motion = carried
    ? `;transform:${carriedTo(carried.by)};transform-origin:${carried.from[0] - card.x * k}px ${carried.from[1] - card.y * k}px`
    : '';
  const size = { w: card.w, h: card.h };
  return html`
    <div class="hole" aria-hidden="true" .style=${cssPlace(card, k)}>${carried ? toSvg(cardHole(card), size, { class: 'fitted' }) : nothing}</div>
    <div class=${`team-card accent-${accent}`} data-card=${team.id} data-state=${carried ? 'carried' : isTurned ? 'turned' : 'open'}
      .style=${cssPlace(card, k) + motion}>${toSvg(shapes, size, { class: 'fitted' })}</div>
  `;
}

/** A rectangle of the stage in the page. */
export const cssPlace = ({ x, y, w, h }: Rect, k: number): string =>
  [
    ['left', x],
    ['top', y],
    ['width', w],
    ['height', h],
  ]
    .map(([name, value]) => `${name}:${Math.round(Number(value) * k * 100) / 100}px`)
    .join(';');
