import { type Answer, fieldOf } from '../kind.ts';

/** What a logged response typed. Not in the rules, so that the notebook of mistakes need not fetch those. */
export function parseAnswer(input: unknown): Answer {
  const text = fieldOf(input, 'text');
  return typeof text === 'string' ? { typed: text.trim() } : {};
}
