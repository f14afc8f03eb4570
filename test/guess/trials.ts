import { hintOf } from '../../src/app/kinds/entry/entry-words.ts';
import { paperOf } from '../../src/app/kinds/paper-register.ts';
import type { PaperAnswer, PaperContext, PaperQuestion } from '../../src/app/kinds/types.ts';
import { type PlayableSpec, withoutBreaks } from '../../src/core/interview/lookups.ts';
import { parseAnswer } from '../../src/core/kinds/answer-register.ts';
import type { EntryItem } from '../../src/core/kinds/entry/items.ts';
import { type AnyKind, type DealtItem, type Item, subjectOf } from '../../src/core/kinds/kind.ts';
import { NONE, type ProofreadItem } from '../../src/core/kinds/proofread/rules.ts';
import { pillarSummary } from '../../src/text/names.ts';
import { type CopyStrategy, copyStrategies, type Told } from './copy-strategies.ts';
import { LINE_CHANCE, LINE_STRATEGIES } from './line-strategies.ts';
import {
  bestOf,
  CHANCE,
  type Option,
  optionStrategies,
  ordersBy,
  type Strategy,
} from './option-strategies.ts';
import { type PhraseStrategy, phraseStrategies } from './phrase-strategies.ts';
import { createPartsOf } from './word-parts.ts';

/** One way of guessing, tried on one question. */
export type Trial = {
  readonly question: string;
  readonly strategy: string;
  readonly way: string;
  /** Of the responses that are as good as another to this way, how many are right: 0 to 1. */
  readonly share: number;
  /** There was nothing to go by. */
  readonly isBlind: boolean;
};

/** A question as it was dealt. `before`: what was asked before it in the same sitting, and told. */
export type Dealt = {
  readonly item: DealtItem;
  readonly form: PlayableSpec['form'];
  readonly before: readonly DealtItem[];
};

/** All that is guessed in one language. */
export type Guesser = {
  readonly context: PaperContext;
  /** The question as it is printed: on a screen it says the same. */
  readonly see: (item: Item) => PaperQuestion;
  readonly forOptions: readonly Strategy[];
  readonly forBlanks: readonly CopyStrategy[];
  readonly forPhrases: readonly PhraseStrategy[];
};

export function createGuesser(context: PaperContext): Guesser {
  const { words, language } = context.text;
  const pillars = Object.values(words.pillars).flatMap(({ label, summary }) => [label, summary]);
  const texts = [...Object.values(words.cards).map(withoutBreaks), ...pillars];
  const partsOf = createPartsOf(language);
  return {
    context,
    see: createEyes(context),
    forOptions: optionStrategies(partsOf, texts),
    forBlanks: copyStrategies(partsOf),
    forPhrases: phraseStrategies(partsOf, texts),
  };
}

/** Each question is printed once, although it may be dealt again and again. */
function createEyes(context: PaperContext): Guesser['see'] {
  const known = new Map<string, PaperQuestion>();
  return item => {
    const name = signatureOf(item);
    const question = known.get(name) ?? paperOf(item.kind).toPaper(context, item);
    known.set(name, question);
    return question;
  };
}

/** The same for items of which the same is seen. */
export const signatureOf = ({ id, prompt }: Item): string => `${id} ${JSON.stringify(prompt)}`;

/** Every way of guessing on this question. Only `shareOf` looks at the key. */
export function trialsOf(guesser: Guesser, dealt: Dealt): readonly Trial[] {
  if (dealt.item.kind === 'proofread') return proofread(guesser, dealt);
  const seen = guesser.see(dealt.item);
  switch (seen.answer.form) {
    case 'options':
      return chosen(guesser, dealt, seen.question, seen.answer);
    case 'rows':
      return arranged(guesser, dealt, seen.question, seen.answer);
    case 'line':
      return marked(dealt, seen.answer);
    case 'write':
      return written(guesser, dealt, seen.question, seen.answer);
    case 'phrases':
      return [];
  }
}

type Form<F extends PaperAnswer['form']> = Extract<PaperAnswer, { readonly form: F }>;

function shareOf({ rules, key }: DealtItem, responses: readonly unknown[]): number {
  const right = responses.filter(response => {
    const { earned, total } = rules.score(key, response);
    return earned === total;
  });
  return responses.length === 0 ? 0 : right.length / responses.length;
}

/** What choosing each option gives, in the order in which they are seen. */
export function responsesTo(rules: AnyKind, prompt: unknown): readonly unknown[] {
  const responses: unknown[] = [];
  for (;;) {
    const option = rules.optionAt(prompt, responses.length + 1);
    if (!option) return responses;
    responses.push(option.response);
  }
}

const isLevel = (weights: readonly number[]): boolean => new Set(weights).size < 2;

/** Which phrase of a headline is wrong: by the phrases as they are shown, in the order of the language, and the answer that none is. */
function proofread(guesser: Guesser, { item }: Dealt): readonly Trial[] {
  const { headline, wrong } = (item as unknown as ProofreadItem).prompt;
  const phrases = (guesser.context.text.more?.headlines?.[headline] ?? []).map(
    ({ slot, text, rivals }): Phrase => ({
      slot,
      text: (wrong?.slot === slot && rivals?.[wrong.rival]?.text) || text,
    }),
  );
  const slots = [...phrases.map(({ slot }) => slot), NONE];
  return guesser.forPhrases.flatMap(({ name, ways }) =>
    ways.map(way => {
      const weights = way.weigh(phrases.map(({ text }) => text));
      const share = shareOf(
        item,
        bestOf(weights).map(i => ({ slot: slots[i] })),
      );
      return { question: item.kind, strategy: name, way: way.name, share, isBlind: isLevel(weights) };
    }),
  );
}

type Phrase = { readonly slot: string; readonly text: string };

/** Cards are asked twice: with the labels of the pillars alone, and with their summaries. */
function chosen(
  guesser: Guesser,
  dealt: Dealt,
  stem: string,
  { options }: Form<'options'>,
): readonly Trial[] {
  const { item } = dealt;
  const responses = responsesTo(item.rules, item.prompt);
  const plain = options.map(({ text }, i): Option => ({ text, ...valueIn(item, responses[i]) }));
  const weighed = (question: string, shown: readonly Option[]): readonly Trial[] =>
    [CHANCE, ...guesser.forOptions].flatMap(({ name, ways }) =>
      ways.map(way => {
        const weights = way.weigh({ stem, options: shown });
        const share = shareOf(
          item,
          bestOf(weights).map(i => responses[i]),
        );
        return { question, strategy: name, way: way.name, share, isBlind: isLevel(weights) };
      }),
    );
  if (item.kind !== 'match') return weighed(nameOf(guesser, dealt), plain);
  const { text } = guesser.context;
  const summed = options.map(option => ({ text: `${option.text} ${pillarSummary(text, option.id)}` }));
  const name = dealt.form === 'apart' ? 'tell apart' : 'match';
  return [...weighed(`${name}, labels only`, plain), ...weighed(`${name}, with summaries`, summed)];
}

const valueIn = ({ kind }: Item, response: unknown): Pick<Option, 'value'> => {
  const value = parseAnswer(kind, response).number?.value;
  return value === undefined ? {} : { value };
};

function arranged(guesser: Guesser, dealt: Dealt, stem: string, { rows }: Form<'rows'>): readonly Trial[] {
  return [CHANCE, ...guesser.forOptions].flatMap(({ name, ways }) =>
    ways.map(way => {
      const weights = way.weigh({ stem, options: rows });
      const orders = ordersBy(weights).map(order => ({ order: order.map(i => rows[i]?.id) }));
      const share = shareOf(dealt.item, orders);
      const question = `${nameOf(guesser, dealt)}, rows`;
      return { question, strategy: name, way: way.name, share, isBlind: isLevel(weights) };
    }),
  );
}

function marked({ item }: Dealt, { steps, labels }: Form<'line'>): readonly Trial[] {
  const line = { steps, labelled: labels.map(({ step }) => step) };
  return [LINE_CHANCE, ...LINE_STRATEGIES].flatMap(({ name, ways }) =>
    ways.map(way => {
      const share = shareOf(
        item,
        way.marks(line).map(step => ({ step })),
      );
      return { question: item.kind, strategy: name, way: way.name, share, isBlind: false };
    }),
  );
}

/** Nobody hits a number by chance. */
const NEVER = { strategy: CHANCE.name, way: '', share: 0, isBlind: true };

function written(guesser: Guesser, dealt: Dealt, stem: string, { unit }: Form<'write'>): readonly Trial[] {
  const { item } = dealt;
  const question = nameOf(guesser, dealt);
  const blank = { stem, unit, hint: hintIn(guesser, item), told: toldIn(guesser, dealt) };
  const trials = guesser.forBlanks.flatMap(({ name, ways }) =>
    ways.map(way => {
      const texts = way.texts(blank);
      const share = shareOf(
        item,
        texts.map(text => ({ text })),
      );
      return { question, strategy: name, way: way.name, share, isBlind: texts.length === 0 };
    }),
  );
  return [{ question, ...NEVER }, ...trials];
}

function hintIn({ context }: Guesser, { kind, id, prompt, key, rules }: DealtItem): string {
  if (kind !== 'entry') return '';
  const [tip = ''] = rules.hint({ id, kind, prompt, key }, '');
  return hintOf(context, prompt as EntryItem['prompt'], tip);
}

const toldIn = (guesser: Guesser, { before }: Dealt): readonly Told[] =>
  before.flatMap(item => {
    const { question, answer } = guesser.see(item);
    if (answer.form === 'line' || answer.form === 'write') return [{ question, answer: answer.right }];
    if (answer.form !== 'options') return [];
    const told = answer.options.find(({ id }) => id === answer.right)?.text;
    return told === undefined ? [] : [{ question, answer: told }];
  });

/** The kind, with the variant where it has several: `entry, converted`; what is computed from several figures is one, too. */
function nameOf({ context }: Guesser, { item }: Dealt): string {
  // A member of a list stands behind the point, too.
  const [, variant] = item.kind === 'sort' ? [] : (/\.(.*)$/.exec(item.id) ?? []);
  const isComputed = context.interview.relations.some(({ id }) => id === subjectOf(item.id));
  const special = variant ?? (item.kind === 'entry' && isComputed ? 'computed' : '');
  return special === '' ? item.kind : `${item.kind}, ${special}`;
}
