import { isStarred } from '../src/core/interview/lookups.ts';
import type { ChoiceItem } from '../src/core/kinds/choice/rules.ts';
import type { EntryItem } from '../src/core/kinds/entry/items.ts';
import type { EstimateItem } from '../src/core/kinds/estimate/rules.ts';
import type { Item } from '../src/core/kinds/kind.ts';
import type { MatchItem } from '../src/core/kinds/match/rules.ts';
import type { OrderItem } from '../src/core/kinds/order/rules.ts';
import { optionsOf, type ProofreadItem } from '../src/core/kinds/proofread/rules.ts';
import type { SortItem } from '../src/core/kinds/sort/rules.ts';
import { fromDecimal, SCALES, shifted, toDecimal } from '../src/core/quantity/decimal.ts';
import { chanceOfLevel } from '../src/core/session/compose-items.ts';
import { raisable } from '../src/core/session/second-edition.ts';
import { dealLevel, kindsIn } from './all-kinds.ts';
import { realInterview } from './real-interview.ts';

/** What to do on the page to answer an item: press an option, fill in a field, set the slider, sort the rows. */
export type Answer =
  | { readonly press: string }
  | { readonly fill: string }
  | { readonly slide: number }
  | { readonly sort: readonly string[] };
export type Answers = Readonly<Record<string, { readonly right: Answer; readonly wrong: Answer }>>;

/** The seed that `withSeed` makes the game draw. */
const SEED = Array.from(
  { length: 12 },
  (_, i) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[(23 * i + 11) % 32],
).join('');

const interview = realInterview();
export const playable = interview.levels.filter(isStarred);

/** The key of a level as it is dealt from that seed. */
export function answersOf(id: string): Answers {
  const level = playable.find(one => one.id === id);
  if (level?.form !== 'raise') return answersTo(level ? dealLevel(interview, level, SEED) : []);
  // What is asked there is drawn for each learner, out of all of these.
  const chance = chanceOfLevel(level.id, SEED, 'perKind');
  return answersTo(raisable({ interview, kinds: kindsIn(level), chance }, level.beam));
}

export const answersTo = (items: readonly Item[]): Answers =>
  Object.fromEntries(items.map(item => [item.id, answers[item.kind]?.(item as never) ?? missing(item)]));

function missing({ id }: Item): never {
  throw new Error(`nobody knows how to answer ${id}`);
}

type Pair = { readonly right: Answer; readonly wrong: Answer };

const other = (all: readonly string[], right: string): string => all.find(id => id !== right) ?? '';

const answers: Readonly<Record<string, (item: never) => Pair>> = {
  match: ({ prompt, key }: MatchItem) => ({
    right: { press: key.pillar },
    wrong: { press: other(prompt.pillars, key.pillar) },
  }),
  choice: ({ prompt, key }: ChoiceItem) => ({
    right: { press: key.option },
    wrong: {
      press: other(
        prompt.options.map(({ id }) => id),
        key.option,
      ),
    },
  }),
  entry: ({ key }: EntryItem) => {
    const unit = key.to ? '' : key.unit === 'percent' ? '%' : '个';
    const value = shifted(toDecimal(key.value), key.to ? -SCALES[key.to] : 0);
    const [right, wrong] = [value, shifted(value, 1)].map(one => `${fromDecimal(one)}${unit}`);
    return { right: { fill: right ?? '' }, wrong: { fill: wrong ?? '' } };
  },
  estimate: ({ prompt, key }: EstimateItem) => {
    const { steps } = prompt.line;
    const off = key.at > steps / 2 ? 1 : steps;
    return { right: { slide: Math.round(key.at) }, wrong: { slide: off } };
  },
  order: ({ prompt, key }: OrderItem) => {
    const [first = '', second = ''] = key.order;
    if (prompt.members.length === 2) return { right: { press: first }, wrong: { press: second } };
    return { right: { sort: key.order }, wrong: { sort: [...key.order].reverse() } };
  },
  sort: ({ prompt, key }: SortItem) => ({
    right: { press: key.group },
    wrong: { press: other(prompt.groups, key.group) },
  }),
  proofread: ({ prompt, key }: ProofreadItem) => ({
    right: { press: key.slot },
    wrong: { press: other(optionsOf(prompt), key.slot) },
  }),
};

export type Given = 'right' | 'wrong';

/** The same as a response of the rules. */
export function responseTo(item: Item, given: Given): unknown {
  const answer = (answers[item.kind]?.(item as never) ?? missing(item))[given];
  if ('fill' in answer) return { text: answer.fill };
  if ('slide' in answer) return { step: answer.slide };
  if ('sort' in answer) return { order: answer.sort };
  const { press: first } = answer;
  if (item.kind === 'match') return { pillar: first };
  if (item.kind === 'choice') return { option: first };
  if (item.kind === 'sort') return { group: first };
  if (item.kind === 'proofread') return { slot: first };
  const { members } = Object(item.prompt);
  return { order: [first, ...members.filter((id: string) => id !== first)] };
}
