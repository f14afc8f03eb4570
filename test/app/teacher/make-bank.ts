import { paperOf } from '../../../src/app/kinds/paper-register.ts';
import { type BankQuestion, bankOf } from '../../../src/app/teacher/question-bank.ts';
import { type EstimateItem, stepOf } from '../../../src/core/kinds/estimate/rules.ts';
import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import type { Language } from '../../../src/core/language.ts';
import { toDecimal } from '../../../src/core/quantity/decimal.ts';
import type { Text } from '../../../src/text/types.ts';
import { dealt, interview, makeAssignment } from '../../core/classroom/make-assignment.ts';
import { firstText } from '../../real-interview.ts';
import { realTeach } from '../../teacher-words.ts';

export const pillars = interview.pillars.map(({ id }) => id);
export const wordsOf = (language: Language) => ({ text: firstText(language), teach: realTeach(language) });

/** Items of all kinds from all beams, another forty for each seed. */
export const itemsOf = (seed: number, count = 40): readonly DealtItem[] =>
  dealt(makeAssignment({ pillars, count, seed }));
export const banked = (language: Language, items: readonly DealtItem[]): readonly BankQuestion[] =>
  bankOf(interview, wordsOf(language), items);

export const SEEDS: readonly number[] = Array.from({ length: 12 }, (_, i) => 37 * i + 1);

/** Ids of the texts that an item offers. */
function idIn(text: Text, item: DealtItem, words: string): string {
  const { answer } = paperOf(item.kind).toPaper({ interview, text }, item);
  const all = answer.form === 'options' ? answer.options : answer.form === 'rows' ? answer.rows : [];
  return all.find(option => option.text === words)?.id ?? `nothing is called ${words}`;
}

/** Do the rules take an option, as its words stand in a bank, for right? */
export function isChosenRight(text: Text, item: DealtItem, words: string): boolean {
  const id = idIn(text, item, words);
  const { members = [] } = Object(item.prompt);
  const order = [id, ...members.filter((one: string) => one !== id)];
  return isRight(
    item,
    item.kind === 'match' ? { pillar: id } : item.kind === 'order' ? { order } : { option: id },
  );
}

/** And the places of rows, told by their words? */
const isRankedRight = (text: Text, item: DealtItem, ranks: ReadonlyMap<string, number>): boolean =>
  isRight(item, {
    order: [...ranks].sort(([, a], [, b]) => a - b).map(([words]) => idIn(text, item, words)),
  });

/** And a number, with or without the words of a unit? */
export function isNumberRight(item: DealtItem, value: string, unit = ''): boolean {
  if (item.kind !== 'estimate') return isRight(item, { text: `${value}${unit}` });
  const { line } = item.prompt as EstimateItem['prompt'];
  return item.rules.score(item.key, { step: stepOf(line, toDecimal(value)) }).earned === 1;
}

function isRight({ rules, prompt, key }: DealtItem, input: unknown): boolean {
  const response = rules.parseResponse(prompt, input);
  return response !== undefined && rules.score(key, response).earned === 1;
}

/** What an importer of questions about several items or one has to find right. */
export function isPairsRight(
  text: Text,
  { items }: BankQuestion,
  pairs: ReadonlyMap<string, string>,
): boolean {
  const [first] = items;
  if (first?.kind === 'order')
    return isRankedRight(text, first, new Map([...pairs].map(([line, answer]) => [line, Number(answer)])));
  return (
    pairs.size === items.length &&
    items.every(item => {
      const { question } = paperOf(item.kind).toPaper({ interview, text }, item);
      return isChosenRight(text, item, pairs.get(question) ?? '');
    })
  );
}
