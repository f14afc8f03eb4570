import { beamStates } from '../../../core/learner/campaign-progress.ts';
import type { BeamState, Journey } from '../../../core/learner/journey.ts';
import { tower } from '../../../shapes/hall/tower.ts';
import { wideHall as drawHall } from '../../../shapes/hall/wide-hall.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Rect, Shape } from '../../../shapes/shape.ts';
import { isWideFrame } from '../../../shapes/stage/stage-parts.ts';
import type { SceneOpening } from '../phaser-engine.ts';
import type { SceneContext } from '../scene-context.ts';
import { hasSameContent, openPictureScene, pieceWindow } from './picture-scene.ts';

type Drawn = { readonly shapes: readonly Shape[]; readonly pillars: readonly (readonly Rect[])[] };

const GROW = { shown: 'upward', ms: 240, ease: 'settle' } as const;
const STAGGER_MS = 80;

/** Home: the whole hall. What has been built since it was last seen grows before one's eyes. */
export function hallScene(context: SceneContext): SceneOpening {
  const { learner, language } = context.game;
  let seen = learner.getState().journey;
  return scene => {
    const { journey } = learner.getState();
    const before = seen;
    seen = journey;
    const whole = (): readonly Piece[] => [
      wholeOf(context, 'hall', beamsOf(context, learner.getState().journey)),
    ];
    const reconciler = openPictureScene(scene, context, [learner, language], whole);
    if (before === journey) return;
    const old = wholeOf(context, 'hall', beamsOf(context, before));
    reconciler.repaint([old]);
    reconciler.show([old, ...grown(context, beamsOf(context, before), beamsOf(context, journey))]);
  };
}

const beamsOf = ({ game }: SceneContext, journey: Journey): readonly BeamState[] =>
  beamStates(game.interview, journey, game.language.getState());

function draw({ view }: SceneContext, beams: readonly BeamState[]): Drawn {
  const { size, window } = view();
  return isWideFrame(window) ? drawHall(beams, size) : tower(beams, size);
}

const wholeOf = (context: SceneContext, id: string, beams: readonly BeamState[]): Piece =>
  pieceWindow(id, draw(context, beams).shapes, { x: 0, y: 0, ...context.view().size });

/** First the pillars that have changed, one by one, then all the rest of the new picture. */
function grown(
  context: SceneContext,
  old: readonly BeamState[],
  now: readonly BeamState[],
): readonly Piece[] {
  const { shapes, pillars } = draw(context, now);
  const changed = pillars.flatMap((rects, i) =>
    rects.filter((_, j) => !hasSameContent(old[i]?.pillars[j], now[i]?.pillars[j])),
  );
  const after = { alpha: 0, ms: 240, ease: 'linear', delayMs: changed.length * STAGGER_MS + 240 } as const;
  return [
    ...changed.map((rect, i) =>
      pieceWindow(`pillar ${i}`, shapes, rect, { depth: 2, enter: { ...GROW, delayMs: i * STAGGER_MS } }),
    ),
    { ...wholeOf(context, 'new hall', now), depth: 3, enter: after },
  ];
}
