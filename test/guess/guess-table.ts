import { CHANCE } from './option-strategies.ts';
import type { Trial } from './trials.ts';

type Sum = { right: number; asked: number; isBlind: boolean };
type Ways = Map<string, Sum>;
/** By question, strategy and way. */
export type Tally = Map<string, Map<string, Ways>>;

export function addTrials(tally: Tally, trials: readonly Trial[], times: number): void {
  for (const { question, strategy, way, share, isBlind } of trials) {
    const strategies = entry(tally, question, () => new Map<string, Ways>());
    const ways = entry(strategies, strategy, () => new Map<string, Sum>());
    const sum = entry(ways, way, () => ({ right: 0, asked: 0, isBlind: true }));
    sum.right += share * times;
    sum.asked += times;
    sum.isBlind &&= isBlind;
  }
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** How often one strategy is right, by the best of its ways in hindsight. */
export type Outcome = { readonly way: string; readonly share: number };

/** @returns undefined for a strategy that never had anything to go by. */
export function outcomeOf(ways: Ways | undefined): Outcome | undefined {
  const all = [...(ways ?? [])].filter(([, { isBlind }]) => !isBlind);
  const outcomes = all.map(([way, { right, asked }]) => ({ way, share: right / asked }));
  return outcomes.sort((one, other) => other.share - one.share)[0];
}

/** How often the question is answered right without anything to go by, and how often it was asked. */
export function chanceOf(
  tally: Tally,
  question: string,
): { readonly chance: number; readonly asked: number } {
  const { right, asked } = tally.get(question)?.get(CHANCE.name)?.get('') ?? { right: 0, asked: 0 };
  return { chance: asked === 0 ? 0 : right / asked, asked };
}

/** What guessing may reach: a share of its own, or so much more than chance. */
const AIMS: Readonly<Record<string, number>> = { 'match, labels only': 0.4, 'match, with summaries': 0.55 };
const ABOVE_CHANCE = 0.1;
/** Half of the last digit that is printed: what is printed as 40.0 % meets 40 %. */
const ROUNDING = 0.0005;

export const aimOf = (question: string, chance: number): number => AIMS[question] ?? chance + ABOVE_CHANCE;
export const isMet = (share: number, aim: number): boolean => share <= aim + ROUNDING;
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

type Row = Readonly<
  Record<'question' | 'asked' | 'by' | 'right' | 'chance' | 'aim' | 'met', string | number>
>;

const byQuestion = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** One row for each question and strategy. */
export const toRows = (tally: Tally): readonly Row[] =>
  [...tally].sort(byQuestion).flatMap(([question, strategies]) => {
    const { chance, asked } = chanceOf(tally, question);
    const aim = aimOf(question, chance);
    return [...strategies]
      .filter(([strategy]) => strategy !== CHANCE.name)
      .flatMap(([strategy, ways]) => {
        const outcome = outcomeOf(ways);
        if (!outcome) return [];
        const { way, share } = outcome;
        const by = way === '' ? strategy : `${strategy}: ${way}`;
        const shares = { right: percent(share), chance: percent(chance), aim: percent(aim) };
        return [{ question, asked, by, ...shares, met: isMet(share, aim) ? 'met' : 'NOT MET' }];
      });
  });
