import type Phaser from 'phaser';
import type { TenonSide } from '../drawing/card.ts';
import type { ItemId } from '../kinds/item.ts';
import type { Carried, OptionTarget, Shown } from '../kinds/view.ts';
import { type Gesture, type Input, idle, turn } from '../play/gesture.ts';
import type { Session } from '../play/session.ts';
import { motion } from '../theme/tokens.json';
import type { Backstage } from './backstage.ts';
import { createCast } from './cast.ts';
import { bindPointer, type Touch } from './pointer.ts';
import { cardAt, optionAt, sideAt } from './reach.ts';
import { knock, reveal, tip } from './reveal.ts';
import { judgedOf, type Picture, pictureOf } from './scene.ts';
import { shellPieces } from './shell/shell.ts';
import { alignTwin, sheetHeight } from './twin.ts';

type Held = Gesture<ItemId, OptionTarget>;

/** A sitting on the canvas: draws it, and turns what a finger does into calls of the session. */
export type Table = {
  /** Takes up what the session has become. */
  readonly follow: () => void;
  /** Everything anew, for another size, theme or language. */
  readonly repaint: () => void;
  readonly end: () => void;
};

export function createTable(scene: Phaser.Scene, backstage: Backstage): Table {
  const { game, root, stage } = backstage;
  const cast = createCast(scene, backstage);
  const sitting = (): Session | null => game.session.getState().session;
  let gesture: Held = idle;
  let side: TenonSide = 'left';
  let looked: string | null = null;
  let shown: Shown | null = null;
  let isKeyed = false;
  let before = sitting();
  let fade = 0;
  let isFlying = false;

  const picture = (): Picture | undefined => {
    const session = sitting();
    const carried: Carried | null =
      gesture.state === 'dragging' ? { item: gesture.card, at: gesture.at, side } : null;
    const over = gesture.state === 'dragging' ? (gesture.over?.option ?? null) : looked;
    const handling = { carried, over, isKeyed, shown, sheet: sheetHeight(root) };
    return session ? pictureOf(game, session, backstage.view(), handling) : undefined;
  };
  const draw = (show = cast.show): void => {
    const now = picture();
    const session = sitting();
    if (!now || !session) return;
    const { stage: laid, accent, measure } = now.scene;
    const pieces = [
      ...shellPieces({ game, session, stage: laid, accent, measure }),
      ...now.view.pieces(now.scene),
    ];
    show(pieces.map(piece => ({ ...piece, weight: Math.max(1, Math.min(1.3, laid.k)) })));
    alignTwin(root, now);
  };

  const take = (input: Input<ItemId, OptionTarget>): void => {
    const next = turn(gesture, input);
    gesture = next.gesture;
    const { effect } = next;
    if (effect?.type === 'select') game.session.select(effect.card);
    if (effect?.type === 'unselect') game.session.unselect();
    if (effect?.type === 'place') game.session.respond(effect.card, effect.target.response);
    if (effect?.type !== 'place') draw();
    if (gesture.state === 'cancelled') take({ type: 'settled' });
  };
  const touch: Touch = {
    down: at => {
      isKeyed = false;
      const now = picture();
      const card = now && cardAt(now, at);
      if (card) take({ type: 'down', card: card.item, at });
      else tap(now && optionAt(now, at));
    },
    move: at => {
      const now = picture();
      if (!now || (gesture.state !== 'pressed' && gesture.state !== 'dragging')) return;
      side = sideAt(
        now,
        at,
        backstage.view().size.w,
        gesture.state === 'dragging' ? side : now.scene.stage.tenon,
      );
      take({ type: 'move', at, over: optionAt(now, at) ?? null });
    },
    up: () => take({ type: 'up' }),
    cancel: () => take({ type: 'cancel' }),
  };
  /** A pillar takes the chosen card; without one it tells its full name. */
  const tap = (option: OptionTarget | undefined): void => {
    const isSame = option?.option === looked;
    looked = null;
    if (option && gesture.state === 'selected') take({ type: 'put', target: option });
    else if (option && !isSame) looked = option.option;
    else if (!option) take({ type: 'cancel' });
    draw();
  };

  const judged = (now: Shown): void => {
    shown = now;
    looked = null;
    window.clearTimeout(fade);
    if (now.isRight) fade = window.setTimeout(forget, motion.ms.hold);
    const drawn = picture();
    isFlying = true;
    const settle = (): void => {
      isFlying = false;
      draw();
      if (drawn && now.isRight) knock(cast, optionOf(drawn, now));
    };
    if (drawn && !backstage.view().isStill) reveal(cast, drawn, now, settle);
    else settle();
  };
  const forget = (): void => {
    shown = null;
    draw();
  };
  const follow = (): void => {
    const now = sitting();
    const isSame = now !== null && now.seed === before?.seed;
    if (isSame && now.hintsLeft < (before?.hintsLeft ?? 0)) tip(cast);
    const hasJudged = isSame && now.log.length > (before?.log.length ?? 0);
    before = now;
    gesture = agreed(gesture, now);
    const last = now && hasJudged ? judgedOf(now) : null;
    if (last) judged(last);
    else {
      if (!isSame || now.phase === 'ask') shown = shown?.isRight && isSame ? shown : null;
      // The card in flight is drawn anew where it has come to lie.
      if (!isFlying || !isSame) draw();
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isKeyed || event.ctrlKey || event.metaKey || event.altKey) return;
    isKeyed = true;
    draw();
  };
  const unbind = bindPointer(stage, touch);
  document.addEventListener('keydown', onKey);
  return {
    follow,
    repaint: () => {
      if (gesture.state === 'pressed' || gesture.state === 'dragging') gesture = idle;
      draw(cast.repaint);
    },
    end: () => {
      window.clearTimeout(fade);
      document.removeEventListener('keydown', onKey);
      unbind();
      cast.end();
    },
  };
}

const optionOf = ({ view, scene }: Picture, { response }: Shown): string =>
  view.options(scene).find(option => JSON.stringify(option.response) === JSON.stringify(response))?.option ??
  '';

/** A card chosen elsewhere, by radio or key, is chosen here, too. */
function agreed(gesture: Held, session: Session | null): Held {
  if (gesture.state === 'pressed' || gesture.state === 'dragging') return gesture;
  const selected = session?.phase === 'ask' ? session.selected : null;
  return selected ? { state: 'selected', card: selected } : idle;
}
