import type Phaser from 'phaser';
import { itemNow } from '../../../core/session/chapter.ts';
import { idle } from '../../../core/session/gesture.ts';
import type { Session } from '../../../core/session/session.ts';
import { motion } from '../../../shapes/tokens.json';
import type { Shown } from '../../kinds/view.ts';
import type { Backstage } from '../backstage.ts';
import { isSame } from '../scenes/same.ts';
import { createEasel, type Easel } from './easel.ts';
import { agree, emptyHand, type Hand, isHolding } from './hand.ts';
import { bindPointer } from './pointer.ts';
import { bindPress } from './press.ts';
import { knock, reveal, tip } from './reveal.ts';
import { judgedOf } from './scene.ts';
import { createTouch, guarded } from './touch.ts';

/** A sitting on the canvas. */
export type Table = {
  /** Takes up what the session has become. */
  readonly follow: () => void;
  /** What has changed, where nothing has happened to the sitting: words that have come, answers that are safe by now. */
  readonly redraw: () => void;
  /** Everything anew, for another size, theme or language. */
  readonly repaint: () => void;
  readonly end: () => void;
};

export function createTable(scene: Phaser.Scene, backstage: Backstage): Table {
  const { game, root, stage, guard } = backstage;
  const hand = emptyHand();
  const easel = createEasel(scene, backstage, hand);
  const verdicts = createVerdicts(backstage, hand, easel);
  const dwells = createDwells(hand, easel);
  let before: Session | null = null;
  const follow = (): void => {
    const now = game.session.getState().session;
    const past = now?.seed === before?.seed ? before : null;
    before = now;
    agree(hand, now);
    if (past && now && now.hintsLeft < past.hintsLeft) tip(easel.cast);
    dwells.follow(past, now);
    const isTold = past && now && now.log.length > past.log.length && !now.limit.isTest;
    const judged = isTold ? judgedOf(now) : null;
    if (judged) verdicts.tell(judged);
    else verdicts.keep(past !== null);
  };
  const ends = [
    bindPointer(stage, guarded(createTouch(game.session, hand, easel), guard), isFramed),
    bindKeys(hand, easel),
    bindPress(root, hand, easel),
  ];
  return {
    follow,
    redraw: verdicts.redraw,
    repaint: () => {
      if (isHolding(hand)) hand.gesture = idle;
      hand.push = null;
      easel.repaint();
    },
    end: () => {
      for (const end of [...ends, verdicts.end, dwells.end, easel.end]) end();
    },
  };
}

type Verdicts = {
  /** Shows how a response was judged. */
  readonly tell: (now: Shown) => void;
  /** Something else has changed. */
  readonly keep: (isSameSitting: boolean) => void;
  /** Not while a card flies: it is drawn when that has landed. */
  readonly redraw: () => void;
  readonly end: () => void;
};

function createVerdicts({ view }: Backstage, hand: Hand, easel: Easel): Verdicts {
  let timer = 0;
  /** The drawing from which a card took flight; the next one, by whomever, is the end of it. */
  let flight = -1;
  const isFlying = (): boolean => flight === easel.drawn();
  const forget = (): void => {
    hand.shown = null;
    easel.draw();
  };
  const land = (now: Shown): void => {
    if (!isFlying()) return;
    easel.draw();
    const option =
      now.isRight && easel.laid()?.options.find(({ response }) => isSame(response, now.response));
    if (option) knock(easel.cast, option.option);
  };
  return {
    tell: now => {
      hand.shown = now;
      hand.looked = null;
      window.clearTimeout(timer);
      if (now.isRight) timer = window.setTimeout(forget, motion.ms.hold);
      flight = easel.drawn();
      const laid = easel.work();
      if (laid && !view().isStill) reveal(easel.cast, laid.picture, now, () => land(now));
      else land(now);
    },
    keep: isSameSitting => {
      if (!isSameSitting || hand.shown?.isRight !== true) hand.shown = null;
      // A card in flight is drawn where it has come to lie; until then only what can be touched is another.
      if (isFlying() && isSameSitting) easel.work();
      else easel.draw();
    },
    redraw: () => {
      if (!isFlying()) easel.draw();
    },
    end: () => window.clearTimeout(timer),
  };
}

/**
 * A right card is seen to lock before pillars of another kind, or a number, take the place of its own. A finger, or
 * whatever else happens to the sitting, cuts that short.
 */
function createDwells(hand: Hand, easel: Easel) {
  let timer = 0;
  const stop = (): void => {
    window.clearTimeout(timer);
    hand.dwell = null;
  };
  const end = (): void => {
    stop();
    hand.shown = null;
    easel.draw();
  };
  return {
    end: stop,
    follow: (past: Session | null, now: Session | null): void => {
      stop();
      if (past?.phase !== 'told' || now?.phase !== 'ask') return;
      const [from, to] = [itemNow(past), itemNow(now)];
      if (!from || !to || from.rules.isToldWhenRight || !isRightLast(past)) return;
      if (from.kind === to.kind && from.rules.goesWith(from.prompt, to.prompt)) return;
      hand.dwell = { session: past, end };
      timer = window.setTimeout(end, DWELL_MS);
    },
  };
}

/** The page says on its root element whether a platform's page lies around it. */
const isFramed = (): boolean => document.documentElement.hasAttribute('data-framed');

const DWELL_MS = 900;
const isRightLast = (session: Session): boolean => judgedOf(session)?.isRight === true;

/** Once keys are used, the card that they would answer for is marked. */
function bindKeys(hand: Hand, easel: Easel): () => void {
  const onKey = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (hand.isKeyed || ctrlKey || metaKey || altKey) return;
    hand.isKeyed = true;
    easel.draw();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
