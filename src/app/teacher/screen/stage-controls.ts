import { repeat } from 'lit-html/directives/repeat.js';
import type { TeamGame } from '../../../core/teams/team-game.ts';
import { tick } from '../../../shapes/right-and-wrong-signs.ts';
import { box, type Paint, path, polygon, type Shape } from '../../../shapes/shape-primitives.ts';
import type { TeamStage } from '../../../shapes/stage/team-stage-layout.ts';
import type { TeacherKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { cssPlace } from './hall-zone.ts';

/** A button of the teacher. */
export type Control = {
  readonly id: 'reveal' | 'next' | 'pause' | 'undo';
  readonly word: TeacherKey;
  readonly act: () => void;
  readonly picture: readonly Shape[];
  readonly isPrimary: boolean;
  /** There is nothing to do for it now. */
  readonly isOff: boolean;
};

/** From top to bottom. What is pressed by mistake can be taken back; what ends or skips something stands behind the pause. */
export function controlsOf(
  { teams: { act } }: Pick<TeacherPageContext, 'teams'>,
  game: TeamGame,
): readonly Control[] {
  const { closed, answers, skipped, phase, setup } = game;
  const plain = { isPrimary: false, isOff: false };
  const canReveal = phase === 'ask' && setup.shape === 'sideBySide';
  return [
    ...(canReveal
      ? [
          {
            ...plain,
            id: 'reveal',
            word: 'screen.stage.act.reveal',
            act: () => act('reveal'),
            picture: tick(44, 'ink'),
          } as const,
        ]
      : []),
    ...(phase === 'told'
      ? [
          {
            id: 'next',
            word: 'screen.stage.act.next',
            act: () => act('next'),
            picture: arrow('onPrimary'),
            isPrimary: true,
            isOff: false,
          } as const,
        ]
      : []),
    { ...plain, id: 'pause', word: 'screen.stage.act.pause', act: () => act('pause'), picture: bars },
    {
      ...{ ...plain, id: 'undo', word: 'screen.stage.act.undo', act: () => act('undo'), picture: back },
      isOff: closed.length + answers.size + skipped.length === 0,
    },
  ];
}

/** Where it stands, each button keeps its element: the focus must not pass to another one that takes its place. */
export const controlButtons = (
  { teach }: Pick<TeacherPageContext, 'teach'>,
  controls: readonly Control[],
  stage: Pick<TeamStage, 'controls' | 'k'>,
): TemplateResult => html`
  <div class="stage-controls" role="group" aria-label=${teach('screen.stage.controls')}>
    ${repeat(
      controls,
      ({ id }) => id,
      ({ id, word, act, picture, isPrimary, isOff }, i) => {
        const rect = stage.controls[i];
        return html`<button class=${isPrimary ? 'primary' : ''} type="button" data-act=${id} data-go=${isPrimary ? '' : nothing}
        aria-disabled=${String(isOff)} .style=${rect ? cssPlace(rect, stage.k) : ''} @click=${act}>${toSvg(picture, { w: 44, h: 44 })}<span>${teach(word)}</span></button>`;
      },
    )}
  </div>
`;

/** While the game waits, no card is seen. Nothing here is pressed by accident, since it takes two presses to come to it. */
export function pausedSheet(
  { teach, teams: { act } }: TeacherPageContext,
  { phase, setup }: TeamGame,
): TemplateResult {
  const thenAct = (next: 'skip' | 'reveal') => (): void => {
    act('resume');
    act(next);
  };
  const isAsking = phase === 'ask';
  return html`
    <section class="stage-sheet" aria-labelledby="stage-paused">
      <h2 id="stage-paused">${teach('screen.stage.paused')}</h2>
      <p>${teach('screen.stage.hidden')}</p>
      <button class="button primary" type="button" data-go data-act="go-on" @click=${() => act('resume')}><strong>${teach('screen.stage.act.resume')}</strong></button>
      <div class="pair">
        ${isAsking ? html`<button class="button" type="button" data-act="skip" @click=${thenAct('skip')}><strong>${teach('screen.stage.act.skip')}</strong></button>` : nothing}
        ${
          isAsking && setup.shape === 'turns'
            ? html`<button class="button" type="button" data-act="give-up" @click=${thenAct('reveal')}><strong>${teach('screen.stage.act.giveUp')}</strong></button>`
            : nothing
        }
        <button class="button" type="button" data-act="end" @click=${() => act('end')}><strong>${teach('screen.stage.act.end')}</strong></button>
      </div>
    </section>
  `;
}

const bars: readonly Shape[] = [10, 26].map(x => box({ x, y: 6, w: 8, h: 32 }, { fill: 'ink' }));
const arrow = (paint: Paint): readonly Shape[] => [
  path(
    [
      [15, 6],
      [31, 22],
      [15, 38],
    ],
    { paint, line: 'active', weight: 2, cap: 'round' },
  ),
];
/** An arrow that turns back. */
const back: readonly Shape[] = [
  path(
    [
      [16, 10],
      [30, 10],
      [36, 13],
      [40, 20],
      [40, 25],
      [36, 32],
      [30, 35],
      [18, 35],
    ],
    { paint: 'ink', line: 'active', weight: 1.4 },
  ),
  polygon(
    [
      [4, 10],
      [17, 2],
      [17, 18],
    ],
    { fill: 'ink' },
  ),
];
