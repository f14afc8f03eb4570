import Phaser from 'phaser';
import type { Backstage } from './backstage.ts';
import { createTable } from './table.ts';

/** A sitting: cards in the hand, pillars to put them on. */
export class LevelScene extends Phaser.Scene {
  readonly #backstage: Backstage;

  constructor(backstage: Backstage) {
    super('level');
    this.#backstage = backstage;
  }

  create(): void {
    const { game, onView } = this.#backstage;
    const table = createTable(this, this.#backstage);
    const ends = [game.session.subscribe(table.follow), onView(table.repaint), table.end];
    this.events.once('shutdown', () => {
      for (const end of ends) end();
    });
    table.follow();
  }
}
