import { isSaidSaved } from '../../store/safety.ts';
import type { SceneContext } from '../backstage.ts';
import type { SceneOpening } from '../engine.ts';
import { createLevelController } from './table.ts';

/** A sitting: cards in the hand, pillars to put them on. */
export const levelScene =
  (backstage: SceneContext): SceneOpening =>
  scene => {
    const { game, guard, onView } = backstage;
    const table = createLevelController(scene, backstage);
    const tellSafe = (): void => {
      const { session } = game.session.getState();
      if (session && isSaidSaved(game, session)) table.redraw();
    };
    const ends = [
      game.session.subscribe(guard(table.follow)),
      game.speech.subscribe(table.redraw),
      game.safety.subscribe(tellSafe),
      onView(table.repaint),
      table.end,
    ];
    scene.events.once('shutdown', () => {
      for (const end of ends) end();
    });
    table.follow();
  };
