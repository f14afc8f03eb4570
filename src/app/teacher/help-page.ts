import { KINDS } from '../../core/classroom/append-only-ids.ts';
import { moved } from '../../shapes/geometry.ts';
import { tick } from '../../shapes/right-and-wrong-signs.ts';
import {
  bold,
  box,
  circle,
  FINE,
  group,
  OUTLINE,
  PLANNED,
  type Point,
  path,
  polygon,
  type Rect,
  type Shape,
  stroke,
} from '../../shapes/shape-primitives.ts';
import { attribution } from '../dom/attribution.ts';
import { html, type TemplateResult } from '../dom/html-template.ts';
import { toSvg } from '../dom/shapes-to-svg.ts';
import { teacherHeader } from './teacher-header.ts';
import type { TeacherPageContext } from './teacher-page-context.ts';
import './help-page.css';

/** How to use the game in class, as homework, on a learning platform and on paper, and what it cannot do. */
export function helpPage(context: TeacherPageContext): TemplateResult {
  const { teach } = context;
  const part = (title: string, ...lines: readonly string[]): TemplateResult => html`
    <section><h2>${title}</h2>${lines.map(line => html`<p>${line}</p>`)}</section>`;
  return html`
    <main class="teach" data-page="teach-help">
      ${teacherHeader(context, 'help')}
      <div class="prose">
        ${part(teach('help.class'), teach('help.classLine'), teach('help.classEnd'))}
        ${part(teach('help.screen'), teach('help.screenLine'), teach('help.screenNames'))}
        ${part(
          teach('help.live'),
          teach('help.liveStart'),
          teach('help.liveOpen'),
          teach('help.liveReach'),
          teach('help.liveLost'),
          teach('help.liveKept'),
          teach('help.liveSafe'),
        )}
        ${part(teach('help.homework'), teach('help.homeworkLine'))}
        <section>
          <h2>${teach('help.lms')}</h2>
          <p>${teach('help.lmsLine')}</p>
          <p>${teach('help.moodleLine')}</p>
          <ul class="pictured">
            ${LMS_SETTINGS.map(setting => html`<li>${settingSketch(setting)}<span>${teach(`moodle.${setting}`)}</span></li>`)}
          </ul>
        </section>
        ${part(teach('help.paper'), teach('help.paperLine'))}
        <section>
          <h2>${teach('help.kinds')}</h2>
          <dl class="kinds">${KINDS.map(kind => html`<div><dt>${teach(`kind.${kind}`)}</dt><dd>${teach(`kindLine.${kind}`)}</dd></div>`)}</dl>
        </section>
        ${part(teach('help.results'), teach('help.resultsLine'), teach('help.names'))}
        <section>
          <h2>${teach('help.limits')}</h2>
          <ul>
            <li>${teach('help.limitAnswers')}</li>
            <li>${teach('help.limitWho')}</li>
            <li>${teach('help.limitDevice')}</li>
            <li>${teach('help.limitKept')}</li>
          </ul>
        </section>
      </div>
      ${attribution(context.text)}
    </main>
  `;
}

/** Settings of a learning platform that have a small sketch. The sketches only decorate: the words beside them say the same. */
const LMS_SETTINGS = ['attempts', 'preview', 'grade', 'window', 'resume'] as const;

type LmsSetting = (typeof LMS_SETTINGS)[number];

const SIZE = { w: 72, h: 54 };

const settingSketch = (setting: LmsSetting): TemplateResult =>
  toSvg([group('azurite', SKETCHES[setting]())], SIZE, { class: 'sketch', bleed: 1 });

const SKETCHES: Readonly<Record<LmsSetting, () => readonly Shape[]>> = {
  attempts: () => [
    box({ x: 8, y: 13, w: 56, h: 28 }, { fill: 'card', stroke: OUTLINE }),
    bold('1', [25, 27], { face: 'serif', size: 20, paint: 'deep' }),
    path(
      [
        [42, 13],
        [42, 41],
      ],
      FINE,
    ),
    path(
      [
        [48, 24],
        [53, 30],
        [58, 24],
      ],
      stroke('active', 'ink2'),
    ),
  ],
  preview: () => [
    ...sketchedWindow({ x: 6, y: 5, w: 60, h: 44 }),
    polygon(EYE, { fill: 'wash', stroke: OUTLINE }),
    circle([36, 32], 5, { fill: 'deep' }),
    path(
      [
        [18, 46],
        [54, 18],
      ],
      stroke('cut', 'no'),
    ),
  ],
  grade: () => [
    path(
      [
        [4, 48],
        [68, 48],
      ],
      OUTLINE,
    ),
    box({ x: 9, y: 30, w: 14, h: 18 }, { stroke: PLANNED }),
    box({ x: 29, y: 12, w: 14, h: 36 }, { fill: 'mid', stroke: OUTLINE }),
    box({ x: 49, y: 22, w: 14, h: 26 }, { stroke: PLANNED }),
    ...moved(tick(14), 29, -3),
  ],
  window: () => [
    box({ x: 4, y: 26, w: 26, h: 22 }, { stroke: PLANNED }),
    ...sketchedWindow({ x: 22, y: 5, w: 46, h: 38 }),
    path(
      [
        [30, 36],
        [52, 20],
      ],
      stroke('active', 'deep'),
    ),
    path(
      [
        [43, 20],
        [52, 20],
        [52, 29],
      ],
      stroke('active', 'deep'),
    ),
  ],
  resume: () => [
    box({ x: 6, y: 24, w: 30, h: 18 }, { fill: 'mid', stroke: OUTLINE }),
    box({ x: 36, y: 24, w: 30, h: 18 }, { stroke: PLANNED }),
    polygon(
      [
        [36, 20],
        [31, 12],
        [41, 12],
      ],
      { fill: 'ink', stroke: FINE },
    ),
    path(
      [
        [44, 33],
        [58, 33],
      ],
      stroke('active', 'deep'),
    ),
    path(
      [
        [52, 27],
        [58, 33],
        [52, 39],
      ],
      stroke('active', 'deep'),
    ),
  ],
};

const EYE: readonly Point[] = [
  [16, 32],
  [24, 25],
  [36, 22],
  [48, 25],
  [56, 32],
  [48, 39],
  [36, 42],
  [24, 39],
];

/** A window with its title bar. */
const sketchedWindow = (rect: Rect): readonly Shape[] => [
  box(rect, { fill: 'card', stroke: OUTLINE }),
  box({ ...rect, h: 8 }, { fill: 'half', stroke: OUTLINE }),
];
