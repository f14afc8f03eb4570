import { beamStates } from '../../../core/learner/campaign-progress.ts';
import type { BeamState, Journey } from '../../../core/learner/measure-standings.ts';
import { tower } from '../../../shapes/hall/tower.ts';
import { wideHall as drawHall } from '../../../shapes/hall/wide-hall.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import type { Rect, Shape } from '../../../shapes/shape-primitives.ts';
import { isWideFrame } from '../../../shapes/stage/stage-parts.ts';
import type { SceneOpening } from '../phaser-engine.ts';
import type { SceneContext } from '../scene-context.ts';
import { hasSameContent, openPictureScene, pieceWindow } from './scene-helpers.ts';

/** A drawing of the hall, and where each pillar of each beam stands in it. */
type Drawn = { readonly shapes: readonly Shape[]; readonly pillars: readonly (readonly Rect[])[] };

const GROW = { shown: 'upward', ms: 240, ease: 'settle' } as const;
const STAGGER_MS = 80;
const FADE_MS = 240;

/** The home page: the whole hall. What has been built since it was last shown grows as one watches. */
export function hallScene(context: SceneContext): SceneOpening {
  const { learner, language } = context.game;
  let lastShown = learner.getState().journey;
  return scene => {
    const { journey } = learner.getState();
    const before = lastShown;
    lastShown = journey;
    const whole = (): readonly Piece[] => [
      wholePiece(context, 'hall', beamsOf(context, learner.getState().journey)),
    ];
    const reconciler = openPictureScene(scene, context, [learner, language], whole);
    if (before === journey) return;
    const earlier = beamsOf(context, before);
    const now = growing(context, earlier, beamsOf(context, journey));
    // The old hall goes when all of the new one is there: its counts would be read under the new ones.
    const leave = { alpha: 0, ms: FADE_MS, ease: 'linear', delayMs: now.grownMs + FADE_MS } as const;
    reconciler.repaint([{ ...wholePiece(context, 'hall', earlier), leave }]);
    reconciler.show(now.pieces);
  };
}

const beamsOf = ({ game }: SceneContext, journey: Journey): readonly BeamState[] =>
  beamStates(game.interview, journey, game.language.getState());

function draw({ viewport, game }: SceneContext, beams: readonly BeamState[]): Drawn {
  const { size, window } = viewport();
  const counted = game.language.getState().t('home.counted');
  return isWideFrame(window) ? drawHall(beams, size, counted) : tower(beams, size, counted);
}

const wholePiece = (context: SceneContext, id: string, beams: readonly BeamState[]): Piece =>
  pieceWindow(id, draw(context, beams).shapes, { x: 0, y: 0, ...context.viewport().size });

/** First the pillars that have changed, one after the other, then the rest of the new picture. `grownMs`: when that comes. */
function growing(
  context: SceneContext,
  old: readonly BeamState[],
  now: readonly BeamState[],
): { readonly pieces: readonly Piece[]; readonly grownMs: number } {
  const { shapes, pillars } = draw(context, now);
  const changed = pillars.flatMap((rects, i) =>
    rects.filter((_, j) => !hasSameContent(old[i]?.pillars[j], now[i]?.pillars[j])),
  );
  const grownMs = changed.length * STAGGER_MS + GROW.ms;
  const after = { alpha: 0, ms: FADE_MS, ease: 'linear', delayMs: grownMs } as const;
  const pieces = [
    ...changed.map((rect, i) =>
      pieceWindow(`pillar ${i}`, shapes, rect, { depth: 2, enter: { ...GROW, delayMs: i * STAGGER_MS } }),
    ),
    { ...wholePiece(context, 'new hall', now), depth: 3, enter: after },
  ];
  return { pieces, grownMs };
}
