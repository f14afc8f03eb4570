/** What a sitting has built, as the result page shows it: the halls, the measures as they come down, the milestones, the values. */
import { beamOf, figureOf, pillarOf, pillarsOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import type { BeamId } from '../../../core/interview/types.ts';
import { quantityOf } from '../../../core/kinds/figure-lookup.ts';
import { subjectOf } from '../../../core/kinds/kind.ts';
import type { LogEntry } from '../../../core/learner/attempt-log.ts';
import { beamState } from '../../../core/learner/campaign-progress.ts';
import {
  beamsRaisedBy,
  beamsTouched,
  coursesGrown,
  coursesStanding,
  figuresLearnt,
  type GrownCourse,
  listsSorted,
  type Milestone,
  milestonesOf,
} from '../../../core/learner/sitting-growth.ts';
import { isRight, type Session, tallyOf } from '../../../core/session/session-state.ts';
import { courseTimes, type GrowingHall, growingHall, RAISING_MS } from '../../../shapes/hall/result-beam.ts';
import { MILESTONE_SIZE, milestonePicture } from '../../../shapes/milestone-picture.ts';
import motion from '../../../shapes/motion.json';
import type { Size } from '../../../shapes/shape-primitives.ts';
import { figureName } from '../../../text/further-names.ts';
import { cardText, pillarNumberAmong } from '../../../text/names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import type { InterfaceKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { bubblePicture } from '../../dom/small-pictures.ts';
import type { ListPageContext } from '../list-page-context.ts';

/** What a sitting has brought, and when each part of it comes in: ms from the start. */
export type Growth = {
  readonly beams: readonly BeamId[];
  /** The beam that this sitting has put up. */
  readonly raised: BeamId | undefined;
  readonly courses: readonly (GrownCourse & { readonly at: number })[];
  /** When all courses lie. */
  readonly laidAt: number;
  /** When the halls are finished. */
  readonly builtAt: number;
};

export function growthOf({ game }: ListPageContext, session: Session): Growth {
  const { interview } = game;
  const grown = coursesGrown(interview, session);
  const times = courseTimes(grown.length);
  const courses = grown.map((course, i) => ({ ...course, at: times[i] ?? 0 }));
  const laidAt = Math.max(motion.growth.hall, ...times.map(at => at + motion.ms.sheet));
  const isOfSitting = (entry: LogEntry): boolean =>
    entry.type !== 'aim' && entry.seed === session.seed && entry.level === session.level;
  const [raised] = beamsRaisedBy(interview, game.learner.getState().log, isOfSitting);
  return {
    beams: beamsTouched(interview, session),
    raised,
    courses,
    laidAt,
    builtAt: raised === undefined ? laidAt : laidAt + RAISING_MS,
  };
}

/** The beams of the sitting, one of them as large as there is room. */
export function grownHalls(page: ListPageContext, growth: Growth): TemplateResult {
  const { beams } = growth;
  const frame = frameFor(page.window, beams.length > 1);
  return html`
    <div class=${beams.length > 1 ? 'raised several' : 'raised'}>
      ${beams.map(beam => toSvg(growingHall(hallOf(page, growth, beam), frame), frame))}
    </div>
  `;
}

/** The room for one hall, in px. On a wide page it has half of that. */
function frameFor({ w, h }: Size, isOneOfSeveral: boolean): Size {
  const isWide = w > h && w >= 700;
  const width = Math.min(560, isWide ? w / 2 - 48 : w);
  if (isOneOfSeveral) return { w: (width - 44) / 2, h: 0.36 * width };
  const room = isWide ? Math.min(h - BESIDE_PX, 0.4 * h) : 0.38 * h;
  return { w: width, h: Math.min(0.95 * width, Math.max(LEAST_PX, room)) };
}

/** What stands over and under the hall on a wide page, and the least height of a hall. */
const BESIDE_PX = 450;
const LEAST_PX = 190;

function hallOf(
  { game, text }: ListPageContext,
  { courses, raised, laidAt }: Growth,
  beam: BeamId,
): GrowingHall {
  const { interview } = game;
  const { journey } = game.learner.getState();
  const last = courses[courses.length - 1];
  return {
    state: beamState(interview, journey, beam, text),
    pillars: pillarsOf(interview, beam).map(({ id }) => ({
      standing: coursesStanding(interview, journey, courses, id),
      grown: courses.filter(({ pillar }) => pillar === id),
    })),
    last: last && pillarOf(interview, last.pillar).beam === beam ? last.at : undefined,
    raisedAt: raised === beam ? laidAt : undefined,
  };
}

/** Which measure comes down, and how many of them lie; at the end the last one. Screen readers have the figures below. */
export function measuresLaid(
  { game, text }: ListPageContext,
  { courses }: Growth,
): TemplateResult | typeof nothing {
  const { interview } = game;
  if (courses.length === 0) return nothing;
  const pillars = courses.map(({ pillar }) => pillar);
  return html`
    <div class="laid" aria-hidden="true">${courses.map(({ measure, pillar, at }, i) => {
      const next = courses[i + 1];
      const { accent } = beamOf(interview, pillarOf(interview, pillar).beam);
      return html`
        <p class="accent-${accent}" data-move=${next ? 'hold' : 'fade'} data-at=${at} data-by=${next ? next.at - at : nothing}>
          ${bubblePicture(pillarNumberAmong(interview, pillars, pillar), true)}
          <strong>${cardText(text, measure)}</strong>
          <span>${text.t('result.laid', { done: i + 1, total: courses.length })}</span>
        </p>`;
    })}</div>
  `;
}

/** The values that were answered right: levels of numbers lay no course. */
export function valuesLearnt(
  { game, text }: ListPageContext,
  session: Session,
): TemplateResult | typeof nothing {
  const { interview } = game;
  const figures = figuresLearnt(interview, session).map(id => figureOf(interview, id));
  if (figures.length === 0) return nothing;
  return html`
    <section class="values">
      <h2>${text.t('result.values')}</h2>
      <ul>${figures.map((figure, i) => {
        const at = motion.growth.hall + i * motion.growth.stagger2;
        const { accent } = beamOf(interview, figure.beam);
        return html`<li class="accent-${accent}" data-move="fade" data-at=${at}>
          <strong>${amount(text, quantityOf(figure), figure.unit)}</strong> <span>${figureName(text, figure.id)}</span></li>`;
      })}</ul>
    </section>
  `;
}

/** The lists under which something was rightly put, with what was put there: they lay no course, either. */
export function listsLearnt(
  { game, text }: ListPageContext,
  session: Session,
): TemplateResult | typeof nothing {
  const lists = listsSorted(game.interview, session);
  if (lists.length === 0) return nothing;
  const right = session.log.filter(isRight).map(({ item }) => item);
  return html`
    <section class="values">
      <h2>${text.t('sort.learnt')}</h2>
      <ul>${lists.map(({ id }) => {
        const words = text.more?.lists?.[id];
        const members = right.filter(item => subjectOf(item) === id).map(item => item.replace(/.*\./, ''));
        const named = members.map(member => withoutBreaks(words?.members[member]?.text ?? member));
        return html`<li><strong>${words?.name}</strong> <span>${named.join(text.t('name.and'))}</span></li>`;
      })}</ul>
    </section>
  `;
}

const NAMES: Readonly<Record<Milestone, InterfaceKey>> = {
  key: 'result.key',
  dovetail: 'play.dovetail',
  tenon: 'play.tenon',
  bracket: 'result.bracket',
};
const LINES: Readonly<Record<Exclude<Milestone, 'key' | 'bracket'>, InterfaceKey>> = {
  dovetail: 'result.inRow5',
  tenon: 'result.inRow10',
};

/** At most two joints of timber: one that was earned, and the next one as a plan. */
export function milestones(
  page: ListPageContext,
  session: Session,
  { beams, raised, builtAt, courses }: Growth,
  isPartial: boolean,
): TemplateResult | typeof nothing {
  const { game, text } = page;
  const [beam] = beams;
  const isSingle = beams.length === 1 && beam !== undefined;
  const isOpen =
    isSingle && beamState(game.interview, game.learner.getState().journey, beam, text).stage !== 'built';
  const isRaised = raised !== undefined || (isOpen ? false : undefined);
  const all = milestonesOf({ ...tallyOf(session), isPartial, isRaised });
  if (all.length === 0 || session.limit.errors !== undefined) return nothing;
  const isPlaced = courses.length > 0 && figuresLearnt(game.interview, session).length === 0;
  const lineOf = (name: Milestone): InterfaceKey => {
    if (name === 'bracket') return raised === undefined ? 'result.whenRaised' : 'result.isRaised';
    if (name !== 'key') return LINES[name];
    return isPlaced ? 'result.allPlaced' : 'result.allRight';
  };
  return html`
    <ul class="milestones">${all.map(
      ({ name, isEarned }) => html`
        <li class=${isEarned ? 'earned-tile' : 'next-tile'} data-move=${isEarned ? 'seat' : nothing} data-at=${builtAt}>
          ${toSvg(milestonePicture(name, isEarned), MILESTONE_SIZE)}
          <p><strong>${text.t(NAMES[name])}</strong> <span>${text.t(lineOf(name))}</span>
            ${isEarned ? nothing : html`<span class="unseen">${text.t('result.notYet')}</span>`}</p>
        </li>`,
    )}</ul>
  `;
}
