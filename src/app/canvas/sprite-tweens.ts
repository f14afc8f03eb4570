import type Phaser from 'phaser';
import motion from '../../shapes/motion.json';
import type { Motion, Pose, Timing } from '../../shapes/placed-piece.ts';
import type { SceneContext } from './scene-context.ts';
import type { Placement, Sprite } from './sprite.ts';

/** A sprite and where it is to stand when all movement has come to its end. */
export type PlacedSprite = { readonly sprite: Sprite; target: Placement };

/** How sprites get from one place to another. Where motion is reduced they fade, or are there at once. */
export type SpriteTweens = {
  /** Is there at once. */
  readonly put: (placed: PlacedSprite) => void;
  readonly from: (placed: PlacedSprite, enter: Motion) => void;
  readonly to: (placed: PlacedSprite, timing: Timing) => void;
  readonly away: (placed: PlacedSprite, exit: Motion, onEnd: () => void) => void;
  /** One step after the other, each relative to its target. */
  readonly act: (placed: PlacedSprite, steps: readonly Motion[], onEnd?: () => void) => void;
  readonly stop: (placed: PlacedSprite) => void;
};

const FADE: Timing = { ms: motion.reduced.fade, ease: 'linear' };

export function createSpriteTweens(scene: Phaser.Scene, { viewport, wake }: SceneContext): SpriteTweens {
  const run: Run = (placed, end, timing, onEnd) => {
    placed.sprite.land();
    wake();
    tween(scene, placed, end, timing, onEnd);
  };
  /** Ends every movement where it is. */
  const stop = ({ sprite }: PlacedSprite): void => void scene.tweens.killTweensOf(sprite.image);
  const place = ({ sprite }: PlacedSprite, at: Partial<Placement>): void => sprite.place(at);
  const put = (placed: PlacedSprite): void => {
    stop(placed);
    placed.sprite.show(true);
    place(placed, placed.target);
  };
  const act: SpriteTweens['act'] = (placed, [step, ...rest], onEnd) => {
    if (!step || viewport().isStill) return onEnd?.();
    run(placed, posed(placed.target, step), step, () => act(placed, rest, onEnd));
  };
  return {
    put,
    stop,
    act,
    from: (placed, enter) => {
      const { isStill } = viewport();
      place(placed, isStill ? { ...placed.target, alpha: 0 } : posed(placed.target, enter));
      // What enters after a delay is not seen before.
      placed.sprite.show(isStill || !enter.delayMs);
      run(placed, placed.target, isStill ? FADE : enter);
      if (!isStill) uncover(scene, placed, enter);
    },
    to: (placed, timing) => {
      if (viewport().isStill) return put(placed);
      stop(placed);
      placed.sprite.show(true);
      run(placed, placed.target, timing);
    },
    away: (placed, exit, onEnd) => {
      const { isStill } = viewport();
      stop(placed);
      // From wherever another movement has brought it by now.
      run(placed, isStill ? { alpha: 0 } : posed(placed.sprite.image, exit), isStill ? FADE : exit, onEnd);
    },
  };
}

type Run = (placed: PlacedSprite, end: Partial<Placement>, timing: Timing, onEnd?: () => void) => void;

function tween(scene: Phaser.Scene, ...[placed, end, timing, onEnd]: Parameters<Run>): void {
  const { image, show } = placed.sprite;
  scene.tweens.add({
    targets: image,
    ...end,
    duration: timing.ms,
    delay: timing.delayMs ?? 0,
    ease: motion.easeNames[timing.ease],
    onStart: () => show(true),
    onComplete: () => onEnd?.(),
  });
}

const posed = (at: Placement, { dx = 0, dy = 0, scaleX = 1, scaleY = 1, alpha, turn }: Pose): Placement => ({
  x: at.x + dx,
  y: at.y + dy,
  scaleX: at.scaleX * scaleX,
  scaleY: at.scaleY * scaleY,
  alpha: alpha ?? at.alpha,
  angle: turn ?? at.angle,
});

/** The part of an image that is seen when a share of it has come into sight. */
const CROPS = {
  upward: (w: number, h: number, share: number) => [0, h * (1 - share), w, h * share] as const,
  outward: (w: number, h: number, share: number) => [(w * (1 - share)) / 2, 0, w * share, h] as const,
};

/** Comes into sight little by little without moving. */
function uncover(scene: Phaser.Scene, { sprite: { image } }: PlacedSprite, enter: Motion): void {
  const { shown, ms, ease, delayMs = 0 } = enter;
  if (!shown) return;
  const { width, height } = image;
  const show = (share: number): void => void image.setCrop(...CROPS[shown](width, height, share));
  show(0);
  scene.tweens.addCounter({
    from: 0,
    to: 1,
    duration: ms,
    delay: delayMs,
    ease: motion.easeNames[ease],
    onUpdate: tween => image.active && show(tween.getValue() ?? 1),
    onComplete: () => image.active && image.setCrop(),
  });
}
