/** Phaser's own switches, which its sources read as `typeof X`. */
export type Feature = 'canvas' | 'webgl';

export const featuresOf = (renderer: Feature): Readonly<Record<string, boolean>> => ({
  CANVAS_RENDERER: renderer === 'canvas',
  WEBGL_RENDERER: renderer === 'webgl',
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
  EXPERIMENTAL: false,
});

/** What must be there before a game can start; the renderer first, since the sources require each other in a circle. */
export const NEEDED = [
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

/**
 * Modules that others require but that this game never calls, and what stands in for them: a third of the engine.
 * It holds for the pinned version only; browser tests touch every feature that is used.
 */
export const LEFT_OUT: readonly (readonly [path: RegExp, code: string])[] = [
  // What a browser can do was looked at before the engine was chosen; trying it all again takes a context of WebGL.
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
];
