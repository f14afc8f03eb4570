import { interaction as choice } from './choice/record.ts';
import { interaction } from './entry/record.ts';
import { interaction as estimate } from './estimate/record.ts';
import { interaction as match } from './match/record.ts';
import { byKindName } from './named.ts';
import { interaction as order } from './order/record.ts';
import type { AnyInteraction } from './record.ts';

/** How responses are told to a learning platform. */
const records: Readonly<Record<string, AnyInteraction>> = {
  match,
  choice,
  entry: interaction,
  estimate,
  order,
};

/** @throws RangeError where no kind is called so. */
export const interactionOf = (kind: string): AnyInteraction => byKindName(records, kind);
