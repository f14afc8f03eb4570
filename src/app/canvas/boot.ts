import './stage.css';
import { createFetched } from '../../core/kinds/fetched.ts';
import { fetchView } from '../kinds/faces.ts';
import type { Game } from '../store/game.ts';
import type { Backstage } from './backstage.ts';
import { type Engine, startEngine } from './engine.ts';
import { createGuard } from './guard.ts';
import { level } from './level/level.ts';
import { viewOf } from './level/scene.ts';
import { watchLoss } from './loss.ts';
import { keepPresent } from './presence.ts';
import type { Fetched } from './renderer.ts';
import { blueprint } from './scenes/blueprint.ts';
import { hall } from './scenes/hall.ts';
import { result } from './scenes/result.ts';
import { whole } from './scenes/whole.ts';
import { createLens } from './view.ts';

/**
 * Puts the canvas beside the page: wherever the page has a slot, the scene of that name is drawn in it. The page is
 * complete without, so whatever fails leaves the player with the list and one sentence.
 * @returns the end of it. @throws when this device has no canvas to draw on.
 */
export async function openHall(root: HTMLElement, game: Game, fetched: Fetched): Promise<() => void> {
  const { session, arrivals, notices } = game;
  const stage = createStage();
  const lens = createLens(root, game.settings.getState());
  const kinds = createFetched(
    fetchView,
    () => lens.tell(),
    load => arrivals.bring(load, undefined, 'view'),
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
  const backstage: Backstage = {
    ...{ game, kinds, root, stage, guard },
    view: lens.view,
    onView: call => lens.onView(guard(call)),
    onTap: call => onNextTap(guard(call)),
    wake: () => engine.wake(),
  };
  const engine: Engine = await startEngine(fetched, stage, scenesOf(backstage), guard);
  // All that a sitting may show, before it is shown.
  const fetchViews = (): void => session.getState().session?.items.forEach(kinds.of);
  const isReady = (name: string): boolean => {
    const now = session.getState().session;
    return name !== 'level' || (now !== null && viewOf(backstage, now) !== undefined);
  };
  fetchViews();
  ends.push(
    session.subscribe(guard(fetchViews)),
    keepPresent({ root, stage, game, engine, lens, guard, isReady }),
    watchLoss(engine.canvas, { onBack: lens.tell, onGone: give }),
    engine.end,
  );
  if (isGiven) end();
  return end;
}

const scenesOf = (backstage: Backstage) => ({
  hall: hall(backstage),
  blueprint: blueprint(backstage),
  level: level(backstage),
  result: result(backstage),
  whole: whole(backstage),
});

function onNextTap(call: () => void): () => void {
  document.addEventListener('pointerdown', call, { once: true });
  return () => document.removeEventListener('pointerdown', call);
}

function createStage(): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.setAttribute('aria-hidden', 'true');
  return stage;
}
