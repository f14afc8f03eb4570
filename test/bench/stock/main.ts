import Phaser from 'phaser';
import { Hall } from './hall.ts';

/** The same first question as anybody would start it from Phaser's own Vite template: all of the engine, nothing tuned. */
new Phaser.Game({
  type: Phaser.AUTO,
  parent: 'game-container',
  width: 390,
  height: 844,
  backgroundColor: '#f5efe0',
  scale: { mode: Phaser.Scale.FIT, autoCenter: Phaser.Scale.CENTER_BOTH },
  scene: [Hall],
});
