/** A lost picture that has not come back after this is given up. */
const PATIENCE_MS = 2500;

type ContextLossCalls = { readonly onBack: () => void; readonly onGone: () => void };

/** The system may take a canvas away, and may give it back, empty. @returns the end of it. */
export function watchContextLoss(
  canvas: HTMLCanvasElement,
  { onBack, onGone }: ContextLossCalls,
): () => void {
  let timer = 0;
  const lost = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(onGone, PATIENCE_MS);
  };
  const back = (): void => {
    window.clearTimeout(timer);
    // After the engine, which listens too, has set itself up again.
    timer = window.setTimeout(onBack);
  };
  const ending = new AbortController();
  const { signal } = ending;
  for (const name of ['webglcontextlost', 'contextlost']) canvas.addEventListener(name, lost, { signal });
  for (const name of ['webglcontextrestored', 'contextrestored'])
    canvas.addEventListener(name, back, { signal });
  return () => {
    window.clearTimeout(timer);
    ending.abort();
  };
}
