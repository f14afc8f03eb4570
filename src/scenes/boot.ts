import './stage.css';
import { createFetched } from '../kinds/fetched.ts';
import { fetchView } from '../kinds/index.ts';
import type { Game } from '../store/game.ts';
import type { Backstage } from './backstage.ts';
import { blueprint } from './blueprint.ts';
import { type Engine, startEngine } from './engine.ts';
import { hall } from './hall.ts';
import { level } from './level.ts';
import { watchLoss } from './loss.ts';
import { keepPresent } from './presence.ts';
import type { Fetched } from './renderer.ts';
import { result } from './result.ts';
import { createLens } from './view.ts';
import { whole } from './whole.ts';

/**
 * Puts the canvas beside the page: wherever the page has a slot, the scene of that name is drawn in it. The page is
 * complete without, so whatever fails leaves the player with the list and one sentence.
 * @returns the end of it. @throws when this device has no canvas to draw on.
 */
export async function openHall(root: HTMLElement, game: Game, fetched: Fetched): Promise<() => void> {
  const stage = createStage();
  const lens = createLens(root, game.settings.getState());
  const kinds = createFetched(
    fetchView,
    () => lens.tell(),
    () => game.notices.tell('pageUnreachable'),
  );
  await kinds.fetch(game.session.getState().session?.items ?? []);
  const backstage: Backstage = {
    game,
    kinds,
    root,
    stage,
    view: lens.view,
    onView: lens.onView,
    onTap: call => {
      document.addEventListener('pointerdown', call, { once: true });
      return () => document.removeEventListener('pointerdown', call);
    },
    wake: () => engine.wake(),
  };
  const engine: Engine = await startEngine(fetched, stage, {
    hall: hall(backstage),
    blueprint: blueprint(backstage),
    level: level(backstage),
    result: result(backstage),
    whole: whole(backstage),
  });
  const end = (): void => {
    window.removeEventListener('error', give);
    for (const each of ends) each();
    engine.end();
  };
  const give = (): void => {
    end();
    game.notices.tell('hallUnreachable');
  };
  const ends = [
    keepPresent({ root, stage, game, engine, lens }),
    watchLoss(engine.canvas, { onBack: lens.tell, onGone: give }),
  ];
  window.addEventListener('error', give);
  return end;
}

function createStage(): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.setAttribute('aria-hidden', 'true');
  return stage;
}
