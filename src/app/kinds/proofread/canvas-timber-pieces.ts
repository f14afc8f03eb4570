/** What the headline is drawn from before and after it is judged: where everything stands, planks, numbers, and the ground. */
import type {
  ProofreadKey,
  ProofreadPrompt,
  ProofreadResponse,
} from '../../../core/kinds/proofread/rules.ts';
import { clamp, moved } from '../../../shapes/geometry.ts';
import { axisBubble } from '../../../shapes/hall/pillar-shapes.ts';
import { type PlankState, plankShapes, timberBed } from '../../../shapes/headline-planks.ts';
import {
  LIFT,
  layTimber,
  type Plank,
  type Step,
  type Timber,
  type TimberForm,
} from '../../../shapes/headline-timber.ts';
import { type FittedLines, fitLines } from '../../../shapes/line-breaking.ts';
import type { Piece, Timing } from '../../../shapes/placed-piece.ts';
import {
  bold,
  circle,
  PLANNED,
  type Point,
  type Rect,
  type Shape,
} from '../../../shapes/shape-primitives.ts';
import type { QuestionStage } from '../../../shapes/stage/types.ts';
import { DEAL_IN, FADE_OUT } from '../canvas-question-pieces.ts';
import type { CanvasContext } from '../types.ts';
import { mayDiffer, phrasesOf } from './headline-words.ts';

export type ProofreadContext = CanvasContext<ProofreadPrompt, ProofreadKey, ProofreadResponse>;

export const KEY = { wanted: 69, least: 54 } as const;
/** Letter sizes of the line under the question; in one line they are no smaller than `legible`. */
const LINE = { most: 16, legible: 13, least: 12, air: 4 } as const;
/** What one line of the question gets, in px of the reference drawing. */
const QUESTION_LINE = { tall: 40, wide: 64 } as const;

/** The scale of letters beside the timber: wide drawings are larger than the reference drawing. */
export const letterScale = ({ k, isWide }: QuestionStage): number => clamp(isWide ? k / 1.2 : k, 0.85, 2);

/** The line under the question: in one line while that is well legible, else in two. */
function differsSet(context: ProofreadContext): FittedLines {
  const { desk, measure } = context;
  const words = mayDiffer(context);
  const { w } = desk.question;
  const most = Math.round(LINE.most * letterScale(desk));
  const sizes = Array.from({ length: most - LINE.legible + 1 }, (_, i) => most - i);
  const size = sizes.find(one => measure(words, one, 400) <= w);
  if (size !== undefined) return { size, line: Math.round(1.35 * size), lines: [words] };
  const letters = { size: most, line: 1.3 * most, least: LINE.least, weight: 400 } as const;
  return fitLines(words, { w, h: Math.max(2.7 * LINE.least, 0.45 * desk.question.h) }, letters, measure);
}

/** Where the question, the line under it, the timber and the key stand. */
export function sitesOf(context: ProofreadContext) {
  const { question, picture, isWide, controls, k } = context.desk;
  const set = differsSet(context);
  const h = set.lines.length * set.line;
  const line = isWide ? (QUESTION_LINE.wide * k) / 1.3 : QUESTION_LINE.tall * k;
  const asked = { ...question, h: clamp(question.h - h - LINE.air, 28, line) };
  const differs = { ...question, y: asked.y + asked.h + LINE.air, h };
  const foot = picture.y + picture.h;
  const under = (one: Rect): Rect => ({ ...picture, y: one.y + one.h + 6, h: foot - one.y - one.h - 6 });
  const key = isWide ? wideKey(context) : { ...controls, h: controls.h - 3 };
  return { set, asked, differs, key, timber: under(differs), told: under(asked) };
}

export type Sites = ReturnType<typeof sitesOf>;

/** Beside the timber: about the middle of the column. */
function wideKey({ desk }: ProofreadContext): Rect {
  const { x, y, w, h } = desk.controls;
  const high = Math.min(KEY.wanted * letterScale(desk), 0.5 * h);
  return { x, y: y + 0.45 * (h - high), w, h: high };
}

/**
 * Two rows in large letters, else three, else four in smaller ones; where that is too high, lower planks. In a wide window one row, if
 * that is legible.
 */
function askSteps({ k, isWide }: QuestionStage): readonly Step[] {
  const most = Math.round(clamp(30 * k, 24, 56));
  const larger = isWide ? Math.max(1, k / 1.3) : Math.max(1, Math.min(k, 1.6));
  const step = (form: TimberForm, rows: number, from: number, to: number): Step => ({
    ...{ form, rows },
    from: Math.min(most, Math.round(from * larger)),
    to: Math.round(to * larger),
  });
  return [
    ...(isWide ? [step('full', 1, most, 26)] : []),
    step('full', 2, most, 20),
    step('full', 3, 26, 17),
    step('full', 4, 24, 15),
    step('tight', 3, 20, 17),
    step('tight', 4, 18, 15),
    step('tight', 5, 17, 15),
    step('tight', 6, 15, 12),
  ];
}

const CAPTION_AIR = 12;
export const captionSize = ({ desk }: ProofreadContext): number => Math.round(17 * letterScale(desk));

/** The timber of the question, and the words under it where they leave it as large as it is without them. */
export function askedTimber(context: ProofreadContext, { timber: room }: Sites) {
  const { item, text, measure, desk } = context;
  const texts = phrasesOf(text, item.prompt).map(({ slot, shown }) => ({ id: slot, text: shown }));
  const lay = (h: number) => layTimber(texts, undefined, { ...room, h }, askSteps(desk), measure);
  const whole = lay(room.h);
  const h = 1.4 * captionSize(context);
  const lower = desk.isWide ? undefined : lay(room.h - h - CAPTION_AIR);
  const isCaptioned = lower !== undefined && lower.size === whole?.size;
  const caption = { ...room, y: room.y + room.h - h - CAPTION_AIR, h };
  return isCaptioned ? { timber: lower, caption } : { timber: whole };
}

const TAP: Timing = { ms: 110, ease: 'settle' };
const REARRANGE: Timing = { ms: 240, ease: 'move' };

export function plankPiece(
  { accent, item, shown }: ProofreadContext,
  { size }: Timber,
  plank: Plank,
  state: PlankState,
  rect = plank.rect,
): Piece {
  return {
    id: `plank:${item.id}:${plank.id}`,
    rect: state === 'lifted' ? { ...rect, y: rect.y - LIFT } : rect,
    shapes: () => plankShapes(plank, size, state),
    look: [plank.text, size, state, plank.starts, plank.ends].join('|'),
    depth: state === 'lifted' ? 26 : 20,
    accent,
    bleed: 12,
    move: shown ? REARRANGE : TAP,
    enter: DEAL_IN,
    leave: FADE_OUT,
  };
}

/** What the timber lies on, from edge to edge of an upright window. */
export function bedPiece({ accent, item, desk }: ProofreadContext, timber: Timber, name: string): Piece {
  const { picture, window, isWide } = desk;
  const [left, right] = isWide ? [picture.x, picture.x + picture.w] : [0, window.w];
  const top = Math.min(...timber.rows.map(({ y }) => y));
  const { r = 0, below = 0 } = timber.bubble ?? {};
  const foot = Math.max(...timber.rows.map(({ y, h }) => y + h)) + below + r;
  const rect = { x: left, y: top, w: right - left, h: foot - top };
  return {
    id: `${name}:${item.id}`,
    rect,
    shapes: () => moved(timberBed(timber, [left, right]), -left, -top),
    look: JSON.stringify([timber.rows, timber.planks.map(plank => plank.rect), timber.bubble]),
    depth: 10,
    accent,
    bleed: 4,
    enter: { alpha: 0, ms: 200, ease: 'linear' },
    leave: FADE_OUT,
  };
}

/** The middle of the number under a plank. */
export const underPlank = ({ rect }: Plank, below: number): Point => [
  rect.x + rect.w / 2,
  rect.y + rect.h + below,
];

export function bubblePieces(
  { accent, item, shown }: ProofreadContext,
  { bubble }: Timber,
  plank: Plank,
  n: number,
  state: PlankState,
): readonly Piece[] {
  if (!bubble) return [];
  const { r, below } = bubble;
  const [x, y] = underPlank(plank, below);
  const isOff = state === 'gone' || state === 'faded';
  return [
    {
      id: `bubble:${item.id}:${plank.id}`,
      rect: { x: x - r, y: y - r, w: 2 * r, h: 2 * r },
      shapes: () => (isOff ? dashedBubble(n, r) : axisBubble(String(n), state === 'lifted', r, [r, r])),
      look: [n, isOff, state === 'lifted'].join(),
      depth: 22,
      accent,
      bleed: 3,
      enter: { alpha: 0, ms: 120, ease: 'linear' },
      leave: FADE_OUT,
      ...(shown && { move: REARRANGE }),
    },
  ];
}

export const dashedBubble = (n: number, r: number): readonly Shape[] => [
  circle([r, r], r, { fill: 'paper', stroke: PLANNED }),
  bold(String(n), [r, r], { face: 'sans', size: 1.14 * r, paint: 'ink2' }),
];
