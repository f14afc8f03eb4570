import type Phaser from 'phaser';
import type { TenonSide } from '../drawing/card.ts';
import type { Point } from '../drawing/shape.ts';
import type { ItemId } from '../kinds/item.ts';
import type { Carried, OptionTarget, Shown } from '../kinds/view.ts';
import { type Gesture, type Input, idle, turn } from '../play/gesture.ts';
import type { Session } from '../play/session.ts';
import { motion } from '../theme/tokens.json';
import type { Backstage } from './backstage.ts';
import { createCast } from './cast.ts';
import { bindPointer, type Touch } from './pointer.ts';
import { cardAt, type Laid, lay, optionAt, sideAt, weightOf } from './reach.ts';
import { knock, reveal, tip } from './reveal.ts';
import { judgedOf, type Picture, pictureOf } from './scene.ts';
import { alignTwin, sheetHeight } from './twin.ts';

/** Between two paintings ahead of time: a finger that comes in between does not wait. */
const IDLE_MS = 60;

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
  let warm = 0;

  /** What lies where, as last drawn. */
  let laid: Laid | undefined;

  const picture = (): Picture | undefined => {
    const session = sitting();
    const carried: Carried | null =
      gesture.state === 'dragging' ? { item: gesture.card, at: gesture.at, side } : null;
    const over = gesture.state === 'dragging' ? (gesture.over?.option ?? null) : looked;
    const handling = { carried, over, isKeyed, shown, sheet: sheetHeight(root) };
    return session ? pictureOf(game, session, backstage.view(), handling) : undefined;
  };
  /** What can be touched is known before it is shown. */
  const work = (): Laid | undefined => {
    const now = picture();
    const session = sitting();
    laid = now && session ? lay(game, session, now) : undefined;
    return laid;
  };
  const draw = (show = cast.show): void => {
    const now = work();
    // Whoever draws in the middle of a flight ends it.
    isFlying = false;
    if (!now) return;
    show(now.pieces);
    alignTwin(root, now.picture);
    window.clearTimeout(warm);
    warm = window.setTimeout(prepare, IDLE_MS);
  };
  /** While nobody does anything, the looks that a card in the air will call up, one at a time. */
  const prepare = (): void => {
    if (!laid || gesture.state === 'dragging' || sitting()?.phase !== 'ask') return;
    const { scene: drawn, view } = laid.picture;
    const { k } = drawn.stage;
    const weight = weightOf(k);
    const [card] = laid.cards;
    const carried = card ? { item: card.item, at: [0, 0] as const, side: drawn.stage.tenon } : null;
    const isBusy = laid.options.some(({ option }) =>
      cast.prepare(
        view
          .pieces({ ...drawn, carried, over: option })
          .filter(({ id }) => id.endsWith(`:${option}`))
          .map(piece => ({ ...piece, weight })),
      ),
    );
    if (isBusy) warm = window.setTimeout(prepare, IDLE_MS);
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
      const card = laid && cardAt(laid, at);
      if (card) take({ type: 'down', card: card.item, at });
      else tap(laid && optionAt(laid, at));
    },
    move: at => {
      if (!laid || (gesture.state !== 'pressed' && gesture.state !== 'dragging')) return;
      const { tenon, k } = laid.picture.scene.stage;
      const turned = sideAt(
        at,
        { k, width: backstage.view().size.w },
        gesture.state === 'dragging' ? side : tenon,
      );
      const over = optionAt(laid, at) ?? null;
      if (gesture.state === 'dragging' && turned === side && over?.option === gesture.over?.option) carry(at);
      else {
        side = turned;
        take({ type: 'move', at, over });
      }
    },
    up: () => take({ type: 'up' }),
    cancel: () => take({ type: 'cancel' }),
  };
  /** Nothing but the place of the card has changed: the rest of the picture is left alone. */
  const carry = (at: Point): void => {
    if (gesture.state !== 'dragging' || !laid) return;
    const { scene: drawn, view } = laid.picture;
    const { card } = gesture;
    gesture = turn(gesture, { type: 'move', at, over: gesture.over }).gesture;
    const piece = view.carry({ ...drawn, carried: { item: card, at, side } });
    if (piece) cast.carry(piece);
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
      if (!isFlying) return;
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
      if (isFlying && isSame) work();
      else draw();
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
      window.clearTimeout(warm);
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
