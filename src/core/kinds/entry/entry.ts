import type { FigureId, Interview } from '../../interview/types.ts';
import { beamOfSubject, figuresOf, sourcesOf } from '../figure.ts';
import type { Explanation, Kind } from '../kind.ts';
import { type Slip, slipOf } from '../slip.ts';
import { compose } from './compose.ts';
import { pressKey } from './keypad.ts';
import { isMet, readEntry, truthOf } from './reading.ts';
import type { EntryItem, EntryKey, EntryPrompt, EntryResponse } from './types.ts';

export type EntryExplanation = Explanation & {
  readonly figures: readonly FigureId[];
  readonly slip?: Slip;
};

/** Letters that may be typed. */
export const LENGTH_MOST = 80;

export const rules: Kind<EntryPrompt, EntryKey, EntryResponse> = {
  atOnce: 1,
  isToldWhenRight: true,
  compose,
  goesWith: () => false,
  beam: (interview, { prompt }) => beamOfSubject(interview, prompt),
  blank: () => ({ text: '' }),
  isComplete: (prompt, response) => readEntry(prompt, response).ok,
  score: (key, response) => {
    const read = readEntry(promptFor(key), response);
    return { earned: Number(read.ok && isMet(key, read.quantity)), total: 1 };
  },
  explain,
  // The first digit, unless the question shows it: of the same number in another scale.
  hint: ({ key }) => [key.to ? 'scale' : `start:${key.value.slice(0, 1)}`],
  option: () => undefined,
  optionOf: () => '',
  typed: (_, response, key) => {
    const text = pressKey(response?.text ?? '', key);
    return text === undefined ? undefined : { text };
  },
  parseResponse: (_, input) => {
    const text: unknown = Reflect.get(Object(input), 'text');
    return typeof text === 'string' && text.length <= LENGTH_MOST ? { text } : undefined;
  },
};

/** A key knows all of its prompt that decides how a text is read. */
const promptFor = ({ unit, to }: EntryKey): EntryPrompt => ({
  figure: '',
  unit: unit === 'none' ? 'none' : 'percent',
  ...(to && { to }),
});

export function explain(
  interview: Interview,
  { prompt, key }: EntryItem,
  response: EntryResponse,
): EntryExplanation {
  const figures = figuresOf(interview, prompt);
  const sources = sourcesOf(interview, figures);
  const read = readEntry(prompt, response);
  if (!read.ok || isMet(key, read.quantity)) return { figures, sources };
  const asked = 'figure' in prompt ? figures : [];
  return { figures, sources, slip: slipOf(interview, asked, truthOf(key), read.quantity) };
}
