import type { Piece } from '../../../shapes/piece.ts';
import type { Setting } from '../../kinds/list.ts';
import { beamPiece, dividePieces, groundPiece } from './beam.ts';
import { chapterPieces } from './chapter.ts';
import { pausePiece, progressPieces, streakPieces } from './counters.ts';
import { hintPieces } from './hint.ts';
import type { ShellContext } from './piece.ts';

/** Controls and hint, the same round every question; beam and ground, or what the question is about. */
export const shellPieces = (shell: ShellContext, setting: Setting): readonly Piece[] => [
  pausePiece(shell),
  ...progressPieces(shell),
  ...streakPieces(shell),
  ...(setting === 'hall' ? [beamPiece(shell), groundPiece(shell)] : chapterPieces(shell)),
  ...dividePieces(shell),
  ...hintPieces(shell),
];
