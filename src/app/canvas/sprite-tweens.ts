import type Phaser from 'phaser';
import type { Motion, Pose, Timing } from '../../shapes/piece.ts';
import { motion } from '../../shapes/tokens.json';
import type { SceneContext } from './scene-context.ts';
import type { Placement, Sprite } from './sprite.ts';

/** A sprite and where it is to stand when all movement has come to its end. */
export type PlacedSprite = { readonly sprite: Sprite; stand: Placement };

/** How actors get from one place to another. Where motion is reduced they fade, or are there at once. */
export type SpriteTweens = {
  readonly put: (actor: PlacedSprite) => void;
  readonly from: (actor: PlacedSprite, enter: Motion) => void;
  readonly to: (actor: PlacedSprite, timing: Timing) => void;
  readonly away: (actor: PlacedSprite, exit: Motion, onEnd: () => void) => void;
  /** One step after the other, away from where it stands. */
  readonly act: (actor: PlacedSprite, steps: readonly Motion[], onEnd?: () => void) => void;
  readonly stop: (actor: PlacedSprite) => void;
};

const FADE: Timing = { ms: motion.reduced.fade, ease: 'linear' };

export function createSpriteTweens(scene: Phaser.Scene, { view, wake }: SceneContext): SpriteTweens {
  const run: Run = (actor, end, timing, onEnd) => {
    wake();
    tween(scene, actor, end, timing, onEnd);
  };
  const stop = ({ sprite: { image } }: PlacedSprite): void => {
    scene.tweens.killTweensOf(image);
    image.setVisible(true);
  };
  const stand = ({ sprite }: PlacedSprite, at: Partial<Placement>): void =>
    void Object.assign(sprite.image, at);
  const put = (actor: PlacedSprite): void => {
    stop(actor);
    stand(actor, actor.stand);
  };
  const act: SpriteTweens['act'] = (actor, [step, ...rest], onEnd) => {
    if (!step || view().isStill) return onEnd?.();
    run(actor, posed(actor.stand, step), step, () => act(actor, rest, onEnd));
  };
  return {
    put,
    stop,
    act,
    from: (actor, enter) => {
      const { isStill } = view();
      stand(actor, isStill ? { ...actor.stand, alpha: 0 } : posed(actor.stand, enter));
      // What comes later is not there yet.
      if (enter.delayMs && !isStill) actor.sprite.image.setVisible(false);
      run(actor, actor.stand, isStill ? FADE : enter);
      if (!isStill) uncover(scene, actor, enter);
    },
    to: (actor, timing) => {
      if (view().isStill) return put(actor);
      stop(actor);
      run(actor, actor.stand, timing);
    },
    away: (actor, exit, onEnd) => {
      const { isStill } = view();
      stop(actor);
      // From wherever a movement has brought it by now.
      run(actor, isStill ? { alpha: 0 } : posed(actor.sprite.image, exit), isStill ? FADE : exit, onEnd);
    },
  };
}

type Run = (actor: PlacedSprite, end: Partial<Placement>, timing: Timing, onEnd?: () => void) => void;

function tween(scene: Phaser.Scene, ...[actor, end, timing, onEnd]: Parameters<Run>): void {
  const { image } = actor.sprite;
  scene.tweens.add({
    targets: image,
    ...end,
    duration: timing.ms,
    delay: timing.delayMs ?? 0,
    ease: motion.easeNames[timing.ease],
    onStart: () => image.setVisible(true),
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

const WINDOWS = {
  upward: (w: number, h: number, share: number) => [0, h * (1 - share), w, h * share] as const,
  outward: (w: number, h: number, share: number) => [(w * (1 - share)) / 2, 0, w * share, h] as const,
};

/** Comes into sight by and by, standing still. */
function uncover(scene: Phaser.Scene, { sprite: { image } }: PlacedSprite, enter: Motion): void {
  const { shown, ms, ease, delayMs = 0 } = enter;
  if (!shown) return;
  const { width, height } = image;
  const show = (share: number): void => void image.setCrop(...WINDOWS[shown](width, height, share));
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
