import type { Unit } from '../../quantity/number-lexicon.ts';
import { type Answer, fieldOf } from '../kind.ts';

/** The id of an option as the rules make it, see `ChoiceOption`. */
const OPTION_ID = /^(?:exact|over|under|about):(\d+(?:\.\d+)?):(none|percent|points)$/;

/** The number that a logged response chose. Not in the rules, so that the notebook of mistakes need not fetch those. */
export function parseAnswer(input: unknown): Answer {
  const [, value, name] = OPTION_ID.exec(String(fieldOf(input, 'option'))) ?? [];
  if (value === undefined) return {};
  const unit: Unit = name === 'percent' || name === 'points' ? name : 'none';
  return { number: { value, unit } };
}
