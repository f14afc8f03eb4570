import type { FigureId, RelationId } from '../../interview/types.ts';
import type { ScaleName } from '../../quantity/decimal.ts';
import type { Unit } from '../../quantity/lexicon.ts';
import type { Item } from '../item.ts';

/**
 * What number is wanted. `to`: the figure is given and wanted in another scale. `unit`: numbers or percentages, so
 * that the keypad has the right words.
 */
export type EntryPrompt = {
  readonly unit: Exclude<Unit, 'points'>;
} & (
  | { readonly figure: FigureId; readonly to?: ScaleName }
  | { readonly relation: RelationId; readonly isRounded: boolean }
);

/** `value` is a plain decimal; a response may differ from it by `permille` thousandths, 0 where it must be exact. */
export type EntryKey = {
  readonly value: string;
  readonly comparator: 'exact' | 'over';
  readonly unit: Unit;
  readonly permille: number;
  readonly to?: ScaleName;
};
/** As it was typed, pasted or put together on the keypad. */
export type EntryResponse = { readonly text: string };
export type EntryItem = Item<EntryPrompt, EntryKey>;
