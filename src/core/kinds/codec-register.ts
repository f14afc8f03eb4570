import { codec as choice, interaction as choiceInteraction } from './choice/codec.ts';
import { codec as entry, interaction as entryInteraction } from './entry/codec.ts';
import { codec as estimate, interaction as estimateInteraction } from './estimate/codec.ts';
import type { AnyCodec } from './kind.ts';
import type { AnyInteraction } from './lms-interaction.ts';
import { codec as match, interaction as matchInteraction } from './match/codec.ts';
import { codec as order, interaction as orderInteraction } from './order/codec.ts';
import { codec as proofread, interaction as proofreadInteraction } from './proofread/codec.ts';
import { byKindName } from './register.ts';
import { codec as sort, interaction as sortInteraction } from './sort/codec.ts';

/** How each kind writes a response into receipts. Not fetched one by one: an assignment may ask any of them. */
const codecs: Readonly<Record<string, AnyCodec>> = {
  match,
  choice,
  entry,
  estimate,
  order,
  proofread,
  sort,
};

/** How each kind reports a response to a learning platform. */
const interactions: Readonly<Record<string, AnyInteraction>> = {
  match: matchInteraction,
  choice: choiceInteraction,
  entry: entryInteraction,
  estimate: estimateInteraction,
  order: orderInteraction,
  proofread: proofreadInteraction,
  sort: sortInteraction,
};

/** @throws RangeError if no kind has this name. */
export const codecOf = (kind: string): AnyCodec => byKindName(codecs, kind);

/** @throws RangeError if no kind has this name. */
export const interactionOf = (kind: string): AnyInteraction => byKindName(interactions, kind);
