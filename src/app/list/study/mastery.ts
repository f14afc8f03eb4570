import { pillarOf } from '../../../core/interview/library.ts';
import type { Beam } from '../../../core/interview/types.ts';
import { masteryOf, type PillarMastery } from '../../../core/learner/mastery.ts';
import type { Recollection } from '../../../core/learner/recollection.ts';
import { emblemOf } from '../../../shapes/emblem.ts';
import { courseStrip } from '../../../shapes/hall/strip.ts';
import type { InterfaceKey } from '../../../text/keys.ts';
import type { Text } from '../../../text/language.ts';
import { beamTitle, pillarLabel } from '../../../text/naming.ts';
import { chart, percentText, type Table } from '../../dom/chart.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { bubblePicture, emblemPicture } from '../../dom/picture.ts';
import { toSvg } from '../../dom/svg.ts';
import { coursePicture } from '../badge.ts';
import type { ListPageContext } from '../scene.ts';

const STRIP = { w: 208, h: 26 };
/** The looks of a course, what is known best first. */
const LOOKS: readonly (readonly [keyof PillarMastery['counts'], InterfaceKey])[] = [
  ['mastered', 'home.mastered'],
  ['placed', 'home.placed'],
  ['due', 'progress.due'],
  ['planned', 'home.planned'],
];

/** Every pillar lying on its side, as far as it is built, with what is recalled of it today. */
export function masteryCharts(scene: ListPageContext, recollection: Recollection): TemplateResult {
  const { game, text } = scene;
  return html`
    <section class="mastery" aria-labelledby="by-pillar">
      <h2 id="by-pillar">${text.t('progress.pillars')}</h2>
      <ul class="looks accent-azurite">${LOOKS.map(([look, key]) => html`<li>${coursePicture(look)}${text.t(key)}</li>`)}</ul>
      <p class="quiet">${text.t('progress.recallLine')}</p>
      ${game.interview.beams.map(beam => ofBeam(scene, recollection, beam))}
    </section>
  `;
}

function ofBeam({ game, text }: ListPageContext, recollection: Recollection, beam: Beam): TemplateResult {
  const { id, accent, question } = beam;
  const { journey } = game.learner.getState();
  const all = masteryOf(game.interview, { journey, ...recollection }, id);
  const pointOf = ({ pillar }: PillarMastery): number => pillarOf(game.interview, pillar).point;
  const rows = html`<ol>${all.map(
    one => html`
      <li>
        ${bubblePicture(pointOf(one))}
        <span class="name">${pillarLabel(text, one.pillar)}</span>
        <strong>${percentText(one.recall)}</strong>
        ${toSvg(courseStrip(one.courses, STRIP.w, STRIP.h), STRIP, { label: saidOf(text, one) })}
      </li>`,
  )}</ol>`;
  return html`
    <section class=${`beam-chart accent-${accent}`}>
      <h3>${emblemPicture(emblemOf(question - 1))}<span>${beamTitle(text, id)}</span></h3>
      ${chart(text, rows, masteryTable(text, beam, all, pointOf))}
    </section>
  `;
}

const saidOf = (text: Text, { pillar, counts }: PillarMastery): string =>
  text.t('progress.strip', { label: pillarLabel(text, pillar), ...counts });

function masteryTable(
  text: Text,
  { id }: Beam,
  all: readonly PillarMastery[],
  pointOf: (one: PillarMastery) => number,
): Table {
  return {
    caption: beamTitle(text, id),
    head: [
      { said: '' },
      ...all.map(one => ({ said: pillarLabel(text, one.pillar), shown: String(pointOf(one)) })),
    ],
    rows: [
      ...LOOKS.map(([look, key]) => ({
        name: { said: text.t(key) },
        cells: all.map(({ counts }) => counts[look]),
      })),
      { name: { said: text.t('progress.recall') }, cells: all.map(({ recall }) => percentText(recall)) },
    ],
  };
}
