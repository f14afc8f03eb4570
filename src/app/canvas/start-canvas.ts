import { createLazyByKind } from '../../core/kinds/register.ts';
import { fetchCanvas } from '../kinds/face-register.ts';
import type { Game } from '../store/game-stores.ts';
import { mountCanvas } from './canvas-mount.ts';
import type { FetchedEngine } from './fetch-engine.ts';
import { levelScene } from './level/level-controller.ts';
import { kindViewOf } from './level/level-view-model.ts';
import { type Engine, startEngine, watchContextLoss } from './phaser-engine.ts';
import { createGuard, type SceneContext } from './scene-context.ts';
import { blueprintScene, resultScene } from './scenes/beam-scenes.ts';
import { certificateScene } from './scenes/certificate-scene.ts';
import { hallScene } from './scenes/hall-scene.ts';
import { createViewportWatch } from './viewport.ts';
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
  const stage = createCanvasHost();
  const viewportWatch = createViewportWatch(root, game.settings.getState());
  const kinds = createLazyByKind(
    fetchCanvas,
    () => viewportWatch.tell(),
    load => fetching.bring(load, undefined, 'view'),
  );
  const ends: (() => void)[] = [];
  const end = (): void => {
    for (const each of ends.splice(0)) each();
  };
  let isGiven = false;
  const give = (): void => {
    isGiven = true;
    end();
    notices.tell('hallUnreachable');
  };
  const guard = createGuard(give);
  const context: SceneContext = {
    ...{ game, kinds, root, stage, guard },
    view: viewportWatch.view,
    onView: call => viewportWatch.onView(guard(call)),
    onTap: call => onNextTap(guard(call)),
    wake: () => engine.wake(),
  };
  const engine: Engine = await startEngine(fetched, stage, scenesOf(context), guard);
  // All that a sitting may show, before it is shown.
  const fetchViews = (): void => session.getState().session?.items.forEach(kinds.of);
  const isReady = (name: string): boolean => {
    const now = session.getState().session;
    return name !== 'level' || (now !== null && kindViewOf(context, now) !== undefined);
  };
  fetchViews();
  ends.push(
    session.subscribe(guard(fetchViews)),
    mountCanvas({ root, stage, game, engine, viewportWatch, guard, isReady }),
    watchContextLoss(engine.canvas, { onBack: viewportWatch.tell, onGone: give }),
    engine.end,
  );
  if (isGiven) end();
  return end;
}

const scenesOf = (context: SceneContext) => ({
  hall: hallScene(context),
  blueprint: blueprintScene(context),
  level: levelScene(context),
  result: resultScene(context),
  whole: certificateScene(context),
});

function onNextTap(call: () => void): () => void {
  document.addEventListener('pointerdown', call, { once: true });
  return () => document.removeEventListener('pointerdown', call);
}

function createCanvasHost(): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.setAttribute('aria-hidden', 'true');
  return stage;
}
