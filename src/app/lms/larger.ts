import type { Game } from '../store/game.ts';
import { enlargementsOf } from './room.ts';

/**
 * The button that makes the game larger than its frame and back again. It stands only where that can be done, and goes
 * where it turns out that it cannot. @param tell hears whether the game is larger, at once and at every change.
 */
export function offerFullscreen(window: Window, game: Game, tell: (isLarge: boolean) => void): void {
  const { document } = window;
  const rooms = enlargementsOf(window);
  const button = createButton(document);
  const taken = () => rooms.find(room => room.isTaken());
  const draw = (): void => {
    const isLarge = taken() !== undefined;
    const { t, more } = game.speech.getState();
    button.lastChild?.replaceWith(t(isLarge ? 'frame.smaller' : 'frame.larger'));
    button.hidden = !more || rooms.length === 0;
    tell(isLarge);
  };
  const turn = async (): Promise<void> => {
    const room = taken();
    if (room) room.give();
    else while (rooms[0] && !(await rooms[0].take())) rooms.shift();
    draw();
  };
  const onKey = (event: KeyboardEvent): void => {
    // A sheet is closed first.
    if (event.key !== 'Escape' || event.isComposing || game.sheet.getState() !== null || !taken()) return;
    event.stopImmediatePropagation();
    void turn();
  };
  button.addEventListener('click', () => void turn());
  document.addEventListener('fullscreenchange', draw);
  document.addEventListener('keydown', onKey, true);
  game.speech.subscribe(draw);
  draw();
}

/** A sign, and under it the word that says the same. */
function createButton(document: Document): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'larger';
  const sign = document.createElement('span');
  sign.setAttribute('aria-hidden', 'true');
  button.append(sign, '');
  document.body.append(button);
  return button;
}
