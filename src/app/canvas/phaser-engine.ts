import type Phaser from 'phaser';
import type { Size } from '../../shapes/shape.ts';
import type { FetchedEngine } from './fetch-engine.ts';
import type { Guard } from './scene-context.ts';

/** The engine, its loop asleep unless something moves; its parent has `data-moving` as long as it is awake. */
export type Engine = {
  readonly canvas: HTMLCanvasElement;
  /** @param size in device px. */
  readonly resize: (size: Size, ratio: number) => void;
  readonly wake: () => void;
  /** Draws the scene of this name and no other, at once; lengths in it are CSS px. @throws what the scene throws. */
  readonly open: (name: string, ratio: number) => void;
  readonly close: () => void;
  readonly end: () => void;
};

/** Steps without movement before the loop goes to sleep: the last picture must be on the screen by then. */
const QUIET_STEPS = 2;

/** What a scene does when it is opened; it hears of its end by the event `shutdown`. */
export type SceneOpening = (scene: Phaser.Scene) => void;

/** @throws when there is nothing to draw on. */
export async function startEngine(
  fetched: FetchedEngine,
  parent: HTMLElement,
  scenes: Readonly<Record<string, SceneOpening>>,
  guard: Guard,
): Promise<Engine> {
  const game = await bootPhaser(fetched, parent);
  addScenes(game, scenes);
  const { loop, scene } = game;
  loop.callback = guard(loop.callback);
  let quiet = 0;
  const wake = (): void => {
    quiet = 0;
    parent.setAttribute('data-moving', '');
    if (!loop.running) loop.wake();
  };
  const rest = (): void => {
    parent.removeAttribute('data-moving');
    loop.sleep();
  };
  game.events.on('postrender', () => {
    const isMoving = scene.getScenes(true).some(({ tweens }) => tweens.getTweens().length > 0);
    quiet = isMoving ? 0 : quiet + 1;
    if (quiet > QUIET_STEPS) rest();
  });
  const close = (): void => {
    for (const open of scene.getScenes(true)) scene.stop(open);
    wake();
  };
  return {
    canvas: game.canvas,
    wake,
    close,
    resize: (size, ratio) => {
      resize(game, size, ratio);
      zoom(scene.getScenes(true), ratio);
      wake();
    },
    open: (name, ratio) => {
      close();
      scene.start(name);
      zoom(scene.getScenes(true), ratio);
      // What was seen until now goes when this is seen, not a frame earlier.
      loop.tick();
    },
    // A scene that fails while it is entered is still being made: only when it is there does it hear of its end.
    end: () =>
      void setTimeout(() => {
        close();
        game.destroy(true);
        wake();
      }),
  };
}

function addScenes({ scene }: Phaser.Game, scenes: Readonly<Record<string, SceneOpening>>): void {
  for (const [name, create] of Object.entries(scenes))
    scene.add(name, {
      create(this: Phaser.Scene) {
        try {
          create(this);
        } catch (error) {
          // The engine does not know of it, and would leave listening what listens already.
          this.sys.shutdown();
          throw error;
        }
      },
    });
}

function resize({ scale, canvas }: Phaser.Game, { w, h }: Size, ratio: number): void {
  scale.setZoom(1 / ratio);
  scale.resize(w, h);
  // The engine leaves the style alone where CSS px and device px are the same.
  Object.assign(canvas.style, { width: `${w / ratio}px`, height: `${h / ratio}px` });
}

/** Sharp at any ratio: the canvas has device px, the camera makes CSS px of them. */
function zoom(scenes: readonly Phaser.Scene[], ratio: number): void {
  for (const { cameras } of scenes) cameras.main.setOrigin(0, 0).setZoom(ratio);
}

function bootPhaser({ phaser, renderer }: FetchedEngine, parent: HTMLElement): Promise<Phaser.Game> {
  return new Promise((found, fail) => {
    new phaser.Game({
      type: renderer === 'webgl' ? phaser.WEBGL : phaser.CANVAS,
      parent,
      width: 1,
      height: 1,
      transparent: true,
      banner: false,
      audio: { noAudio: true },
      // Fingers are listened to by pointer.ts, keys by the page.
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      disableContextMenu: false,
      scale: { mode: phaser.Scale.NONE },
      callbacks: {
        postBoot: game => (game.renderer ? found(game) : fail(new Error('no renderer'))),
      },
    });
  });
}

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
