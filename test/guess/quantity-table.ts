import { parseAnswer } from '../../src/core/kinds/answer-register.ts';
import { type DealtItem, subjectOf } from '../../src/core/kinds/kind.ts';
import { addTrials, aimOf, chanceOf, isMet, outcomeOf, percent, type Tally } from './guess-table.ts';
import { sortedDigits } from './significant-digits.ts';
import { responsesTo, type Trial } from './trials.ts';

/** Wrong options, and those among them that have the digits of the right one, in any order. */
type Wrong = { readonly alike: number; readonly all: number };

/** Where a number is chosen, by what it is a number of. The same in every language. */
export type QuantityTally = {
  readonly guesses: Tally;
  readonly wrong: Map<string, Wrong>;
};

export const createQuantityTally = (): QuantityTally => ({ guesses: new Map(), wrong: new Map() });

/** Options that say a number of one figure; those that differ in its wording have the same digits on purpose. */
const isAboutValue = ({ id, kind }: DealtItem): boolean => kind === 'choice' && !id.includes('.');

export function addChoice(
  { guesses, wrong }: QuantityTally,
  item: DealtItem,
  trials: readonly Trial[],
  times: number,
): void {
  if (!isAboutValue(item)) return;
  const subject = subjectOf(item.id);
  addTrials(
    guesses,
    trials.map(trial => ({ ...trial, question: subject })),
    times,
  );
  const sum = wrong.get(subject) ?? { alike: 0, all: 0 };
  const { alike, all } = wrongOptionsOf(item);
  wrong.set(subject, { alike: sum.alike + alike * times, all: sum.all + all * times });
}

function wrongOptionsOf({ kind, prompt, key, rules }: DealtItem): Wrong {
  const digits = (response: unknown): string => sortedDigits(parseAnswer(kind, response).number?.value ?? '');
  const isRight = (response: unknown): boolean => rules.score(key, response).earned > 0;
  const responses = responsesTo(rules, prompt);
  const right = responses.filter(isRight).map(digits);
  const wrong = responses.filter(response => !isRight(response)).map(digits);
  return { alike: wrong.filter(one => right.includes(one)).length, all: wrong.length };
}

/** What may not give the answer away, besides the digits of the wrong options. */
const STRATEGIES = ['place', 'size rank', 'repeated digits', 'digits in any order'];
/** At most so many of the wrong options may have the digits of the right one. */
const AIM = 0.5;

type Row = Readonly<Record<string, string | number>>;

/** One row for each quantity. */
export const toQuantityRows = ({ guesses, wrong }: QuantityTally): readonly Row[] =>
  [...wrong].map(([quantity, { alike, all }]) => {
    const { chance, asked } = chanceOf(guesses, quantity);
    const outcomes = STRATEGIES.map(strategy => {
      const outcome = outcomeOf(guesses.get(quantity)?.get(strategy));
      return { strategy, share: outcome?.share ?? chance, way: outcome?.way ?? '' };
    });
    const shares = outcomes.map(({ strategy, share, way }) => [strategy, `${percent(share)} ${way}`.trim()]);
    const isGood =
      isMet(alike / all, AIM) && outcomes.every(({ share }) => isMet(share, aimOf(quantity, chance)));
    return {
      quantity,
      asked,
      'wrong with its digits': percent(alike / all),
      ...Object.fromEntries(shares),
      chance: percent(chance),
      met: isGood ? 'met' : 'NOT MET',
    };
  });
