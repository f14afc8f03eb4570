import { FSRS6_DEFAULT_DECAY } from 'ts-fsrs';

/** What the learners are like: a model of people, not people. Printed with every outcome; it was not fitted to any. */
export const model = `
Memory is FSRS-6. Learners differ from its published weights, which the game takes for theirs: what one gains, first and
by each recall, is multiplied by e^(abilitySpread * z), z normal. A fact is harder or easier by factSpread * z of FSRS
difficulty, half of it for everybody and half for this learner; hardness also divides the first stability by
e^(firstSpread * z). Retention falls off with the power "decay".
A fact met for the first time is guessed, 1 in so many as there are to choose from, and known from then on as after a
miss. What is not recalled is guessed, too. After a lucky guess the log says right; to memory it is a miss, since nothing
was recalled and the answer was shown. A miss comes back in the same sitting, is then right, and counts as a recall of
the same day.
Facts of one confusable set compete: in the evening each loses the share "interference" of its stability for every rival
asked that day while it was not. A day on which both were asked costs nothing, and multiplies what the rival takes from
then on by "discrimination".
Nothing is studied after the last day. Recalled: mean true retrievability of all facts; what was never met counts 0.
`.trim();

/** The constants of the model. */
export type Assumptions = {
  readonly seed: string;
  /** Of the interview: 1, the first, has more facts. */
  readonly content: number;
  readonly learners: number;
  readonly days: number;
  /** A day. 0: 3, 5, 10 and 20 in turn. */
  readonly minutes: number;
  /** Every n-th day nothing is practised. 0: no such day. */
  readonly missed: number;
  /** What a question takes when right, when wrong with its reason read, and when it comes back; in seconds. */
  readonly right: number;
  readonly wrong: number;
  readonly back: number;
  readonly abilitySpread: number;
  readonly factSpread: number;
  readonly firstSpread: number;
  readonly decay: number;
  readonly interference: number;
  readonly discrimination: number;
  /** To choose from, where a number is asked; a card has the pillars of its beam. */
  readonly numbers: number;
  /** A further row: the game with a day of testing set. 0: none. */
  readonly aim: number;
};

export const usual: Assumptions = {
  seed: 'hall',
  content: 2,
  learners: 500,
  days: 14,
  minutes: 0,
  missed: 0,
  right: 10,
  wrong: 22,
  back: 8,
  abilitySpread: 0.4,
  factSpread: 1,
  firstSpread: 0.3,
  decay: FSRS6_DEFAULT_DECAY,
  interference: 0.05,
  discrimination: 0.5,
  numbers: 4,
  aim: 0,
};

/** `--minutes=5 --seed=B`: the usual, but for what is said. @throws one sentence about what is not understood. */
export function assume(args: readonly string[]): Assumptions {
  const said = args.map(arg => {
    const [, name = '', text = ''] = /^--(\w+)=(.+)$/.exec(arg) ?? [];
    const before = Object.entries(usual).find(([key]) => key === name)?.[1];
    const value = typeof before === 'number' ? Number(text) : text;
    if (before === undefined || Number.isNaN(value))
      throw new Error(`"${arg}" is not understood; try --minutes=5.`);
    return [name, value];
  });
  return { ...usual, ...Object.fromEntries(said) };
}
