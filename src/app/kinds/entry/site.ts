import { ROWS } from '../../../core/kinds/entry/keypad.ts';
import type { Rect } from '../../../shapes/shape.ts';
import type { QuestionStage } from '../../../shapes/stage/types.ts';

const COLUMNS = 4;
const GAP = 8;
const CHIP = { h: 48, below: 14 } as const;

export type EntrySite = { readonly chips: readonly Rect[]; readonly keys: ReadonlyMap<string, Rect> };

/** Chips above a keypad of four columns, filling the room for controls. */
export function entrySite({ controls, k, isWide }: QuestionStage, chips: number): EntrySite {
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
