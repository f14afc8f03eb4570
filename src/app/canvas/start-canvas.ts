import { createLazyByKind } from '../../core/kinds/register.ts';
import { fetchCanvas } from '../kinds/face-register.ts';
import type { Game } from '../store/game-stores.ts';
import { mountCanvas } from './canvas-slot.ts';
import type { FetchedEngine } from './fetch-engine.ts';
import { levelScene } from './level/level-controller.ts';
import { kindCanvasOf } from './level/level-view-model.ts';
import { type Engine, startEngine, watchContextLoss } from './phaser-engine.ts';
import { createGuard, type SceneContext } from './scene-context.ts';
import { blueprintScene } from './scenes/beam-scenes.ts';
import { certificateScene } from './scenes/certificate-scene.ts';
import { hallScene } from './scenes/hall-scene.ts';
import { createViewportWatch, MAX_RATIO } from './viewport.ts';
import './canvas-overlay.css';

/**
 * Puts the canvas beside the page: wherever the page has a slot, the scene of that name is drawn in it. The page is
 * complete without, so whatever fails leaves the player with the list and one sentence.
 * @returns the end of it. @throws when this device has no canvas to draw on.
 */
export async function startCanvas(
  root: HTMLElement,
  game: Game,
  fetched: FetchedEngine,
): Promise<() => void> {
  const { session, fetching, notices } = game;
  const host = createCanvasHost();
  const viewportWatch = createViewportWatch(root, game.settings.getState(), MAX_RATIO[fetched.renderer]);
  const kinds = createLazyByKind(
    fetchCanvas,
    () => viewportWatch.notify(),
    load => fetching.bring(load, undefined, 'view'),
  );
  const ends: (() => void)[] = [];
  const end = (): void => {
    for (const each of ends.splice(0)) each();
  };
  let hasFailed = false;
  const giveUp = (): void => {
    hasFailed = true;
    end();
    notices.tell('hallUnreachable');
  };
  const guard = createGuard(giveUp);
  const context: SceneContext = {
    ...{ game, kinds, root, host, guard },
    isSoftware: fetched.renderer === 'canvas',
    viewport: viewportWatch.viewport,
    onViewport: call => viewportWatch.onChange(guard(call)),
    onTap: call => onNextTap(guard(call)),
    wake: () => engine.wake(),
  };
  const engine: Engine = await startEngine(fetched, host, scenesOf(context), guard);
  // Every kind that the session may show, before it is shown.
  const fetchKinds = (): void => session.getState().session?.items.forEach(kinds.of);
  const isReady = (name: string): boolean => {
    const now = session.getState().session;
    return name !== 'level' || (now !== null && kindCanvasOf(context, now) !== undefined);
  };
  fetchKinds();
  ends.push(
    session.subscribe(guard(fetchKinds)),
    mountCanvas({ root, host, game, engine, viewportWatch, guard, isReady }),
    watchContextLoss(engine.canvas, { onBack: viewportWatch.notify, onGone: giveUp }),
    engine.end,
  );
  // The very first drawing may have failed before there was anything to end.
  if (hasFailed) end();
  return end;
}

/** By the names that the page gives its slots. */
const scenesOf = (context: SceneContext) => ({
  hall: hallScene(context),
  blueprint: blueprintScene(context),
  level: levelScene(context),
  whole: certificateScene(context),
});

function onNextTap(call: () => void): () => void {
  document.addEventListener('pointerdown', call, { once: true });
  return () => document.removeEventListener('pointerdown', call);
}

function createCanvasHost(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'stage';
  host.setAttribute('aria-hidden', 'true');
  return host;
}
