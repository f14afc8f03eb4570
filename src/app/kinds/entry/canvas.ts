import type { EntryKey, EntryPrompt, EntryResponse } from '../../../core/kinds/entry/items.ts';
import { partsOf, ROWS } from '../../../core/kinds/entry/rules.ts';
import { chip, eraseSign, keycap, keyLabel } from '../../../shapes/answer-controls.ts';
import { moved } from '../../../shapes/geometry.ts';
import { type FittedLines, fitLines } from '../../../shapes/line-breaking.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import { tick } from '../../../shapes/right-and-wrong-signs.ts';
import { type Rect, regular, type Shape } from '../../../shapes/shape-primitives.ts';
import type { QuestionStage } from '../../../shapes/stage/types.ts';
import { joinSentences } from '../../../text/names.ts';
import { FADE_OUT, numberPieces, numberSite, pressPiece, questionPiece } from '../canvas-question-pieces.ts';
import type { CanvasContext, KindCanvas, PartTarget } from '../types.ts';
import {
  type Chip,
  chipIn,
  chipsOf,
  counterOf,
  hintOf,
  questionOf,
  understoodOf,
  withoutCounter,
} from './entry-words.ts';

type EntryContext = CanvasContext<EntryPrompt, EntryKey, EntryResponse>;

type EntrySite = { readonly chips: readonly Rect[]; readonly keys: ReadonlyMap<string, Rect> };

const COLUMNS = 4;
const GAP = 8;
const CHIP = { h: 48, below: 14 } as const;

/** Entry on the canvas: the typed number on a dimension line, how it is understood, chips for scales and units, and a keypad. */
export const canvas: KindCanvas<EntryPrompt, EntryKey, EntryResponse> = {
  setting: 'desk',
  pieces: context => [
    questionPiece(context, questionOf(context, context.item.prompt)),
    ...numberPieces(context, writtenIn(context), !context.shown),
    ...(context.shown ? [] : [readingPiece(context), ...chipPieces(context), ...keyPieces(context)]),
  ],
  desk: {
    // At least: low chips, their gap, and four rows of keys that a finger can hit.
    room: () => ({ wanted: 414, least: 44 + 6 + 4 * 46 }),
    parts,
    hint: context => siteOf(context).keys.get('hint'),
  },
};

const siteOf = (context: EntryContext): EntrySite =>
  entrySite(context.desk, chipsOf(context, context.item.prompt).length);

/**
 * Lays out the chips, and below them a keypad of four columns, over all the room for controls.
 * @param chips how many there are.
 */
function entrySite({ controls, k, isWide }: QuestionStage, chips: number): EntrySite {
  const gap = Math.min(GAP * k, 0.025 * controls.w);
  const w = (controls.w - (COLUMNS - 1) * gap) / COLUMNS;
  const isTight = controls.h < 360;
  const chipHeight = isTight ? 44 : Math.min(CHIP.h * k, 60);
  const head = chips === 0 ? 0 : chipHeight + (isTight ? 6 : CHIP.below * (isWide ? 1 : k));
  const h = (controls.h - head - 3 * gap) / ROWS.length;
  const at = (row: number, column: number, rows = 1): Rect => ({
    x: controls.x + column * (w + gap),
    y: controls.y + head + row * (h + gap),
    w,
    h: rows * h + (rows - 1) * gap - 3,
  });
  const named = ROWS.flatMap((keys, row) =>
    keys.flatMap((key, column): readonly (readonly [string, Rect])[] =>
      key === '' ? [] : [[key, at(row, column, key === 'confirm' ? 2 : 1)]],
    ),
  );
  const chipWidth = (controls.w - (Math.max(1, chips) - 1) * gap) / Math.max(1, chips);
  return {
    keys: new Map(named),
    chips: Array.from({ length: chips }, (_, i) => ({
      x: controls.x + i * (chipWidth + gap),
      y: controls.y,
      w: chipWidth,
      h: chipHeight,
    })),
  };
}

function parts(context: EntryContext): readonly PartTarget[] {
  if (context.shown) return [];
  const { keys, chips } = siteOf(context);
  const named = chipsOf(context, context.item.prompt);
  return [
    { part: 'figure', rect: numberSite(context).figure },
    ...named.flatMap(({ id }, i) => (chips[i] ? [{ part: `chip:${id}`, rect: chips[i] }] : [])),
    ...[...keys]
      .filter(([key]) => key !== 'hint')
      .map(([key, rect]) => ({ part: key === 'confirm' ? key : `key:${key}`, rect })),
  ];
}

const textOf = ({ draft, shown }: EntryContext): string => (shown ? shown.response : draft)?.text ?? '';

/** What was typed, as it stands on the dimension line. Its counter is not repeated: the question adds its own. */
function writtenIn(context: EntryContext) {
  const { prompt } = context.item;
  const { digits, words: typed } = partsOf(textOf(context));
  const words = withoutCounter(typed);
  const fixed = chipsOf(context, prompt);
  const [only] = fixed.length === 1 ? fixed : [];
  return { digits, words: words || (only?.words ?? ''), counter: counterOf(context, prompt) };
}

/** The words under the number: how it is understood, or why it is not; before anything is typed, the tip of a hint. */
function readingPiece(context: EntryContext): Piece {
  const words = readingOf(context);
  const { rect, size, line, lines } = readingSet(context, words);
  return {
    id: 'reading',
    rect,
    look: words,
    depth: 14,
    accent: context.accent,
    shapes: () =>
      lines.map((text, i) =>
        regular(text, [rect.w / 2, (i + 0.6) * line], { face: 'sans', size, paint: 'ink2' }),
      ),
    enter: { alpha: 0, ms: 120, ease: 'linear' },
    leave: FADE_OUT,
  };
}

/** Fits those words. If they need more than their usual room, they get all of it down to the controls, with tighter lines. */
function readingSet(context: EntryContext, words: string): FittedLines & { readonly rect: Rect } {
  const { desk, measure } = context;
  const { below, under } = numberSite(context);
  const size = Math.round(Math.min(17 * desk.k, 0.5 * below.h + 6));
  const within = (rect: Rect, leading: number) => ({
    rect,
    ...fitLines(words, rect, { size, line: leading * size, least: 12, weight: 400 }, measure),
  });
  const usual = within(below, 1.35);
  return usual.lines.length * usual.line > below.h ? within(under, 1.1) : usual;
}

function readingOf(context: EntryContext): string {
  const {
    text,
    item,
    faded: [tip],
  } = context;
  const typed = textOf(context);
  if (typed.trim() === '') {
    const isRounded = 'relation' in item.prompt && item.prompt.isRounded;
    const told = tip === undefined ? '' : hintOf(context, item.prompt, tip);
    return joinSentences(text, [told, isRounded ? text.t('number.rounded') : ''].filter(Boolean));
  }
  const said = understoodOf(context, item.prompt, { text: typed });
  if (!said.ok) return said.sentence;
  const same = said.same.map(value => text.t('number.same', { value }));
  return [text.t('number.read', { value: said.read }), ...same].join('\u2003|');
}

function chipPieces(context: EntryContext): readonly Piece[] {
  const all = chipsOf(context, context.item.prompt);
  const now = chipIn(all, textOf(context));
  const { chips } = siteOf(context);
  return all.flatMap((one, i) => {
    const rect = chips[i];
    return rect ? [chipPiece(context, one, rect, one.id === now?.id)] : [];
  });
}

function chipPiece(context: EntryContext, { id, name }: Chip, rect: Rect, isOn: boolean): Piece {
  const { measure, desk } = context;
  const fit = 19 * Math.min(desk.k, 1.3);
  // The tick is as wide as its letters are high, see `chip`.
  const [room, reach] = isOn ? [rect.w - 18, 1.1 * fit] : [rect.w - 14, 0];
  const size = Math.min(fit, (fit * room) / (measure(name, fit, 700) + reach));
  return pressPiece(context, `chip:${id}`, rect, `${name} ${isOn}`, () =>
    chip(rect, name, size, isOn, measure(name, size, 700)),
  );
}

const keyPieces = (context: EntryContext): readonly Piece[] =>
  [...siteOf(context).keys].map(([key, rect]) =>
    key === 'hint'
      ? { ...pressPiece(context, 'hint', rect, 'key', () => keycap(rect, 'side')), depth: 4 }
      : pressPiece(context, key === 'confirm' ? key : `key:${key}`, rect, key, () =>
          keyShapes(context, key, rect),
        ),
  );

/** The drawing of a key: its label or sign on its cap. */
function keyShapes({ text, desk, measure }: EntryContext, key: string, rect: Rect): readonly Shape[] {
  const size = Math.min(32 * desk.k, 0.55 * Math.min(rect.h, rect.w));
  if (key === 'confirm') {
    const word = text.t('number.confirm');
    const letters = Math.min(0.62 * size, (0.62 * size * (rect.w - 8)) / measure(word, 0.62 * size, 700));
    const sign = Math.min(1.2 * size, 0.4 * rect.h);
    const top = (rect.h - sign - 1.4 * letters) / 2;
    return [
      ...keycap(rect, 'primary'),
      ...moved(tick(sign, 'onPrimary'), (rect.w - sign) / 2, top),
      keyLabel({ w: rect.w, h: 2 * (top + sign + 0.9 * letters) }, word, letters, true),
    ];
  }
  if (key === 'Backspace') {
    const reach = 0.8 * size;
    return [...keycap(rect, 'side'), ...moved(eraseSign(reach), (rect.w - reach) / 2, (rect.h - reach) / 2)];
  }
  if (key === 'Delete') return [...keycap(rect, 'side'), keyLabel(rect, text.t('number.clear'), 0.6 * size)];
  return [...keycap(rect, 'plain'), keyLabel(rect, key, size)];
}
