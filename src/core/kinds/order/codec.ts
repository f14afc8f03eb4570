import type { Digit, KindCodec } from '../kind.ts';
import { type KindInteraction, toId } from '../lms-interaction.ts';
import type { OrderKey, OrderPrompt, OrderResponse } from './rules.ts';

/** In an order that does not depend on how the item was dealt. */
const sortedIds = ({ members }: OrderPrompt): readonly string[] => [...members].sort();

export const codec: KindCodec<OrderPrompt, OrderResponse> = {
  toDigits: (prompt, { order }) => {
    const ids = sortedIds(prompt);
    return order.map((id): Digit => [ids.indexOf(id), ids.length]);
  },
  fromDigits: (prompt, next) => {
    const ids = sortedIds(prompt);
    return { order: ids.map(() => ids[next(ids.length)]) };
  },
};

/** The greatest or highest first. */
export const interaction: KindInteraction<OrderPrompt, OrderKey, OrderResponse> = {
  toInteraction: (_, key, response) => ({
    type: 'sequencing',
    response: response.order.map(toId),
    correct: key.order.map(toId),
  }),
};
