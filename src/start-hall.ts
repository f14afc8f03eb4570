import { fetchEngine } from './app/canvas/fetch-engine.ts';
import { fetchCanvas } from './app/kinds/face-register.ts';
import { onNextChange } from './app/store/call-helpers.ts';
import type { Game } from './app/store/game-stores.ts';

/** Starts the canvas, over the list that is on the screen already, unless the list was chosen. */
export async function startHall(root: HTMLElement, game: Game): Promise<void> {
  // Teachers' pages have no canvas, nor has a live class, nor the first minute; but what comes after that has.
  const { page } = game.route.getState();
  if (page === 'first') fetchEngine().catch(() => undefined);
  if (['teach', 'first', 'join'].includes(page))
    return onNextChange(game.route, () => void startHall(root, game));
  if (game.settings.getState().view === 'list')
    return onNextChange(game.settings, () => void startHall(root, game));
  if (!document.createElement('canvas').getContext('2d')) return game.notices.tell('hallUnreachable');
  const tryAgain = (): void => {
    game.notices.withdraw('hallUnreachable');
    void startHall(root, game);
  };
  game.notices.offer('hallUnreachable', { label: 'notice.tryAgain', act: tryAgain });
  // Fetched with the engine, not after it.
  for (const kind of new Set(game.session.getState().session?.items.map(item => item.kind)))
    fetchCanvas(kind).catch(() => undefined);
  await game.fetching.bring(
    () => Promise.all([import('./app/canvas/start-canvas.ts'), fetchEngine()] as const),
    async ([{ startCanvas }, engine]) => {
      await startCanvas(root, game, engine).catch(() => game.notices.tell('hallUnreachable'));
    },
    'hall',
  );
}
