import { isWholeBuilt } from '../../../core/learner/campaign-progress.ts';
import { moved } from '../../../shapes/geometry.ts';
import { CERTIFICATE, certificate, certificateOf, roofBand } from '../../../shapes/hall/certificate.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import { scaled } from '../../../shapes/scaled-shapes.ts';
import type { Rect } from '../../../shapes/shape-primitives.ts';
import type { SceneOpening } from '../phaser-engine.ts';
import type { SceneContext } from '../scene-context.ts';
import { fitIn, openPictureScene, pieceWindow } from './scene-helpers.ts';

/** The certificate with the whole hall. If everything is built, the roof comes last, from the middle to both ends. */
export const certificateScene =
  (context: SceneContext): SceneOpening =>
  scene => {
    const { game, onTap } = context;
    const { interview, learner, language } = game;
    const draw = (id: string, band: Rect, more: Partial<Piece> = {}): Piece => {
      const { k, x, y } = fitIn(context.viewport().size, CERTIFICATE);
      const drawn = certificate(certificateOf(interview, learner.getState(), language.getState()));
      const shapes = moved(scaled(drawn, k), x, y);
      const rect = { x: x + band.x * k, y: y + band.y * k, w: band.w * k, h: band.h * k };
      return pieceWindow(id, shapes, rect, { weight: k, ...more });
    };
    const whole = (): readonly Piece[] => [draw('sheet', { x: 0, y: 0, ...CERTIFICATE })];
    const reconciler = openPictureScene(scene, context, [learner, language], whole);
    if (!isWholeBuilt(interview, learner.getState().journey)) return;
    const below = {
      x: 0,
      y: roofBand.y + roofBand.h,
      w: CERTIFICATE.w,
      h: CERTIFICATE.h - roofBand.y - roofBand.h,
    };
    const above = { x: 0, y: 0, w: CERTIFICATE.w, h: roofBand.y };
    reconciler.repaint([]);
    reconciler.show([
      draw('above', above),
      draw('below', below, { enter: { shown: 'upward', ms: 600, ease: 'move' } }),
      draw('roof', roofBand, { enter: { shown: 'outward', ms: 500, ease: 'settle', delayMs: 600 } }),
    ]);
    scene.events.once(
      'shutdown',
      onTap(() => reconciler.repaint(whole())),
    );
  };
