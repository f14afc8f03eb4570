import { clamp } from '../geometry.ts';
import { isIdeographic, widthOf } from '../letter-width.ts';
import { type FittedLines, fitLines, type Measure } from '../line-breaking.ts';
import type { Rect, Size } from '../shape-primitives.ts';

/** Where the card of a zone lies, and what it can be put on. */
export type ZoneSite = {
  readonly card: Rect;
  readonly letters: FittedLines;
  /** One for each option, in order. */
  readonly targets: readonly Rect[];
  readonly labels: Labels;
};

export type HallSite = ZoneSite & {
  readonly beam: Rect;
  readonly shaft: number;
  /** Top of the platform that the pillars stand on. */
  readonly ground: number;
  readonly bubble: { readonly y: number; readonly r: number };
  readonly board: { readonly y: number; readonly w: number; readonly h: number };
};

/** What has to fit into a zone. */
export type ZoneContent = {
  readonly labels: readonly string[];
  /** The card that is asked, with `|` where a line may break. */
  readonly card: string;
  /** All cards of the game: the hall must not move from one question to the next. */
  readonly cards: readonly string[];
  readonly measure: Measure;
};

/** Of a card: its letters, and the room around them. `tenon` in units at the left. */
export const TEAM_CARD = {
  size: 48,
  line: 58,
  least: 26,
  across: 30,
  down: 14,
  tenon: 24,
  low: 124,
} as const;

/** The letters of a card in a room so wide and high. */
export const cardLetters = (
  marked: string,
  room: Size,
  measure: Measure,
  size: number = TEAM_CARD.size,
): FittedLines =>
  fitLines(
    marked,
    { w: room.w - 2 * TEAM_CARD.across - TEAM_CARD.tenon, h: room.h - 2 * TEAM_CARD.down },
    { size, line: (TEAM_CARD.line * size) / TEAM_CARD.size, least: TEAM_CARD.least, weight: 700 },
    measure,
  );

const heightOf = ({ lines, line }: FittedLines): number =>
  Math.max(TEAM_CARD.low, lines.length * line + 2 * TEAM_CARD.down);

/** As wide as its letters, in the middle of its row. */
function cardIn(row: Rect, letters: FittedLines, least: number, measure: Measure): Rect {
  const text = Math.max(...letters.lines.map(line => measure(line, letters.size, 700)));
  const w = clamp(1.01 * text + 2 * TEAM_CARD.across + TEAM_CARD.tenon, Math.min(least, row.w), row.w);
  return { ...row, x: row.x + (row.w - w) / 2, w };
}

const FOOT = 40;
const BEAM = 61;
/** From the ground to the middle of the bubbles, and from there to the card. */
const BELOW = { bubble: 50, card: 44, r: 23 } as const;
const PLATFORM = 16;
const CARD_MOST = 300;

export function hallSite(zone: Rect, content: ZoneContent, isTold: boolean): HallSite {
  const { labels, card, cards, measure } = content;
  const most = { w: zone.w, h: CARD_MOST };
  const letters = cardLetters(card, most, measure);
  const height = Math.max(...[card, ...cards].map(one => heightOf(cardLetters(one, most, measure))));
  const row = { x: zone.x, y: zone.y + zone.h - FOOT - height, w: zone.w, h: height };
  const end = isTold ? zone.y + zone.h : row.y;
  const beam = { x: zone.x, y: zone.y, w: zone.w, h: isTold ? 48 : BEAM };
  const y = isTold ? end - BELOW.r - 2 : end - BELOW.card;
  const pitch = zone.w / Math.max(1, labels.length);
  const top = beam.y + beam.h;
  const ground = y - BELOW.bubble;
  const board = boardIn({ pitch, top, ground }, isTold);
  return {
    card: cardIn(row, letters, 405, measure),
    letters,
    targets: labels.map((_, i) => ({ x: zone.x + i * pitch, y: top, w: pitch, h: y + BELOW.r - top })),
    beam,
    shaft: Math.min(0.5 * pitch, 120),
    ground,
    bubble: { y, r: BELOW.r },
    board,
    labels: labelsIn(labels, { w: board.w - 2 * BOARD.pad, h: board.h - 2 * BOARD.pad }, BOARD.size, measure),
  };
}
export const platformOf = ({ beam, ground }: HallSite): Rect => ({
  x: beam.x - 5,
  y: ground,
  w: beam.w + 10,
  h: PLATFORM,
});

/** Read from the back row: across, in two lines where the language lets them, and all as large as each other. */
const BOARD = {
  size: 43,
  line: 1.25,
  gap: 56,
  toldGap: 26,
  pad: 6,
  between: 9,
  h: 129,
  toldH: 108,
  most: 270,
} as const;

function boardIn(
  { pitch, top, ground }: { readonly pitch: number; readonly top: number; readonly ground: number },
  isTold: boolean,
): HallSite['board'] {
  const w = Math.min(pitch - BOARD.between, BOARD.most);
  const gap = isTold ? BOARD.toldGap : Math.min(BOARD.gap, 0.17 * (ground - top));
  return { y: top + gap, w, h: isTold ? BOARD.toldH : BOARD.h };
}

/** The names of all options, broken into lines at the largest size at which every one of them fits. */
export type Labels = { readonly size: number; readonly lines: readonly (readonly string[])[] };
/** Line height of labels, in letter sizes. */
export const LABEL_LINE = BOARD.line;
const LABEL_LEAST = 12;

export function labelsIn(labels: readonly string[], room: Size, from: number, measure: Measure): Labels {
  const ways = labels.map(waysToBreak);
  for (let size = from; size > LABEL_LEAST; size -= 0.5) {
    const fits = (lines: readonly string[]): boolean =>
      lines.length * LABEL_LINE * size <= room.h && lines.every(line => measure(line, size, 700) <= room.w);
    const lines = ways.flatMap(all => [all.find(fits)].filter(isThere));
    if (lines.length < labels.length) continue;
    // Where one needs two lines, the other long ones get them as well.
    const isBroken = lines.some(({ length }) => length > 1);
    const isLong = ([line = '']: readonly string[]): boolean => measure(line, size, 700) > room.w / 2;
    const even = (all: readonly (readonly string[])[], i: number): readonly string[] =>
      (isBroken && isLong(lines[i] ?? []) ? all.slice(1).find(fits) : undefined) ?? lines[i] ?? [];
    return { size, lines: ways.map(even) };
  }
  return { size: LABEL_LEAST, lines: labels.map(label => [label]) };
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

/** In one line, in two as even as possible (the shorter one first), or in three. */
function waysToBreak(label: string): readonly (readonly string[])[] {
  const units = wordsOf(label);
  const joined = (from: number, to?: number): string => asLine(units.slice(from, to).join(''));
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(line => widthOf(line, 1)));
  const cuts = units.slice(1).map((_, i) => i + 1);
  const two = cuts.map(i => [joined(0, i), joined(i)]);
  const three = cuts.flatMap(i => cuts.filter(j => j > i).map(j => [joined(0, i), joined(i, j), joined(j)]));
  const even = (ways: readonly (readonly string[])[]): readonly (readonly string[])[] =>
    [...ways].sort((a, b) => longest(a) - longest(b)).slice(0, 1);
  return [[asLine(label)], ...even(two), ...even(three)];
}

/** A place where a long word may be parted: a hyphen at the end of a line, nothing elsewhere. */
const SOFT = '\u00ad';
const asLine = (text: string): string =>
  text
    .trim()
    .replace(/\u00ad$/, '-')
    .replace(/\u00ad/g, '');

/** What a line may end after: words with their spaces, or pairs of ideographs, which nearly all Chinese words are. */
function wordsOf(label: string): readonly string[] {
  if (isIdeographic(label)) return label.match(PAIRS) ?? [label];
  return label.replace(LONG, `$1${SOFT}$2`).match(/[^\s\u00ad-]+[\s\u00ad-]*/g) ?? [label];
}
/** A joining word stays with what follows it, an ending with what it ends. */
const PAIRS = /[与和及]?(?:[\x20-\x7e]+|[^\x20-\x7e]{1,2})[化性链点类的]*/gu;
/** Words that would make all boards of a hall hard to read, where they are parted. */
const LONG = /\b(\w{4,}?)(structure|formation|national|engineering)\b/g;

const ROW = {
  gap: 10,
  least: 73,
  share: 0.1,
  most: 96,
  apart: 30,
  letters: 44,
  bubble: 24,
  pad: 20,
  end: 62,
} as const;

/** In a column: the card, and below it the options as rows. */
export function rowsSite(
  zone: Rect,
  { labels, card, cards, measure }: ZoneContent,
  isTold: boolean,
): ZoneSite {
  const rows = labels.length * (Math.max(ROW.least, ROW.share * zone.h) + ROW.gap) - ROW.gap;
  const most = { w: zone.w, h: zone.h - FOOT - ROW.apart - rows };
  const lettersOf = (one: string): FittedLines => cardLetters(one, most, measure, ROW.letters);
  const height = isTold ? 0 : Math.max(...[card, ...cards].map(one => heightOf(lettersOf(one))));
  const row = { x: zone.x, y: zone.y, w: zone.w, h: height };
  const top = zone.y + (isTold ? 0 : height + ROW.apart);
  const bottom = zone.y + zone.h - (isTold ? 0 : FOOT);
  const step = Math.min(ROW.most + ROW.gap, (bottom - top + ROW.gap) / Math.max(1, labels.length));
  const h = step - ROW.gap;
  const room = { w: zone.w - rowStart(h) - ROW.end, h: h - 8 };
  return {
    card: cardIn(row, lettersOf(card), zone.w, measure),
    letters: lettersOf(card),
    targets: labels.map((_, i) => ({ x: zone.x, y: top + i * step, w: zone.w, h })),
    labels: labelsIn(labels, room, Math.min(40, 0.5 * h), measure),
  };
}

/** The radius of the bubble in a row, and where the name begins. */
export const rowBubble = (h: number): number => Math.min(ROW.bubble, 0.32 * h);
export const rowStart = (h: number): number => ROW.pad + 2 * rowBubble(h) + 18;
