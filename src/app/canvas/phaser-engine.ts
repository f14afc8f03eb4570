import type Phaser from 'phaser';
import type { Size } from '../../shapes/shape-primitives.ts';
import { createDamage } from './canvas-damage.ts';
import type { FetchedEngine } from './fetch-engine.ts';
import type { Guard } from './scene-context.ts';

/** Phaser, its loop asleep unless something moves; its parent has `data-moving` as long as it is awake. */
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

/** Steps without movement before the loop sleeps: by then the last picture must be on the screen. */
const QUIET_STEPS = 2;

/** What a scene does when it is opened; the event `shutdown` tells it of its end. */
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
  if (fetched.renderer === 'canvas') game.events.on('prerender', createDamage(game));
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
      // Draws now: the page that was seen until now must not go a frame earlier than this comes.
      loop.tick();
    },
    // Later: a scene that fails while it is opened is still being made, and would not be told of its end now.
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
          // For the engine the scene does not run yet; without this its listeners would stay.
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
  return new Promise((resolve, reject) => {
    new phaser.Game({
      type: renderer === 'webgl' ? phaser.WEBGL : phaser.CANVAS,
      parent,
      width: 1,
      height: 1,
      transparent: true,
      // See canvas-damage.ts.
      render: { clearBeforeRender: renderer !== 'canvas' },
      banner: false,
      audio: { noAudio: true },
      // Pointers are listened to by level/pointer-input.ts, keys by the page.
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      disableContextMenu: false,
      scale: { mode: phaser.Scale.NONE },
      callbacks: {
        postBoot: game => (game.renderer ? resolve(game) : reject(new Error('no renderer'))),
      },
    });
  });
}

/** A drawing context that was lost and has not come back after this is given up. */
const RESTORE_WITHIN_MS = 2500;

type ContextLossCalls = { readonly onBack: () => void; readonly onGone: () => void };

/** The system may take the drawing context away, and may give it back, empty. @returns the end of it. */
export function watchContextLoss(
  canvas: HTMLCanvasElement,
  { onBack, onGone }: ContextLossCalls,
): () => void {
  let timer = 0;
  const lost = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(onGone, RESTORE_WITHIN_MS);
  };
  const back = (): void => {
    window.clearTimeout(timer);
    // After the engine, which listens as well, has set itself up again.
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
