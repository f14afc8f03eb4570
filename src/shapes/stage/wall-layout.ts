import { isIdeographic } from '../letter-width.ts';
import { type FittedLines, fitLines, type Measure } from '../line-breaking.ts';
import type { Rect, Size } from '../shape-primitives.ts';
import { type Labels, labelsIn } from './team-zone-layout.ts';

/**
 * Where everything stands on the wall of a live class. Lengths are units of a picture that is 1920 wide and 1080 high; in a window
 * of another shape it is wider or higher.
 */
export type WallStage = {
  /** CSS px of one unit. */
  readonly k: number;
  readonly size: Size;
  /** The question, and the panel at its right. */
  readonly main: Rect;
  readonly panel: Rect;
};

const WANTED = { w: 1920, h: 1080 } as const;
/** A smaller window shows a part of the wall, so that no letter is too small to be read. */
const LEAST: Size = { w: 800, h: 450 };
const PANEL = 570;

export function wallStage(window: Size): WallStage {
  const { w, h } = { w: Math.max(window.w, LEAST.w), h: Math.max(window.h, LEAST.h) };
  const k = Math.min(w / WANTED.w, h / WANTED.h);
  const size = { w: w / k, h: h / k };
  return {
    ...{ k, size },
    main: { x: 0, y: 0, w: size.w - PANEL, h: size.h },
    panel: { x: size.w - PANEL, y: 0, w: PANEL, h: size.h },
  };
}

/** What a hall on the wall has to say. `card`: with `|` where a line may break. */
export type WallContent = {
  readonly labels: readonly string[];
  readonly card: string;
  readonly measure: Measure;
};

/** Pillars, and the number of each below it. */
type Feet = {
  /** Of each pillar, from its beam down to its bubble. */
  readonly columns: readonly Rect[];
  readonly shaft: number;
  /** Top of the platform. */
  readonly ground: number;
  readonly bubble: { readonly y: number; readonly r: number };
};

/** A card that is asked, above the pillars that it may belong to. */
export type AskedSite = Feet & {
  readonly card: Rect;
  readonly letters: FittedLines;
  readonly beam: Rect;
  /** A board on each shaft; its name is stacked upright, or reads across. */
  readonly board: {
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly labels: Labels | undefined;
  };
};

/** The same once it is told: what was chosen stands on the feet of the pillars, their names below. */
export type ToldSite = Feet & {
  readonly card: Rect;
  readonly letters: FittedLines;
  /** What is right, at the end of the card: letters, and where they stand. */
  readonly right: FittedLines;
  readonly rightRoom: Rect;
  /** As high as a column of all answers. */
  readonly level: number;
  readonly labels: Labels;
  readonly labelsAt: number;
};

const LEFT = 60;
const CARD = { y: 45, w: 36, across: 34, down: 10, tenon: 36 } as const;
const PLATFORM = 18;

export { PLATFORM as WALL_PLATFORM };

const columnsIn = (main: Rect, count: number, top: number, foot: number): readonly Rect[] => {
  const x = LEFT + 6;
  const pitch = (main.w - x - CARD.w - 3) / Math.max(1, count);
  return Array.from({ length: count }, (_, i) => ({ x: x + i * pitch, y: top, w: pitch, h: foot - top }));
};

const shaftIn = ([column]: readonly Rect[]): number => Math.min(0.58 * (column?.w ?? 0), 168);

/** Letters of a card that are read from the last row. */
const ASKED = { size: 96, least: 48, h: 192 } as const;

export function askedSite(main: Rect, { labels, card: marked, measure }: WallContent): AskedSite {
  const card = { x: LEFT, y: CARD.y, w: main.w - LEFT - CARD.w, h: ASKED.h };
  const room = { w: card.w - CARD.tenon - 2 * CARD.across, h: card.h - 2 * CARD.down };
  const letters = { size: ASKED.size, line: 1.18 * ASKED.size, least: ASKED.least, weight: 700 } as const;
  const beam = { x: LEFT + 6, y: card.y + card.h + 42, w: card.w - 9, h: 72 };
  const bubble = { y: main.h - 76, r: 33 };
  const ground = main.h - 148;
  const columns = columnsIn(main, labels.length, beam.y + beam.h, bubble.y + bubble.r);
  const shaft = shaftIn(columns);
  const top = beam.y + beam.h + 0.32 * shaft + 27;
  const room2 = { w: columns[0]?.w ?? 0, h: ground - 0.26 * shaft - 20 - top };
  return {
    ...{ card, beam, columns, shaft, ground, bubble },
    letters: fitLines(marked, room, letters, measure),
    board: { y: top, ...boardIn(labels, shaft, room2, measure) },
  };
}

/** More letters than this are not stacked. */
const STACKED_MOST = 9;
const ACROSS = { size: 56, pad: 8, air: 8, most: 420, above: 26 } as const;

function boardIn(
  labels: readonly string[],
  shaft: number,
  room: Size,
  measure: Measure,
): Omit<AskedSite['board'], 'y'> {
  const isStacked = labels.every(label => isIdeographic(label) && [...label].length <= STACKED_MOST);
  if (isStacked) return { w: 0.7 * shaft, h: room.h, labels: undefined };
  const w = Math.min(room.w - ACROSS.air, ACROSS.most);
  const fitted = labelsIn(labels, { w: w - 2 * ACROSS.pad, h: 0.8 * room.h }, ACROSS.size, measure);
  const lines = Math.max(...fitted.lines.map(({ length }) => length));
  const h = Math.min(room.h, lines * 1.25 * fitted.size + 2 * ACROSS.above);
  return { w, h, labels: fitted };
}

const TOLD = { h: 150, size: 80, least: 36, right: { size: 56, least: 32, share: 0.37 } } as const;
/** Below the platform: bubbles, and names in up to three lines. */
const FOOT = { ground: 238, bubble: 176, r: 31, labels: 118, size: 44, level: 76 } as const;

/** @param right what is right, in words. */
export function toldSite(
  main: Rect,
  { labels, card: marked, measure }: WallContent,
  right: string,
): ToldSite {
  const card = { x: LEFT, y: CARD.y, w: main.w - LEFT - CARD.w, h: TOLD.h };
  const inner = card.w - CARD.tenon - 2 * CARD.across;
  const rightW = TOLD.right.share * inner;
  const fitted = (text: string, w: number, size: number, least: number): FittedLines =>
    fitLines(text, { w, h: card.h - 20 }, { size, line: 1.16 * size, least, weight: 700 }, measure);
  const level = card.y + card.h + FOOT.level;
  const bubble = { y: main.h - FOOT.bubble, r: FOOT.r };
  const columns = columnsIn(main, labels.length, level, bubble.y + bubble.r);
  const [column] = columns;
  return {
    ...{ card, level, bubble, columns },
    shaft: shaftIn(columns),
    ground: main.h - FOOT.ground,
    letters: fitted(marked, inner - rightW - 60, TOLD.size, TOLD.least),
    right: fitted(right, rightW - 84, sizeOfWords(right, rightW - 84, TOLD.right, measure), TOLD.right.least),
    rightRoom: { x: card.x + card.w - CARD.across - rightW, y: card.y, w: rightW, h: card.h },
    labels: labelsIn(labels, { w: (column?.w ?? 0) - 12, h: FOOT.labels }, FOOT.size, measure),
    labelsAt: bubble.y + bubble.r + 8 + FOOT.labels / 2,
  };
}

/** The greatest size at which no word has to be cut. Chinese may break between any two letters. */
function sizeOfWords(
  text: string,
  w: number,
  { size: from, least }: { readonly size: number; readonly least: number },
  measure: Measure,
): number {
  const words = text.split(/[\s|]+/).filter(word => !isIdeographic(word));
  let size = from;
  while (size > least && words.some(word => measure(word, size, 700) > w)) size -= 1;
  return size;
}

export const cardText = (card: Rect): { readonly x: number; readonly y: number } => ({
  x: card.x + CARD.tenon + CARD.across,
  y: card.y + card.h / 2,
});
