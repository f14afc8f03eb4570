import { isPair, movedTo } from '../../../core/kinds/order/order.ts';
import type { OrderKey, OrderPrompt, OrderResponse } from '../../../core/kinds/order/types.ts';
import { isIn } from '../../../shapes/move.ts';
import { relationQuestion } from '../../../text/naming.ts';
import { questionPiece } from '../question.ts';
import type { KindCanvas } from '../view.ts';
import { pairParts, pairPieces } from './pair.ts';
import { confirmPieces, orderOf, ROW, rowParts, rowPieces, rowRects } from './rows.ts';

/** Order on the canvas: courses that are pushed up and down in one shaft; of two, the pillar that is taller. */
export const canvas: KindCanvas<OrderPrompt, OrderKey, OrderResponse> = {
  setting: 'desk',
  pieces: scene => [
    questionPiece(scene, relationQuestion(scene.text, scene.item.prompt.relation)),
    ...(isPair(scene.item.prompt) ? pairPieces(scene) : [...rowPieces(scene), ...confirmPieces(scene)]),
  ],
  pushing: {
    grip: (scene, at) => {
      if (scene.shown || isPair(scene.item.prompt)) return undefined;
      const i = rowRects(scene).findIndex(rect => isIn({ ...rect, w: rect.w - 2 * ROW.button - 8 }, at));
      return orderOf(scene)[i];
    },
    push: (scene, id, [, y]) => {
      const [first] = rowRects(scene);
      const pitch = first ? first.h + ROW.gap : 1;
      return movedTo({ order: orderOf(scene) }, id, Math.floor((y - (first?.y ?? 0)) / pitch));
    },
  },
  desk: {
    room: ({ prompt }) => (isPair(prompt) ? { wanted: 0, least: 0 } : { wanted: 64, least: 50 }),
    parts: scene => (scene.shown ? [] : isPair(scene.item.prompt) ? pairParts(scene) : rowParts(scene)),
  },
};
