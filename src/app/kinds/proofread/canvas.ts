import {
  NONE,
  type ProofreadKey,
  type ProofreadPrompt,
  type ProofreadResponse,
} from '../../../core/kinds/proofread/rules.ts';
import { keycap } from '../../../shapes/answer-controls.ts';
import { moved } from '../../../shapes/geometry.ts';
import { axisBubble } from '../../../shapes/hall/pillar-shapes.ts';
import { type FittedLines, fitLines, stacked } from '../../../shapes/line-breaking.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import { bold, box, PLANNED, type Rect, regular, type Shape } from '../../../shapes/shape-primitives.ts';
import { DEAL_IN, FADE_OUT, pressPiece, questionPiece } from '../canvas-question-pieces.ts';
import type { KindCanvas, PartTarget } from '../types.ts';
import {
  askedTimber,
  bedPiece,
  bubblePieces,
  captionSize,
  dashedBubble,
  KEY,
  letterScale,
  type ProofreadContext,
  plankPiece,
  type Sites,
  sitesOf,
} from './canvas-timber-pieces.ts';
import { toldPieces } from './canvas-told-pieces.ts';
import { allStated } from './headline-words.ts';

type Context = ProofreadContext;

/** Proofreading on the canvas: the headline as a timber whose planks are pressed, and a key that says all is as stated. */
export const canvas: KindCanvas<ProofreadPrompt, ProofreadKey, ProofreadResponse> = {
  setting: 'desk',
  pieces: context => {
    const sites = sitesOf(context);
    const question = questionPiece(context, context.text.t('proofread.question'), sites.asked);
    return context.shown && isMeasured(context)
      ? [question, ...toldPieces(context, sites, context.shown)]
      : [
          question,
          linesPiece(context, 'differs', sites.differs, sites.set, 'start'),
          ...timberPieces(context, sites),
          ...keyPieces(context, sites),
        ];
  },
  desk: {
    room: () => ({ wanted: KEY.wanted, least: KEY.least }),
    parts: context => (context.shown ? [] : parts(context)),
  },
};

/**
 * Whether the explanation has come, which is a moment after the response: upright, it takes room from the timber. What moves then
 * would otherwise move twice.
 */
const isMeasured = ({ desk: { isWide, explanation, controls } }: Context): boolean =>
  isWide || explanation.y < controls.y;

function linesPiece(
  { accent, item }: Context,
  name: string,
  rect: Rect,
  set: FittedLines,
  align: 'start' | 'middle',
): Piece {
  const x = align === 'start' ? 0 : rect.w / 2;
  return {
    id: `${name}:${item.id}`,
    rect,
    shapes: () =>
      stacked(set, [x, rect.h / 2], (line, at) =>
        regular(line, at, { face: 'sans', size: set.size, paint: 'ink2', align }),
      ),
    look: [...set.lines, set.size].join('|'),
    depth: 18,
    accent,
    enter: DEAL_IN,
    leave: FADE_OUT,
  };
}

function timberPieces(context: Context, sites: Sites): readonly Piece[] {
  const { timber, caption } = askedTimber(context, sites);
  if (!timber) return [];
  const { pressed, faded } = context;
  return [
    bedPiece(context, timber, 'bed'),
    ...timber.planks.flatMap((plank, i) => {
      const isLifted = pressed === `option:${plank.id}`;
      const state = faded.includes(plank.id) ? 'faded' : isLifted ? 'lifted' : 'lying';
      return [
        { ...plankPiece(context, timber, plank, state), enter: { ...DEAL_IN, delayMs: 40 * i } },
        ...bubblePieces(context, timber, plank, i + 1, state),
      ];
    }),
    ...captionPieces(context, sites, caption),
  ];
}

function captionPieces(context: Context, { key }: Sites, below: Rect | undefined): readonly Piece[] {
  const { desk, measure, text } = context;
  const size = captionSize(context);
  const letters = { size, line: 1.4 * size, least: 13, weight: 400 } as const;
  const above = desk.isWide && { ...key, y: desk.controls.y, h: key.y - desk.controls.y - 16 };
  const room = above || below;
  if (!room) return [];
  const set = fitLines(text.t('proofread.caption'), room, letters, measure);
  const h = set.lines.length * set.line;
  if (h > room.h + 1) return [];
  return [linesPiece(context, 'caption', { ...room, y: room.y + room.h - h, h }, set, 'middle')];
}

/** It ranks with the planks, and looks no more important than they do. */
function keyPieces(context: Context, { key: rect }: Sites): readonly Piece[] {
  const { desk, text, item, measure, faded } = context;
  const isOff = faded.includes(NONE);
  const words = [text.t('proofread.all'), allStated(text, item.prompt)] as const;
  const shapes = (): readonly Shape[] => {
    const scale = letterScale(desk);
    const r = Math.min(16 * scale, 0.3 * rect.h);
    const x = 2 * r + 30;
    const size = Math.round(Math.min(20 * scale, 0.3 * rect.h));
    const room = { w: rect.w - x - 10, h: 0.4 * rect.h };
    const below = {
      size: Math.min(size - 3, Math.round(16 * scale)),
      line: 1.3 * size,
      least: 12,
      weight: 400,
    } as const;
    const set = fitLines(words[1], room, below, measure);
    const gap = 0.5 * (rect.h - size - set.size) - 0.09 * rect.h;
    return [
      ...(isOff ? [box({ ...rect, x: 0, y: 0 }, { stroke: PLANNED })] : keycap(rect, 'outlined')),
      ...(isOff
        ? moved(dashedBubble(0, r), 16, rect.h / 2 - r)
        : axisBubble('0', false, r, [16 + r, rect.h / 2])),
      bold(words[0], [x, gap + size / 2], {
        face: 'sans',
        size,
        paint: isOff ? 'ink2' : 'ink',
        align: 'start',
      }),
      ...stacked(set, [x, rect.h - gap - set.size / 2], (line, at) =>
        regular(line, at, { face: 'sans', size: set.size, paint: 'ink2', align: 'start' }),
      ),
    ];
  };
  const piece = pressPiece(context, `option:${NONE}`, rect, [...words, isOff].join('|'), shapes);
  return [{ ...piece, enter: { ...DEAL_IN, delayMs: 200 } }];
}

/** The native buttons: each plank together with its number, and the key. */
function parts(context: Context): readonly PartTarget[] {
  const sites = sitesOf(context);
  const { timber } = askedTimber(context, sites);
  const { r = 0, below = 0 } = timber?.bubble ?? {};
  return [
    ...(timber?.planks ?? []).map(({ id, rect }) => ({
      part: `option:${id}`,
      rect: { ...rect, h: rect.h + below + r },
    })),
    { part: `option:${NONE}`, rect: sites.key },
  ];
}
