import type { Language } from '../../../core/language.ts';
import { minutesFor } from '../../../core/learner/attempt-stats.ts';
import { beamStates, nextStep } from '../../../core/learner/campaign-progress.ts';
import type { CourseState } from '../../../core/learner/journey.ts';
import { lastIn } from '../../../core/lists.ts';
import { levelHash, toHash } from '../../../route.ts';
import { tower } from '../../../shapes/hall/tower.ts';
import { roofClearance, wideHall } from '../../../shapes/hall/wide-hall.ts';
import type { Rect, Shape, Size } from '../../../shapes/shape.ts';
import { isWideFrame } from '../../../shapes/stage/stage-parts.ts';
import { beamTitle, levelName, ordinal } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { arrowPicture } from '../../dom/small-pictures.ts';
import { assignmentStateKey } from '../../store/classwork/assignment-store.ts';
import { languageSwitch } from '../language-switch.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { banners } from '../notice-banners.ts';
import { coursePicture, gearPicture, sealPicture } from '../shared-page-parts.ts';

/** Room that the title and the actions take from the picture until they can be measured, in rem. */
const TAKEN = {
  tall: { 'zh-CN': 13.25, en: 14.4 } satisfies Readonly<Record<Language, number>>,
  wide: 5.6,
  notice: 5,
};
/** How far the words over a wide picture reach into it from its upper corners, until they can be measured, in rem. */
const WORDS: Readonly<Record<Language, readonly Size[]>> = {
  'zh-CN': [
    { w: 10.3, h: 2.6 },
    { w: 14.2, h: 3.9 },
  ],
  en: [
    { w: 14.7, h: 2.3 },
    { w: 11.75, h: 4.65 },
  ],
};

export function home(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  return html`
    <main class="home" data-page="home">
      <header class="head">
        <div>
          <h1 tabindex="-1">${t('app.title')}</h1>
          <p class="subtitle">${waiting(page) ?? copyDue(page) ?? page.text.words.subtitle}</p>
        </div>
        ${controls(page)}
      </header>
      ${picture(page)}
      <nav class="actions">
        ${legend(page)}
        ${page.game.learner.getState().log.length > 0 ? goOver(page) : playFreely(page)}
        ${goOn(page)}
      </nav>
    </main>
  `;
}

/** What a class was set and is not handed in yet is a tap away, however one has come here. */
function waiting({ game, text: { t, more } }: ListPageContext): TemplateResult | undefined {
  const left = game.openAssignment.all().filter(folder => assignmentStateKey(folder) !== 'classwork.gone');
  const latest = lastIn(left);
  if (!latest || !more) return undefined;
  const said = t('classwork.left', {
    title: latest.title || t('classwork.title'),
    state: t(assignmentStateKey(latest)),
  });
  return html`<a href=${toHash({ page: 'assignment', code: latest.code })} data-left>${said}</a>`;
}

/** Not a notice over the hall, which would jump: nothing has gone wrong. */
function copyDue({ game: { notices }, text: { t } }: ListPageContext): TemplateResult | undefined {
  const offer = notices.getState().includes('copyDue') ? notices.offerOf('copyDue') : undefined;
  if (!offer) return undefined;
  const take = (): void => {
    notices.dismiss('copyDue');
    offer.act();
  };
  return html`<button type="button" data-left data-offer @click=${take}>${t('notice.copyDue')}</button>`;
}

function controls(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  return html`
    <div class="quick">
      <a class="icon to-teach" href=${toHash({ page: 'teach' })}>${text.t('levels.teach')}</a>
      ${languageSwitch(page)}
      <button class="icon" type="button" aria-label=${text.t('home.settings')}
        @click=${() => game.dialog.open('settings')}>${gearPicture()}</button>
    </div>
  `;
}

/** What the looks of a course mean, where there is room to say it. */
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

const playFreely = ({ text: { t } }: ListPageContext): TemplateResult => html`
  <a class="button" href=${toHash({ page: 'levels' })}>
    <strong>${t('home.levels')}</strong><span>${t('home.levelsLine')}</span>
  </a>
`;

/** Once something was learnt: what is due today, on the seal. The model of memory may still be on its way. */
function goOver({ game, text: { t } }: ListPageContext): TemplateResult {
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

function goOn({ game, text }: ListPageContext): TemplateResult {
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
  const drawn: { readonly shapes: readonly Shape[]; readonly targets: readonly Rect[] } = isWide
    ? (({ shapes, bays }) => ({ shapes, targets: bays }))(wideHall(beams, frame))
    : (({ shapes, storeys }) => ({ shapes, targets: storeys }))(tower(beams, frame));
  return html`
    <div class="picture" .style=${isWide ? `margin-top:${frame.down}px` : ''}>
      <div class="drawn-over" data-slot="hall"></div>
      ${toSvg(drawn.shapes, frame)}
      <ul>${game.interview.beams.map(({ id, question }, i) => {
        const { done = 0, total = 0 } = beams[i] ?? {};
        const label = text.t('home.storey', {
          n: ordinal(text, question),
          title: beamTitle(text, id),
          done,
          total,
        });
        return html`<li><a class="storey" href=${toHash({ page: 'blueprint', beam: id })} aria-label=${label}
          .style=${over(drawn.targets[i], frame)}></a></li>`;
      })}</ul>
    </div>
  `;
}

type Frame = Size & { readonly down: number };

function frameOf(page: ListPageContext, isWide: boolean, count: number): Frame {
  const { w, h } = page.window;
  const { language } = page.text;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { taken, words } = measured() ?? {
    taken: rem * (isWide ? TAKEN.wide : TAKEN.tall[language]),
    words: WORDS[language].map(size => ({ w: size.w * rem, h: size.h * rem })),
  };
  const noticed = banners(page).length > 0 ? TAKEN.notice * rem : 0;
  const room = Math.max(isWide ? 220 : 380, Math.floor(h - taken - noticed));
  if (!isWide) return { w: Math.min(w, 600), h: room, down: 0 };
  const down = roofClearance(count, { w, h: room }, words);
  return { w, h: room - down, down };
}

/** So that the drawing fills its place, as the canvas does that will lie over it, and is clear of the words in its corners. */
function measured(): { readonly taken: number; readonly words: readonly Size[] } | undefined {
  const picture = document.querySelector<HTMLElement>('.home > .picture');
  const page = picture?.parentElement;
  if (!page) return undefined;
  const at = picture.getBoundingClientRect();
  const down = Number.parseFloat(getComputedStyle(picture).marginTop);
  const words = [...page.querySelectorAll('.head :is(h1, .subtitle), .quick > *')].map(element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right, bottom } = range.getBoundingClientRect();
    return { w: Math.min(right - at.left, at.right - left), h: bottom - at.top + down };
  });
  return { taken: page.getBoundingClientRect().height - at.height - down, words };
}

/** In shares of the picture, so that it may be drawn at any size. */
function over(target: Rect | undefined, frame: Size): string {
  const { x, y, w, h } = target ?? { x: 0, y: 0, w: 0, h: 0 };
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return `left:${share(x, frame.w)};top:${share(y, frame.h)};width:${share(w, frame.w)};height:${share(h, frame.h)}`;
}
