import { type KindInteraction, toId } from '../record.ts';
import type { OrderKey, OrderPrompt, OrderResponse } from './types.ts';

/** The greatest or highest first. */
export const interaction: KindInteraction<OrderPrompt, OrderKey, OrderResponse> = {
  record: (_, key, response) => ({
    type: 'sequencing',
    response: response.order.map(toId),
    correct: key.order.map(toId),
  }),
};
