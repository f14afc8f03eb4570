import { isToldSafe } from '../../store/safety.ts';
import type { Backstage } from '../backstage.ts';
import type { Opening } from '../engine.ts';
import { createTable } from './table.ts';

/** A sitting: cards in the hand, pillars to put them on. */
export const level =
  (backstage: Backstage): Opening =>
  scene => {
    const { game, guard, onView } = backstage;
    const table = createTable(scene, backstage);
    const tellSafe = (): void => {
      const { session } = game.session.getState();
      if (session && isToldSafe(game, session)) table.redraw();
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
