import type { KindCodec } from '../kind.ts';
import { type KindInteraction, toId } from '../lms-interaction.ts';
import type { SortKey, SortPrompt, SortResponse } from './rules.ts';

/** The place of the list among those of the table. */
export const codec: KindCodec<SortPrompt, SortResponse> = {
  toDigits: ({ groups }, { group }) => [[groups.indexOf(group), groups.length]],
  fromDigits: ({ groups }, next) => ({ group: groups[next(groups.length)] }),
};

/** Reported as a choice, for the same reason as a card on a pillar. */
export const interaction: KindInteraction<SortPrompt, SortKey, SortResponse> = {
  toInteraction: (_, key, response) => ({
    type: 'choice',
    response: toId(response.group),
    correct: toId(key.group),
  }),
};
