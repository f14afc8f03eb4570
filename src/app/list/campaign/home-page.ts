import type { Language } from '../../../core/language.ts';
import { beamStates, nextStep } from '../../../core/learner/campaign-progress.ts';
import { minutesFor } from '../../../core/learner/learner-pace.ts';
import type { CourseState } from '../../../core/learner/measure-standings.ts';
import { lastIn } from '../../../core/lists.ts';
import { toHash } from '../../../route.ts';
import { tower } from '../../../shapes/hall/tower.ts';
import { roofClearance, wideHall } from '../../../shapes/hall/wide-hall.ts';
import type { Rect, Shape, Size } from '../../../shapes/shape-primitives.ts';
import { isWideFrame } from '../../../shapes/stage/stage-parts.ts';
import { beamTitle, levelName, ordinal } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { arrowPicture } from '../../dom/small-pictures.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { banners } from '../notice-banners.ts';
import { assignmentStateKey, languageSwitch, levelHash } from '../page-controls.ts';
import { coursePicture, gearPicture, sealPicture } from '../star-and-seal-pictures.ts';
import { hasShelf, packShelf } from './pack-shelf.ts';

/** Height in rem of what stands above and below the picture, assumed until it can be measured. */
const TAKEN = {
  tall: { 'zh-CN': 13.25, en: 14.4 } satisfies Readonly<Record<Language, number>>,
  wide: 5.6,
  notice: 5,
  shelf: { tall: 4.64, wide: 3 },
};
/** Size in rem of the texts that lie over the upper corners of a wide picture, assumed until they can be measured. */
const CORNER_TEXTS: Readonly<Record<Language, readonly Size[]>> = {
  'zh-CN': [
    { w: 10.3, h: 2.6 },
    { w: 14.2, h: 3.9 },
  ],
  en: [
    { w: 14.7, h: 2.3 },
    { w: 11.75, h: 4.65 },
  ],
};

/** The home page: the hall as far as it is built, each storey a link, and what to do next. */
export function home(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  return html`
    <main class="home" data-page="home">
      <header class="head">
        <div>
          <h1 tabindex="-1">${t('app.title')}</h1>
          <p class="subtitle">${pendingAssignment(page) ?? copyDue(page) ?? page.text.words.subtitle}</p>
        </div>
        ${controls(page)}
      </header>
      ${picture(page)} ${packShelf(page)}
      <nav class="actions">
        ${legend(page)}
        ${page.game.learner.getState().log.length > 0 ? reviewLink(page) : levelsLink(page)}
        ${nextLevelLink(page)}
      </nav>
    </main>
  `;
}

/** A link to the latest assignment that is not finished or handed in yet. */
function pendingAssignment({ game, text: { t, more } }: ListPageContext): TemplateResult | undefined {
  const pending = game.openAssignment.all().filter(folder => assignmentStateKey(folder) !== 'classwork.gone');
  const latest = lastIn(pending);
  if (!latest || !more) return undefined;
  const sentence = t('classwork.left', {
    title: latest.title || t('classwork.title'),
    state: t(assignmentStateKey(latest)),
  });
  return html`<a href=${toHash({ page: 'assignment', code: latest.code })} data-left>${sentence}</a>`;
}

/** A reminder to save a copy of the progress. Not a banner, which would shift the hall, as nothing has gone wrong. */
function copyDue({ game: { notices }, text: { t } }: ListPageContext): TemplateResult | undefined {
  const offer = notices.getState().includes('copyDue') ? notices.offerOf('copyDue') : undefined;
  if (!offer) return undefined;
  const accept = (): void => {
    notices.dismiss('copyDue');
    offer.act();
  };
  return html`<button type="button" data-left data-offer @click=${accept}>${t('notice.copyDue')}</button>`;
}

function controls(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  return html`
    <div class="quick">
      <a class="icon to-teach" href=${toHash({ page: 'teach' })}><span>${text.t('levels.teach')}</span></a>
      ${languageSwitch(page)}
      <button class="icon" type="button" aria-label=${text.t('home.settings')}
        @click=${() => game.dialog.open('settings')}>${gearPicture()}</button>
    </div>
  `;
}

/** What the looks of a course mean; style sheets show it where there is room. */
function legend({ text: { t } }: ListPageContext): TemplateResult {
  const sample = (course: CourseState, name: string): TemplateResult =>
    html`<li>${coursePicture(course)}${name}</li>`;
  return html`
    <ul class="legend accent-azurite">
      ${sample('mastered', t('home.mastered'))} ${sample('placed', t('home.placed'))}
      ${sample('due', t('home.due'))} ${sample('planned', t('home.planned'))}
    </ul>
  `;
}

const levelsLink = ({ text: { t } }: ListPageContext): TemplateResult => html`
  <a class="button" href=${toHash({ page: 'levels' })}>
    <strong>${t('home.levels')}</strong><span>${t('home.levelsLine')}</span>
  </a>
`;

/** To the review, with a seal that says how much is due today, once the memory model has loaded. */
function reviewLink({ game, text: { t } }: ListPageContext): TemplateResult {
  const { recollection } = game.learner.getState();
  const count = recollection?.due.length ?? 0;
  const line =
    recollection &&
    (count > 0 ? t('home.minutes', { count: minutesFor(count, recollection.pace) }) : t('home.rested'));
  return html`
    <a class="button go-over" href=${toHash({ page: 'review' })}>
      <strong>${t('form.review')}</strong><span>${line}</span>
      ${count > 0 ? html`<span class="seal">${sealPicture(count)}<span class="unseen">${t('home.dueCount', { count })}</span></span>` : nothing}
    </a>
  `;
}

function nextLevelLink({ game, text }: ListPageContext): TemplateResult {
  const { interview } = game;
  const { journey } = game.learner.getState();
  const next = nextStep(interview, journey);
  const level = next ?? interview.levels[0];
  if (!level) return html``;
  const verb = !next ? 'home.again' : journey.measures.size === 0 ? 'home.begin' : 'home.continue';
  return html`
    <a class="button primary" href=${levelHash(level)} data-go>
      <strong>${text.t(verb)}</strong>
      <span>${levelName(text, interview, level)}</span>${arrowPicture('right')}
    </a>
  `;
}

function picture(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const { journey } = game.learner.getState();
  const beams = beamStates(game.interview, journey, text);
  const isWide = isWideFrame(page.window);
  const frame = frameOf(page, isWide, beams.length);
  const hall: { readonly shapes: readonly Shape[]; readonly targets: readonly Rect[] } = isWide
    ? (({ shapes, bays }) => ({ shapes, targets: bays }))(wideHall(beams, frame))
    : (({ shapes, storeys }) => ({ shapes, targets: storeys }))(tower(beams, frame));
  return html`
    <div class="picture" .style=${isWide ? `margin-top:${frame.down}px` : ''}>
      <div class="drawn-over" data-slot="hall"></div>
      ${toSvg(hall.shapes, frame)}
      <ul>${game.interview.beams.map(({ id, question }, i) => {
        const { done = 0, total = 0 } = beams[i] ?? {};
        const label = text.t('home.storey', {
          n: ordinal(text, question),
          title: beamTitle(text, id),
          done,
          total,
        });
        return html`<li><a class="storey" href=${toHash({ page: 'blueprint', beam: id })} aria-label=${label}
          .style=${placeOver(hall.targets[i], frame)}></a></li>`;
      })}</ul>
    </div>
  `;
}

/** The size of the picture in px, and how far down it begins. */
type Frame = Size & { readonly down: number };

function frameOf(page: ListPageContext, isWide: boolean, count: number): Frame {
  const { w, h } = page.window;
  const { language } = page.text;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const shelf = hasShelf(page.game) ? TAKEN.shelf : { tall: 0, wide: 0 };
  const { taken, texts } = measured() ?? {
    taken: rem * (isWide ? TAKEN.wide + shelf.wide : TAKEN.tall[language] + shelf.tall),
    texts: CORNER_TEXTS[language].map(size => ({ w: size.w * rem, h: size.h * rem })),
  };
  const bannerHeight = banners(page).length > 0 ? TAKEN.notice * rem : 0;
  const room = Math.max(isWide ? 220 : 380 - rem * shelf.tall, Math.floor(h - taken - bannerHeight));
  if (!isWide) return { w: Math.min(w, 600), h: room, down: 0 };
  const down = roofClearance(count, { w, h: room }, texts);
  return { w, h: room - down, down };
}

/**
 * What the last drawing measures in px: the height taken by everything but the picture, and the texts over its corners.
 * With these the picture fills its place exactly as the canvas does that will lie over it. Undefined before the first.
 */
function measured(): { readonly taken: number; readonly texts: readonly Size[] } | undefined {
  const picture = document.querySelector<HTMLElement>('.home > .picture');
  const page = picture?.parentElement;
  if (!page) return undefined;
  const at = picture.getBoundingClientRect();
  const down = Number.parseFloat(getComputedStyle(picture).marginTop);
  const texts = [...page.querySelectorAll('.head :is(h1, .subtitle), .quick > *')].map(element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right, bottom } = range.getBoundingClientRect();
    return { w: Math.min(right - at.left, at.right - left), h: bottom - at.top + down };
  });
  return { taken: page.getBoundingClientRect().height - at.height - down, texts };
}

/** A style that puts a link over its part of the picture, in percent, so that it holds at any size. */
function placeOver(target: Rect | undefined, frame: Size): string {
  const { x, y, w, h } = target ?? { x: 0, y: 0, w: 0, h: 0 };
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return `left:${share(x, frame.w)};top:${share(y, frame.h)};width:${share(w, frame.w)};height:${share(h, frame.h)}`;
}
