/** Names under which drivers draw in software; there the plain canvas is faster, and starts in half the time. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export type Renderer = 'webgl' | 'canvas';

/** WebGL where a graphics processor does the work, otherwise the plain canvas. */
export function preferredRenderer(): Renderer {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!gl) return 'canvas';
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name = extension ? String(gl.getParameter(extension.UNMASKED_RENDERER_WEBGL)) : '';
  // Phones allow only a few contexts at once.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(name) ? 'canvas' : 'webgl';
}
