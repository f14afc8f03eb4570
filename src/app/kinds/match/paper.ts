import { pillarOf, pointerOf } from '../../../core/interview/lookups.ts';
import type { MatchKey, MatchPrompt } from '../../../core/kinds/match/rules.ts';
import {
  arguableNote,
  beamTitle,
  cardText,
  clueOf,
  joinSentences,
  pillarLabel,
} from '../../../text/names.ts';
import type { KindPaper } from '../types.ts';

/** Match on paper: the card is the question, the pillars are its options, by their letters. */
export const paper: KindPaper<MatchPrompt, MatchKey> = {
  toPaper: ({ interview, text }, { prompt, key }) => ({
    question: cardText(text, prompt.measure),
    answer: {
      form: 'options',
      options: prompt.pillars.map(id => ({ id, text: pillarLabel(text, id) })),
      right: key.pillar,
    },
    reason: joinSentences(
      text,
      [clueOf(text, prompt.measure), arguableNote(text, prompt.measure)].filter(Boolean),
    ),
    pointers: [pointerOf(interview, pillarOf(interview, key.pillar))],
    card: {
      table: pillarOf(interview, key.pillar).beam,
      title: beamTitle(text, pillarOf(interview, key.pillar).beam),
      text: cardText(text, prompt.measure),
    },
  }),
};
