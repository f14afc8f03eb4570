import type { Digit, KindCodec } from '../code.ts';
import type { OrderPrompt, OrderResponse } from './types.ts';

const sorted = ({ members }: OrderPrompt): readonly string[] => [...members].sort();

export const codec: KindCodec<OrderPrompt, OrderResponse> = {
  pack: (prompt, { order }) => {
    const ids = sorted(prompt);
    return order.map((id): Digit => [ids.indexOf(id), ids.length]);
  },
  unpack: (prompt, next) => {
    const ids = sorted(prompt);
    return { order: ids.map(() => ids[next(ids.length)]) };
  },
};
