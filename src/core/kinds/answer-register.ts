import { parseAnswer as parseChoice } from './choice/choice-answer.ts';
import { parseAnswer as parseEntry } from './entry/entry-answer.ts';
import type { Answer } from './kind.ts';
import { parseAnswer as parseMatch } from './match/rules.ts';

/** How logged responses are read where the rules of most kinds have not been fetched. Other kinds have nothing to say. */
const parsers: Readonly<Record<string, (response: unknown) => Answer>> = {
  match: parseMatch,
  choice: parseChoice,
  entry: parseEntry,
};

/**
 * What a response says without its question. It may be older than the interview and the rules, or anything at all: what is
 * no response of this kind says nothing.
 */
export const parseAnswer = (kind: string, response: unknown): Answer => parsers[kind]?.(response) ?? {};
