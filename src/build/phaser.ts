import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

const id = '\0phaser';
const root = dirname(createRequire(import.meta.url).resolve('phaser/package.json'));

/** Phaser's own switches, which its sources read as `typeof X`. */
const FEATURES: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
  EXPERIMENTAL: false,
};

/** What must be there before a game can start; the renderer first, since the sources require each other in a circle. */
const NEEDED = [
  'renderer',
  'events/EventEmitter',
  'plugins/PluginCache',
  'scene/ScenePlugin',
  'cameras/2d',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'gameobjects/GameObjectCreator',
  'gameobjects/GameObjectFactory',
  'gameobjects/image/ImageFactory',
  'time',
  'tweens',
];

const source = (path: string): string => `${root}/src/${path}`;

/**
 * Serves `import Phaser from 'phaser'` from Phaser's sources with only the modules that are used, which the package
 * itself does not offer. Its version is pinned, and browser tests touch every feature that is used. While
 * developing, the whole package is served.
 */
export const phaser = (): Plugin => ({
  name: 'phaser',
  apply: 'build',
  enforce: 'pre',
  resolveId: name => (name === 'phaser' ? id : name === 'phaser3spectorjs' ? '\0nothing' : undefined),
  load: async found => {
    if (found === id) return entry;
    if (found === '\0nothing') return 'export {}';
    if (!found.startsWith(`${root}/src/`) || !found.endsWith('.js')) return undefined;
    const code = await readFile(found, 'utf8');
    return code.replace(/typeof ([A-Z][A-Z0-9_]+)\b/g, (all, name: string) =>
      name in FEATURES ? String(FEATURES[name]) : all,
    );
  },
});

const entry = `
${NEEDED.map(path => `import '${source(path)}';`).join('\n')}
import Game from '${source('core/Game.js')}';
import Scene from '${source('scene/Scene.js')}';
import CONST from '${source('const.js')}';
import Scale from '${source('scale')}';
const Phaser = { Game, Scene, Scale, CANVAS: CONST.CANVAS, WEBGL: CONST.WEBGL };
export { Phaser as default };
`;
