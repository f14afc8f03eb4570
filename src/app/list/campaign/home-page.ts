import { beamStates } from '../../../core/learner/campaign-progress.ts';
import type { CourseState } from '../../../core/learner/measure-standings.ts';
import { lastIn } from '../../../core/lists.ts';
import { toHash } from '../../../route.ts';
import { tower } from '../../../shapes/hall/tower.ts';
import { roofClearance, wideHall } from '../../../shapes/hall/wide-hall.ts';
import type { Rect, Shape, Size } from '../../../shapes/shape-primitives.ts';
import { isWideFrame } from '../../../shapes/stage/stage-parts.ts';
import { beamTitle, ordinal } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { assignmentStateKey, languageSwitch } from '../page-controls.ts';
import { coursePicture, gearPicture } from '../star-and-seal-pictures.ts';
import { hasShelf, packShelf } from './pack-shelf.ts';
import { isNewcomer, todayPanel } from './today-panel.ts';

/** The least height in px that is left to the picture; a shelf may take some of it. */
const LEAST = { tall: 280, wide: 220 } as const;
/** Height in rem of the shelf of packs. */
const SHELF = 4.64;

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
      <nav class="actions">${isNewcomer(page) ? nothing : legend(page)} ${todayPanel(page)}</nav>
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

/** Empty when the page is first drawn: what room there is for it is measured then, and it is drawn before anyone sees the page. */
function picture(page: ListPageContext): TemplateResult {
  const frame = frameOf(page);
  return frame
    ? hallPicture(page, frame)
    : html`<div class="picture" .style=${`width:${widthOf(page)}px`}></div>`;
}

function hallPicture(page: ListPageContext, frame: Frame): TemplateResult {
  const { game, text } = page;
  const { journey } = game.learner.getState();
  const beams = beamStates(game.interview, journey, text);
  const isWide = isWideFrame(page.window);
  const counted = text.t('home.counted');
  const hall: { readonly shapes: readonly Shape[]; readonly targets: readonly Rect[] } = isWide
    ? (({ shapes, bays }) => ({ shapes, targets: bays }))(wideHall(beams, frame, counted))
    : (({ shapes, storeys }) => ({ shapes, targets: storeys }))(tower(beams, frame, counted));
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

/** The width of the picture in px. */
const widthOf = ({ window }: ListPageContext): number =>
  isWideFrame(window) ? window.w : Math.min(window.w, 600);

/** The size of the picture in px, and how far down it begins. */
type Frame = Size & { readonly down: number };

/** Undefined while the page around the picture has not been drawn. */
function frameOf(page: ListPageContext): Frame | undefined {
  const measures = measured();
  if (!measures) return undefined;
  const { taken, texts } = measures;
  const { h } = page.window;
  const w = widthOf(page);
  const isWide = isWideFrame(page.window);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const least = isWide ? LEAST.wide : LEAST.tall - (hasShelf(page.game) ? SHELF * rem : 0);
  const room = Math.max(least, Math.floor(h - taken));
  if (!isWide) return { w, h: room, down: 0 };
  const down = roofClearance(page.game.interview.beams.length, { w, h: room }, texts);
  return { w, h: room - down, down };
}

/**
 * Whether the page that has just been drawn leaves the picture another height than it was drawn for: it was not drawn yet, or
 * other words have taken more room. It is then drawn again before anyone sees it, so that nothing ever jumps.
 */
export function isMisfit(page: ListPageContext): boolean {
  const frame = frameOf(page);
  const drawn = document.querySelector('.home > .picture > .drawing');
  return frame !== undefined && Math.abs(Number(drawn?.getAttribute('height') ?? 0) - frame.h) > 1;
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
  // The page begins under the notices.
  const { top, height } = page.getBoundingClientRect();
  return { taken: top + window.scrollY + height - at.height - down, texts };
}

/** A style that puts a link over its part of the picture, in percent, so that it holds at any size. */
function placeOver(target: Rect | undefined, frame: Size): string {
  const { x, y, w, h } = target ?? { x: 0, y: 0, w: 0, h: 0 };
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return `left:${share(x, frame.w)};top:${share(y, frame.h)};width:${share(w, frame.w)};height:${share(h, frame.h)}`;
}
