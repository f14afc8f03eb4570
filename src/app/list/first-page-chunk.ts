import {
  beamOf,
  levelOf,
  measureOf,
  measuresOf,
  pillarsOf,
  withoutBreaks,
} from '../../core/interview/lookups.ts';
import type { BeamId, MeasureId, PillarId } from '../../core/interview/types.ts';
import { type ItemId, subjectOf } from '../../core/kinds/kind.ts';
import { type CourseState, stackCourses } from '../../core/learner/measure-standings.ts';
import { isRight, itemOf, type Judged, lastOf, type Session } from '../../core/session/session-state.ts';
import { HOME, toHash } from '../../route.ts';
import { emblemOf } from '../../shapes/beam-emblems.ts';
import {
  builtFrame,
  type FirstLook,
  type FirstSite,
  firstCourse,
  firstGround,
  firstPillar,
  firstSite,
  plannedFrame,
} from '../../shapes/hall/first-hall.ts';
import type { Shape, Size } from '../../shapes/shape-primitives.ts';
import { isWideFrame } from '../../shapes/stage/stage-parts.ts';
import { beamTitle, cardMarked, contrastOf, pillarLabel, pillarSummary, SPACES } from '../../text/names.ts';
import { firstTap } from '../dom/double-tap-and-focus-ring.ts';
import { html, nothing, phrases, type TemplateResult } from '../dom/html-template.ts';
import { toSvg } from '../dom/shapes-to-svg.ts';
import { cloudPicture, tenonPicture, tickPicture } from '../dom/small-pictures.ts';
import { type FirstTable, heldOf } from './first-table.ts';
import type { ListPageContext } from './list-page-context.ts';
import { languageSwitch } from './page-controls.ts';
import './style/first-page.css';

export { openFirstTable } from './first-table.ts';

/** What is shown of the first minute, worked out once for each drawing. */
type View = ListPageContext & {
  readonly session: Session;
  readonly table: FirstTable;
  readonly cards: readonly MeasureId[];
  readonly beam: BeamId;
  readonly pillars: readonly { readonly id: PillarId; readonly courses: readonly CourseState[] }[];
  readonly site: FirstSite;
  readonly isWide: boolean;
  readonly held: ItemId | null;
  /** The pillar that the first card is shown the way to. */
  readonly shown: PillarId | undefined;
};

/**
 * The first minute: a few cards, two pillars, playable as soon as it is there. It is its own list view: cards are native radios,
 * pillars native buttons.
 */
export function first(page: ListPageContext, session: Session, table: FirstTable): TemplateResult {
  const view = viewOf(page, session, table);
  if (!view) return html``;
  const { text, beam } = view;
  const { accent } = beamOf(page.game.interview, beam);
  return html`
    <main class=${`first accent-${accent}${view.isWide ? ' wide' : ''}`} data-page="first" data-phase=${session.phase} data-count=${session.log.length}>
      <header class="first-head">
        <p class="brand" lang=${text.language}>${text.t('app.title')}</p>
        ${languageSwitch(page)}
        <a class="icon skip" href=${toHash(HOME)}>${text.t('first.skip')}</a>
      </header>
      ${session.phase === 'done' ? ending(view) : heading(view)}
      <div class="first-table">
        ${hall(view)} ${session.phase === 'done' ? toPlan(view) : hand(view)}
        <svg class="way" aria-hidden="true" focusable="false" ?hidden=${view.shown === undefined}>
          <path class="s-deep l-active f-none"></path>
          <path class="f-deep"></path>
        </svg>
      </div>
    </main>
  `;
}

function viewOf(page: ListPageContext, session: Session, table: FirstTable): View | undefined {
  const { interview } = page.game;
  const { first } = interview;
  const spec = first && levelOf(interview, first.level);
  if (!first || spec?.form !== 'match') return undefined;
  const pillarOfCard = (card: string): PillarId => measureOf(interview, card).pillar;
  const asked = new Set(first.cards.map(pillarOfCard));
  const pillars = pillarsOf(interview, spec.beam)
    .filter(({ id }) => asked.has(id))
    .map(({ id }) => ({
      id,
      courses: coursesOf(
        session,
        first.cards.filter(card => pillarOfCard(card) === id),
      ),
    }));
  const isWide = isWideFrame(page.window);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const named = pillars.map(({ id, courses }) => ({ name: pillarLabel(page.text, id), courses }));
  const site = firstSite(frameOf(page, table, rem), named, rem / 16);
  const held = heldOf(session);
  const [card = ''] = first.cards;
  const isShown = session.phase !== 'done' && held === `match:${card}` && !session.log.some(isRight);
  const shown = isShown ? pillarOfCard(card) : undefined;
  return { ...page, session, table, cards: first.cards, beam: spec.beam, pillars, site, isWide, held, shown };
}

/** How the courses of these cards look: nothing of an earlier time counts. */
function coursesOf({ log }: Session, cards: readonly string[]): readonly CourseState[] {
  const states = cards.map((card): CourseState => {
    const right = log.find(judged => judged.item === `match:${card}` && isRight(judged));
    if (!right) return 'planned';
    return right.isFirst ? 'mastered' : 'placed';
  });
  return stackCourses(states).courses;
}

/** Height in rem of all but the picture, assumed until it has been measured. */
const TAKEN = { tall: 28, wide: 7.5 };
/** The picture: its least height in px, its greatest in widths, and how much of a wide page it takes. */
const PICTURE = { least: 168, most: 1.2, share: 0.5, widest: 32 };

function frameOf({ window: { w, h }, text }: ListPageContext, table: FirstTable, rem: number): Size {
  const isWide = isWideFrame({ w, h });
  const inner = w - 2 * rem * (w < 360 ? 0.75 : 1);
  const width = Math.floor(isWide ? PICTURE.share * inner : Math.min(inner, PICTURE.widest * rem));
  const taken = table.taken(`${w} ${h} ${rem} ${text.language}`) ?? rem * (isWide ? TAKEN.wide : TAKEN.tall);
  const most = PICTURE.most * width;
  return { w: width, h: Math.round(Math.max(PICTURE.least, Math.min(most, h - taken))) };
}

const heading = (view: View): TemplateResult => html`
  <h1 tabindex="-1">${view.text.t('first.title')}</h1>
  <p class="first-line">${lineNow(view)}</p>
`;

/** What is going on, or what has just happened: a sign beside each word, so that no colour has to say it. */
function lineNow(view: View): TemplateResult {
  const { session, text } = view;
  const last = lastOf(session);
  if (!last) return phrases(text.t('first.line'));
  if (!isRight(last))
    return html`<span class="first-wrong" data-told>${cloudPicture()}<strong>${text.t('first.wrong')}</strong> ${reason(view, last)}</span>`;
  const count = session.hand.filter(Boolean).length;
  return html`<span class="first-right">${tickPicture()}<strong>${text.t('first.right')}</strong> ${text.t('first.left', { count })}</span>`;
}

/** Why not this pillar: what would belong there instead, or what that pillar is about. */
function reason({ text, session }: View, last: Judged): string {
  const chosen = chosenIn(session, last) ?? '';
  const contrast = contrastOf(text, subjectOf(last.item), chosen);
  return (
    contrast ||
    text.t('first.about', { label: pillarLabel(text, chosen), summary: pillarSummary(text, chosen) })
  );
}

/** The pillar that a card was put on. */
const chosenIn = (session: Session, { item, response }: Judged): PillarId | undefined =>
  itemOf(session, item)?.rules.answerOf(response).chosen;

/** Its heading gets the focus, and so is read. */
function ending({ game: { interview }, text, beam }: View): TemplateResult {
  const pillars = pillarsOf(interview, beam);
  const measures = pillars.reduce((sum, { id }) => sum + measuresOf(interview, id).length, 0);
  return html`
    <h1 tabindex="-1" data-heading>${tickPicture()}<span>${text.t('first.done')}</span></h1>
    <p class="first-line">${phrases(text.t('first.doneLine', { pillars: pillars.length, measures }))}</p>
  `;
}

const toPlan = ({ text, beam }: View): TemplateResult => html`
  <nav class="first-end">
    <a class="button primary" data-go href=${toHash({ page: 'blueprint', beam })}><strong>${text.t('first.plan')}</strong></a>
  </nav>
`;

/** In the order in which they lie over each other. */
const RAISED = ['roof', 'brackets', 'beam', 'hoist'] as const;

/** The picture. Each pillar is drawn in its own column, over the ground and under the beam. */
function hall(view: View): TemplateResult {
  const { site, pillars, text, beam, session } = view;
  const { frame } = site;
  const { question } = beamOf(view.game.interview, beam);
  const title = { text: beamTitle(text, beam), emblem: emblemOf(question - 1) };
  const layer = (name: string, shapes: readonly Shape[]): TemplateResult =>
    toSvg(shapes, frame, { class: `layer ${name}` });
  const built = session.phase === 'done' ? builtFrame(site, title) : undefined;
  const mouth = mouthOf(view);
  return html`
    <div class="first-hall" .style=${`width:${frame.w}px`} data-mouth=${mouth?.join(' ') ?? nothing} data-landed=${landedOf(view) ?? nothing}>
      ${toSvg(firstGround(site), frame)}
      ${pillars.map((_, i) => column(view, i))}
      ${layer('planned', plannedFrame(site, title))}
      ${built ? RAISED.map(part => layer(`raised-${part}`, built[part])) : nothing}
      <div class="plain" aria-hidden="true">${pillars.map(
        ({ id }) =>
          html`<p lang=${text.language}>${plainOf(view, id)
            .split('|')
            .map(part => html`<span>${part.trim()}</span>${SPACES[text.language]}`)}</p>`,
      )}</div>
    </div>
  `;
}

const plainOf = ({ text }: Pick<View, 'text'>, id: PillarId): string => text.words.pillars[id]?.plain ?? '';

/** A pillar: a button while there are cards. It has a second drawing for when it is the target. */
function column(view: View, i: number): TemplateResult {
  const { site, pillars, text, session, table } = view;
  const { id = '', courses = [] } = pillars[i] ?? {};
  const { x, y, w } = site.columns[i] ?? { x: 0, y: 0, w: 0 };
  const size = { w, h: site.frame.h - y };
  const state = { name: pillarLabel(text, id), courses };
  const look = lookOf(view, id);
  const [idle, lit] = [false, true].map(isLit => firstPillar(site, state, { ...look, isLit }));
  const place = `left:${x}px;width:${w}px;top:${y}px`;
  const drawn = html`${toSvg(idle ?? [], size, { class: 'idle' })}`;
  if (session.phase === 'done') return html`<div class="first-pillar" .style=${place}>${drawn}</div>`;
  const label = text.t('first.pillar', {
    label: state.name,
    plain: withoutBreaks(plainOf(view, id)),
    done: courses.filter(course => course !== 'planned').length,
    total: courses.length,
  });
  return html`
    <button class="first-pillar" type="button" data-option=${id} aria-label=${label} .style=${place}
      @click=${firstTap(() => table.answer(id))}>${drawn}${toSvg(lit ?? [], size, { class: 'lit' })}</button>
  `;
}

function lookOf(view: View, id: PillarId): Omit<FirstLook, 'isLit'> {
  const { session, shown, isWide } = view;
  const last = lastOf(session);
  const isHere = last !== undefined && chosenIn(session, last) === id;
  const isRefused = isHere && !isRight(last) && session.phase === 'told';
  const isOpen = session.phase !== 'done' && !isRefused && (shown === undefined || shown === id);
  return {
    open: isOpen ? sideOf(isWide) : undefined,
    isLocked: isHere && isRight(last),
    isRefused,
  };
}

/** The side from which cards come. */
const sideOf = (isWide: boolean): 'left' | 'right' => (isWide ? 'right' : 'left');

/** Where the way of the first card ends, in px of the picture. */
function mouthOf({ site, pillars, shown, isWide }: View): readonly [x: number, y: number] | undefined {
  const i = pillars.findIndex(({ id }) => id === shown);
  const slot = firstCourse(site, i, pillars[i]?.courses ?? [], 'next');
  return slot && [isWide ? slot.x + slot.w : slot.x, slot.y + slot.h / 2];
}

/** The course that the last card became, in px of the picture. */
function landedOf({ site, pillars, session }: View): string | undefined {
  const last = lastOf(session);
  const i = pillars.findIndex(({ id }) => last && isRight(last) && chosenIn(session, last) === id);
  const rect = firstCourse(site, i, pillars[i]?.courses ?? [], 'last');
  return rect && [rect.x, rect.y, rect.w, rect.h].join(' ');
}

function hand(view: View): TemplateResult {
  const { session, text, held, table, cards } = view;
  return html`
    <fieldset class="hand first-hand" @pointerdown=${table.grab}>
      <legend class="unseen">${text.t('play.hand')}</legend>
      ${cards.map(card => {
        const id: ItemId = `match:${card}`;
        if (!session.hand.includes(id)) return html`<div class="slot"></div>`;
        return html`
          <label class=${id === held ? 'card chosen' : 'card'} data-item=${id}>
            <input type="radio" name="hand" .value=${id} .checked=${id === held} @change=${() => table.select(id)} />
            <span class="timber">${tenonPicture()}${phrases(cardMarked(text, card), text.readings)}</span>
          </label>`;
      })}
    </fieldset>
  `;
}
