import type { Piece } from '../../../shapes/piece.ts';
import type { Setting } from '../../kinds/list.ts';
import { bar, divide, ground } from './beam.ts';
import { chapter } from './chapter.ts';
import { pause, progress, streak } from './counters.ts';
import { hint } from './hint.ts';
import type { Shell } from './piece.ts';

/** Controls and hint, the same round every question; beam and ground, or what the question is about. */
export const shellPieces = (shell: Shell, setting: Setting): readonly Piece[] => [
  pause(shell),
  ...progress(shell),
  ...streak(shell),
  ...(setting === 'hall' ? [bar(shell), ground(shell)] : chapter(shell)),
  ...divide(shell),
  ...hint(shell),
];
