import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import motion from '../shapes/motion.json' with { type: 'json' };

/** Which renderer an engine has. */
export type Feature = 'canvas' | 'webgl';

/** Phaser's own switches, which its sources read as `typeof X`. */
const featuresOf = (renderer: Feature): Readonly<Record<string, boolean>> => ({
  CANVAS_RENDERER: renderer === 'canvas',
  WEBGL_RENDERER: renderer === 'webgl',
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
  EXPERIMENTAL: false,
});

/** Modules that must be loaded before a game can start; the renderer first, because the sources have import cycles. */
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
  'tweens',
] as const;

const NOTHING = 'module.exports = {};';
const EMPTY_CLASS = 'module.exports = function () {};';
/** A class whose instances do nothing when these of their methods are called. */
const idle = (...methods: readonly string[]): string =>
  `${EMPTY_CLASS} module.exports.prototype = { ${methods.map(name => `${name}: function () {}`).join(', ')} };`;

/** The curves of motion.json, and the one that Phaser begins with: \`Cubic.easeOut\` is in \`cubic/Out.js\`. */
const CURVES = Object.values(motion.easeNames).map(name => {
  const [family = '', half = ''] = name.split('.ease');
  return `'${name}': require('./${family.toLowerCase()}${half ? `/${half}` : ''}')`;
});

/** What the lists of Phaser do with arrays, as far as this game has them do it. */
const ARRAY_TOOLS = ['Add', 'AddAt', 'GetAll', 'GetFirst', 'Remove', 'RemoveAt', 'RemoveBetween'].map(
  name => `${name}: require('./${name}')`,
);

/**
 * Modules that others require but that this game never calls, and what stands in for them: a third of the engine.
 * It holds for the pinned version only; browser tests touch every feature that is used.
 */
const LEFT_OUT: readonly (readonly [path: RegExp, code: string, only?: Feature])[] = [
  // The game has checked the browser before it chose an engine; Phaser's own check would use up a WebGL context.
  [/^device\/Features\.js$/, 'module.exports = { canvas: true, webGL: true };'],
  [/^device\/CanvasFeatures\.js$/, 'module.exports = { supportNewBlendModes: true };'],
  [/^device\/(Audio|Video|Input|Fullscreen)\.js$/, NOTHING],
  [/^math\/index\.js$/, 'module.exports = { RandomDataGenerator: function () {} };'],
  [/^input\/InputManager\.js$/, EMPTY_CLASS],
  [/^animations\/AnimationManager\.js$/, EMPTY_CLASS],
  [/^textures\/DynamicTexture\.js$/, EMPTY_CLASS],
  [/^textures\/parsers\/index\.js$/, "module.exports = { Image: require('./Image') };"],
  [
    /^gameobjects\/tilesprite\/TileSprite\.js$/,
    'module.exports = function () {}; module.exports.prototype = { setOrigin: function () { return this; }, destroy: function () {} };',
  ],
  [
    /^gameobjects\/components\/FilterList\.js$/,
    'module.exports = function () { this.list = []; }; module.exports.prototype = { clear: function () { return this; }, destroy: function () {}, getActive: function () { return []; } };',
  ],
  [/^gameobjects\/components\/(PathFollower|ElapseTimer|ToJSON|ComputedSize)\.js$/, NOTHING],
  [/^renderer\/webgl\/renderNodes\/filters\//, EMPTY_CLASS],
  [/^renderer\/webgl\/renderNodes\/index\.js$/, NOTHING],
  [/^renderer\/snapshot\//, EMPTY_CLASS],
  [/^loader\//, NOTHING],
  [/^core\/DebugHeader\.js$/, EMPTY_CLASS],
  [/^data\/DataManager\.js$/, idle('destroy')],
  [/^textures\/CanvasTexture\.js$/, EMPTY_CLASS],
  [/^gameobjects\/components\/GetBounds\.js$/, NOTHING],
  [
    /^cameras\/2d\/effects\/(Fade|Flash|Pan|RotateTo|Shake|Zoom)\.js$/,
    idle('preRender', 'update', 'reset', 'postRenderCanvas', 'postRenderWebGL', 'destroy'),
  ],
  // The canvas is transparent, and no pixel of a picture is read.
  [
    /^display\/color\/ValueToColor\.js$/,
    "module.exports = function () { return { alpha: 0, redGL: 0, greenGL: 0, blueGL: 0, alphaGL: 0, rgba: 'rgba(0,0,0,0)' }; };",
  ],
  [/^(display\/color\/(Color|IntegerToColor)|geom\/line\/Line)\.js$/, EMPTY_CLASS],
  [/^tweens\/(builders\/(Stagger|TweenChain)Builder|tween\/TweenChain)\.js$/, EMPTY_CLASS],
  [/^math\/easing\/EaseMap\.js$/, `module.exports = { Power0: require('./linear'), ${CURVES.join(', ')} };`],
  [/^utils\/array\/index\.js$/, `module.exports = { ${ARRAY_TOOLS.join(', ')} };`],
  // Only asked whether something is one.
  [/^renderer\/webgl\/wrappers\/WebGLTextureWrapper\.js$/, EMPTY_CLASS, 'canvas'],
];

const PREFIX = 'virtual:phaser/';
const VARIANT = /\?(canvas|webgl)$/;
const sources = `${dirname(createRequire(import.meta.url).resolve('phaser/package.json'))}/src/`.replaceAll(
  '\\',
  '/',
);

/**
 * Serves `virtual:phaser/engine-canvas` and `virtual:phaser/engine-webgl`: Phaser's sources with one renderer and only the
 * modules that are used, which the package itself does not offer. Its version is pinned. While developing, the whole
 * package is served.
 */
export const phaser = (): Plugin => {
  let isBuild = true;
  return {
    name: 'phaser',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    async resolveId(name, importer) {
      if (name.startsWith(PREFIX)) return `\0${name}`;
      if (name === 'phaser3spectorjs') return '\0nothing';
      const variant = importer && variantOf(importer);
      // Imports of other packages are resolved as usual.
      if (!variant || !name.startsWith('.')) return undefined;
      const found = await this.resolve(name, importer.replace(VARIANT, ''), { skipSelf: true });
      return found?.id.startsWith(sources) ? `${found.id}?${variant}` : found;
    },
    load: async id => {
      if (id === '\0nothing') return 'export {}';
      if (id.startsWith(`\0${PREFIX}`))
        return isBuild ? toEntry(featureOf(id)) : "export { default } from 'phaser'";
      const variant = variantOf(id);
      return variant && id.startsWith(sources) ? toSource(id.replace(VARIANT, ''), variant) : undefined;
    },
  };
};

const featureOf = (id: string): Feature => (id.endsWith('webgl') ? 'webgl' : 'canvas');
const variantOf = (id: string): Feature | undefined => (VARIANT.test(id) ? featureOf(id) : undefined);

async function toSource(path: string, variant: Feature): Promise<string> {
  const name = path.slice(sources.length);
  const instead = LEFT_OUT.find(([pattern, , only = variant]) => only === variant && pattern.test(name));
  if (instead) return instead[1];
  const features = featuresOf(variant);
  const code = await readFile(path, 'utf8');
  return code.replace(/typeof ([A-Z][A-Z0-9_]+)\b/g, (all, flag: string) => String(features[flag] ?? all));
}

function toEntry(variant: Feature): string {
  const at = (path: string): string => `'${sources}${path}?${variant}'`;
  return `
${NEEDED.map(path => `import ${at(toFile(path))};`).join('\n')}
import Game from ${at('core/Game.js')};
import CONST from ${at('const.js')};
import Scale from ${at('scale/index.js')};
const Phaser = { Game, Scale, CANVAS: CONST.CANVAS, WEBGL: CONST.WEBGL };
export { Phaser as default };
`;
}

const FOLDERS: readonly string[] = ['renderer', 'cameras/2d', 'tweens'];
const toFile = (path: string): string => (FOLDERS.includes(path) ? `${path}/index.js` : `${path}.js`);
