/** The headline once it is judged: what was wrong lies beside the timber, the true wording is locked into it. */

import type { ProofreadResponse } from '../../../core/kinds/proofread/rules.ts';
import { clamp } from '../../../shapes/geometry.ts';
import { tickBubble } from '../../../shapes/hall/pillar-shapes.ts';
import {
  layTimber,
  type Plank,
  type Step,
  type Timber,
  type TimberForm,
} from '../../../shapes/headline-timber.ts';
import type { Motion, Piece, Timing } from '../../../shapes/placed-piece.ts';
import { jointShapes } from '../../../shapes/streak-sign.ts';
import { FADE_OUT, verdictMark } from '../canvas-question-pieces.ts';
import type { Shown } from '../types.ts';
import {
  askedTimber,
  bedPiece,
  bubblePieces,
  type ProofreadContext,
  plankPiece,
  type Sites,
  underPlank,
} from './canvas-timber-pieces.ts';
import { phrasesOf } from './headline-words.ts';

type Told = Shown<ProofreadResponse>;

/** Lower and lower, at last without numbers: an explanation may have taken much of the room. */
function toldSteps(context: ProofreadContext, sites: Sites): readonly Step[] {
  const before = askedTimber(context, sites).timber?.size ?? 18;
  const most = Math.min(Math.round(clamp(23 * context.desk.k, 18, 42)), Math.max(15, before));
  const step = (form: TimberForm, rows: number, from: number, to: number): Step => ({
    ...{ form, rows, to },
    from: Math.min(most, from),
  });
  return [
    step('full', 2, most, 18),
    step('full', 3, 22, 16),
    step('full', 4, 18, 15),
    step('tight', 3, 18, 15),
    step('tight', 4, 16, 14),
    step('plain', 3, 20, 15),
    step('plain', 5, 18, 13),
    step('plain', 8, 14, 12),
  ];
}

/** The true headline; the wrong plank lies beside it, struck through. Nothing where an explanation has left no room at all. */
export function toldPieces(context: ProofreadContext, sites: Sites, shown: Told): readonly Piece[] {
  const { text, item, measure } = context;
  const phrases = phrasesOf(text, item.prompt);
  const wrong = phrases.find(({ why }) => why !== undefined);
  const texts = phrases.map(({ slot, stated }) => ({ id: slot, text: stated }));
  const out = wrong && { id: wrong.slot, text: wrong.shown };
  const timber = layTimber(texts, out, sites.told, toldSteps(context, sites), measure);
  if (!timber) return [];
  const numberOf = (id: string): number => phrases.findIndex(({ slot }) => slot === id) + 1;
  return [
    bedPiece(context, timber, 'told'),
    ...timber.planks.flatMap(plank =>
      plank.id === wrong?.slot
        ? setPieces(context, timber, plank, shown)
        : [
            plankPiece(context, timber, plank, 'lying'),
            ...bubblePieces(context, timber, plank, numberOf(plank.id), 'lying'),
            ...(shown.response.slot === plank.id ? [tappedPiece(context, plank, shown)] : []),
          ],
    ),
    ...(timber.out ? outPieces(context, timber, timber.out, numberOf(timber.out.id)) : []),
    ...keysInSeams(context, timber, wrong?.slot, shown),
  ];
}

const OUT: Timing = { ms: 160, ease: 'move' };
const SET: Motion = { dx: 28, alpha: 0, ms: 200, ease: 'settle', delayMs: 160 };
const SEAT = { scaleX: 0.4, scaleY: 0.4, alpha: 0, ms: 160, ease: 'seat' } as const;
const SEATED = { delayMs: 360, stagger: 60, tickMs: 520 } as const;

/** The wrong plank: out to the right and a little aslant. */
const outPieces = (context: ProofreadContext, timber: Timber, out: Plank, n: number): readonly Piece[] => [
  { ...plankPiece(context, timber, out, 'gone'), turn: -2, depth: 22, move: OUT },
  ...bubblePieces(context, timber, out, n, 'gone'),
];

/** The true plank, and the tick that takes the place of its number. */
function setPieces(
  context: ProofreadContext,
  timber: Timber,
  plank: Plank,
  { count }: Told,
): readonly Piece[] {
  const { bubble } = timber;
  const piece = plankPiece(context, timber, plank, 'set');
  const { rect } = plank;
  const id = `tick:${count}`;
  if (!bubble) return [{ ...piece, id: `set:${plank.id}:${count}`, depth: 21, enter: SET }];
  const { r, below } = bubble;
  const [x] = underPlank(plank, 0);
  return [
    { ...piece, id: `set:${plank.id}:${count}`, depth: 21, enter: SET },
    {
      id,
      rect: { x: x - r, y: rect.y + rect.h + below - r, w: 2 * r, h: 2 * r },
      shapes: () => tickBubble(r, [r, r]),
      look: '',
      depth: 30,
      accent: context.accent,
      bleed: 4,
      enter: { ...SEAT, delayMs: SEATED.tickMs },
      leave: FADE_OUT,
    },
  ];
}

/** A cloud on the plank that was tapped although it is true. */
const tappedPiece = (context: ProofreadContext, { rect }: Plank, { count }: Told): Piece =>
  verdictMark(context, String(count), [rect.x + rect.w - 10, rect.y - 4], Math.min(13, 0.3 * rect.h), false);

const LYING_KEY = { w: 37.5, h: 25.5 } as const;

/** Keys lock the true plank to its neighbours; where all was as stated, every seam. */
function keysInSeams(
  { accent }: ProofreadContext,
  { planks, size }: Timber,
  wrong: string | undefined,
  { count }: Told,
): readonly Piece[] {
  const scale = Math.min(1, size / 22);
  const [w, h] = [LYING_KEY.w * scale, LYING_KEY.h * scale];
  return planks.flatMap((plank, i): readonly Piece[] => {
    const next = planks[i + 1];
    if (!next || plank.ends || (wrong !== undefined && ![plank.id, next.id].includes(wrong))) return [];
    const { rect } = plank;
    return [
      {
        id: `seam:${i}:${count}`,
        rect: { x: rect.x + rect.w - w / 2, y: rect.y + rect.h - 0.85 * h, w, h },
        shapes: () =>
          jointShapes(
            'key',
            { x: 0, y: 0, w, h },
            { fill: 'deep', stroke: { paint: 'card', line: 'outline' } },
          ),
        look: '',
        depth: 28,
        accent,
        bleed: 3,
        enter: { ...SEAT, delayMs: SEATED.delayMs + SEATED.stagger * i },
        leave: FADE_OUT,
      },
    ];
  });
}
