import type Phaser from 'phaser';

/** How drivers that draw in software call themselves: with them the plain canvas is faster, and starts in half the time. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

type Renderer = 'webgl' | 'canvas';

/** The engine is built once for each renderer, so that nobody fetches the other one. */
const ENGINES = {
  canvas: () => import('virtual:phaser/engine-canvas'),
  webgl: () => import('virtual:phaser/engine-webgl'),
};

/** The engine as fetched, and what it draws with. */
export type FetchedEngine = { readonly phaser: typeof Phaser; readonly renderer: Renderer };

/** A file apart from the scenes, so that both are fetched at the same time. @throws when it cannot be fetched. */
export async function fetchEngine(): Promise<FetchedEngine> {
  const renderer = preferredRenderer();
  const { default: phaser } = await ENGINES[renderer]();
  return { phaser, renderer };
}

/** WebGL where a graphics processor does the work, otherwise the plain canvas. */
function preferredRenderer(): Renderer {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!gl) return 'canvas';
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name = extension ? String(gl.getParameter(extension.UNMASKED_RENDERER_WEBGL)) : '';
  // Phones allow only a few contexts at once.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(name) ? 'canvas' : 'webgl';
}
