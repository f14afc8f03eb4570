import { beamOf, levelOf } from '../../../core/interview/library.ts';
import { beamNow } from '../../../core/session/chapter.ts';
import { emblem, emblemOf } from '../../../shapes/emblem.ts';
import { moved } from '../../../shapes/move.ts';
import { bold } from '../../../shapes/pen.ts';
import type { Piece } from '../../../shapes/piece.ts';
import { chapterTitle } from '../../../text/naming.ts';
import { type ShellContext, shellPiece } from './piece.ts';

/** Above a question about numbers: sign and title of what it is about. */
export function chapterPieces(shell: ShellContext): readonly Piece[] {
  const { game, session, desk, measure } = shell;
  const { interview, speech } = game;
  const id = beamNow(interview, session);
  const title = chapterTitle(speech.getState(), levelOf(interview, session.level), id, 'desk');
  const { chapter: at } = desk;
  const sign = Math.min(at.h, 36 * Math.min(1.4, desk.k));
  const wanted = Math.min(18 * desk.k, 0.6 * at.h);
  const room = at.w - sign - 12;
  const size = Math.min(wanted, (wanted * room) / measure(title, wanted, 700));
  return [
    shellPiece(shell, 'chapter', at, 15, title, () => [
      ...(id
        ? moved(emblem(emblemOf(beamOf(interview, id).question - 1), sign, 'deep'), 0, (at.h - sign) / 2)
        : []),
      bold(title, [id ? sign + 10 : 0, at.h / 2], { face: 'sans', size, paint: 'deep', align: 'start' }),
    ]),
  ];
}
