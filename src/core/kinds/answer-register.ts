import { parseAnswer as parseChoice } from './choice/parse-chosen-number.ts';
import { parseAnswer as parseEntry } from './entry/parse-typed-answer.ts';
import { type Answer, fieldOf } from './kind.ts';
import { parseAnswer as parseMatch } from './match/rules.ts';

/** How logged responses are read without fetching the rules of their kind. The other kinds have nothing to say here. */
const parsers: Readonly<Record<string, (response: unknown) => Answer>> = {
  match: parseMatch,
  choice: parseChoice,
  entry: parseEntry,
  proofread: chosenBy('slot'),
  sort: chosenBy('group'),
};

/** Without the rules of these kinds, which come later than the notebook. */
function chosenBy(name: string): (response: unknown) => Answer {
  return response => {
    const chosen = fieldOf(response, name);
    return typeof chosen === 'string' ? { chosen } : {};
  };
}

/**
 * What a response in the log says without its prompt. It may be older than the interview, or come from a damaged file:
 * whatever is no response of this kind says nothing.
 */
export const parseAnswer = (kind: string, response: unknown): Answer => parsers[kind]?.(response) ?? {};
