import { parseAnswer as parseChoice } from './choice/parse-chosen-number.ts';
import { parseAnswer as parseEntry } from './entry/parse-typed-answer.ts';
import { type Answer, chosenIn } from './kind.ts';

/** How logged responses are read without fetching the rules of their kind. The other kinds have nothing to say here. */
const parsers: Readonly<Record<string, (response: unknown) => Answer>> = {
  match: response => chosenIn(response, 'pillar'),
  choice: parseChoice,
  entry: parseEntry,
  proofread: response => chosenIn(response, 'slot'),
  sort: response => chosenIn(response, 'group'),
};

/**
 * What a response in the log says without its prompt. It may be older than the interview, or come from a damaged file:
 * whatever is no response of this kind says nothing.
 */
export const parseAnswer = (kind: string, response: unknown): Answer => parsers[kind]?.(response) ?? {};
