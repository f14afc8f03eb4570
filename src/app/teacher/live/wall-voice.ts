import { joinSentences } from '../../../text/names.ts';
import { askedOf, toldOf } from '../../kinds/screen-register.ts';
import { hallTerms } from '../screen/hall-zone.ts';
import { endTitle } from './wall-end.ts';
import type { WallDrawing } from './wall-types.ts';

/** What the heading of a question says. */
export const headOf = ({ context: { teach }, view: { n, total } }: WallDrawing): string =>
  teach('screen.stage.title', { n, total });

/** What a screen reader says once this is drawn for the first time. */
export function saidOf(drawing: WallDrawing): { readonly key: string; readonly sentence: string } {
  const { view, context } = drawing;
  const { link } = context.host.getState();
  const key = `${view.phase} ${view.question?.q ?? ''} ${view.isPaused} ${link === 'lost'} ${drawing.memory.raised}`;
  return { key, sentence: joinSentences(context.text, sentencesOf(drawing).filter(Boolean)) };
}

function sentencesOf(drawing: WallDrawing): readonly string[] {
  const { view, context, words, item } = drawing;
  const { live } = context;
  if (context.host.getState().link === 'lost') return [live('wall.lost')];
  if (view.isPaused) return [live('wall.paused')];
  switch (view.phase) {
    case 'ask':
      return [headOf(drawing), item ? questionIn(drawing) : ''];
    case 'closed':
      return [live(view.question?.closes === null ? 'wall.closed' : 'wall.up')];
    case 'told': {
      if (view.question?.isSkipped || !item || !view.told) return [live('wall.skipped')];
      const { right, reason } = toldOf(words, item);
      const { answered, right: count } = view.told;
      return [`${live('wall.right')} ${right}`, live('wall.rightOf', { all: answered, count }), reason];
    }
    case 'ended':
      return [endTitle(drawing)];
    default:
      return [];
  }
}

/** The question in one sentence. */
export function questionIn({ context, words, item }: WallDrawing): string {
  if (!item) return '';
  return item.rules.atOnce > 1 ? hallTerms(context, item).question : askedOf(words, item);
}
