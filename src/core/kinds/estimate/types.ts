import type { FigureId } from '../../interview/types.ts';
import type { Item } from '../item.ts';

/**
 * A number line of whole steps. linear: step i stands for from + i x by, `by` a plain decimal. log: `perDecade` steps
 * from 10^from up; its values are rounded to two figures.
 */
export type NumberLine = { readonly steps: number } & (
  | { readonly scale: 'linear'; readonly by: string }
  | { readonly scale: 'log'; readonly from: number; readonly perDecade: number }
);

/** `spread`: a mark so many steps from the truth is still right; half the width of the pillar. */
export type EstimatePrompt = {
  readonly figure: FigureId;
  readonly line: NumberLine;
  readonly spread: number;
};
/** Where on the line the truth lies, in steps, not always a whole one. */
export type EstimateKey = { readonly at: number; readonly spread: number };
export type EstimateResponse = { readonly step: number };
export type EstimateItem = Item<EstimatePrompt, EstimateKey>;
