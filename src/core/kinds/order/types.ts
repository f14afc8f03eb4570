import type { MemberId, RelationId } from '../../interview/types.ts';
import type { Item } from '../item.ts';

/** Things to put in order, the greatest or highest first; `members` as they are dealt. Two are compared by one tap. */
export type OrderPrompt = { readonly relation: RelationId; readonly members: readonly MemberId[] };
export type OrderKey = { readonly order: readonly MemberId[] };
export type OrderResponse = { readonly order: readonly MemberId[] };
export type OrderItem = Item<OrderPrompt, OrderKey>;
