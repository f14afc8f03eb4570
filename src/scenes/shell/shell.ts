import type { Piece } from '../../drawing/piece.ts';
import { bar, divide, ground } from './beam.ts';
import { pause, progress, streak } from './counters.ts';
import { hint } from './hint.ts';
import type { Shell } from './piece.ts';

/** Controls, beam, ground and hint: the same round every question. */
export const shellPieces = (shell: Shell): readonly Piece[] => [
  pause(shell),
  ...progress(shell),
  ...streak(shell),
  bar(shell),
  ground(shell),
  ...divide(shell),
  ...hint(shell),
];
