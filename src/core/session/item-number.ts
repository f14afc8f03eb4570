import { hash } from '../seeded-random.ts';

/** 20 bits made of an id: how a link names an item, without knowing what other items there are. */
export const itemNumber = (id: string): number => hash(id) % ITEM_NUMBERS;
export const ITEM_NUMBERS = 2 ** 20;
