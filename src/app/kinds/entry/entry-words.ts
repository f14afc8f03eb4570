/** The words of an entry question: what is asked, how a typed number is understood, the chips of the keypad, the tip of a hint. */
import { figureOf, relationOf } from '../../../core/interview/lookups.ts';
import type { Unit as Counted, Figure, Interview, Variant } from '../../../core/interview/types.ts';
import type { EntryPrompt, EntryResponse } from '../../../core/kinds/entry/items.ts';
import { type Misreading, partsOf, readEntry } from '../../../core/kinds/entry/rules.ts';
import { conversionOf, isConversion, sumSteps } from '../../../core/kinds/entry/variants.ts';
import { quantityOf } from '../../../core/kinds/figure-lookup.ts';
import { conversionSteps, plain, relationSteps } from '../../../core/kinds/number-reasoning.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { type ScaleName, toDecimal } from '../../../core/quantity/decimal.ts';
import { inOneSpelling } from '../../../core/quantity/normalise-typed-number.ts';
import { LEXICONS } from '../../../core/quantity/number-lexicon.ts';
import { printQuantity, type Quantity } from '../../../core/quantity/quantity.ts';
import {
  figureAbout,
  figureQuestion,
  relationQuestion,
  variantQuestion,
} from '../../../text/further-names.ts';
import { amount, counterWord } from '../../../text/quantity-with-unit.ts';
import type { Text } from '../../../text/types.ts';
import { GIVEN_IN, inScaleWords, scaleNames, scaleOf } from './scale-words.ts';

type Context = { readonly interview: Interview; readonly text: Text };

/** The question, with `|` where a line may break. */
export function questionOf(context: Context, prompt: EntryPrompt): string {
  const { interview, text } = context;
  if ('relation' in prompt) return relationQuestion(text, prompt.relation);
  if ('variant' in prompt)
    return variantQuestion(text, prompt.figure, prompt.variant, givenIn(context, prompt));
  if (!prompt.to) return figureQuestion(text, prompt.figure);
  const figure = figureOf(interview, prompt.figure);
  const given = printQuantity({ ...quantityOf(figure), comparator: 'exact' }, GIVEN_IN[prompt.to], 'scaled');
  const [about, scale] = [figureAbout(text, figure.id), text.t(`number.asked.${prompt.to}`)];
  return about === ''
    ? text.t('number.convert', { given, scale: text.t(`number.${prompt.to}`) })
    : text.t('number.convertAbout', { about, given, scale });
}

type Invented = Extract<EntryPrompt, { readonly variant: string }>;

/** What a question with invented numbers states, as it is written there. */
function givenIn({ interview, text }: Context, { figure, variant, given }: Invented): readonly string[] {
  const values = given.map(toDecimal);
  const { from } = conversionOf(variant) ?? {};
  if (from) return values.map(value => inScaleWords(value, from));
  const counted = COUNTED[variant] ?? figureOf(interview, figure).unit;
  return values.map(value => amount(text, plain(value), counted));
}

/** What the given numbers count where it is not what the figure counts. */
const COUNTED: { readonly [V in Variant]?: Counted } = {
  grown: 'yuan',
  increase: 'yuan',
  before: 'yuan',
  rate: 'yuan',
  indexed: 'count',
};

/** What the number counts, or percent; undefined for a bare number such as an index. */
function countedBy({ interview }: Context, prompt: EntryPrompt): Counted | undefined {
  if ('relation' in prompt) {
    const { rule, figures } = relationOf(interview, prompt.relation);
    return rule === 'per' ? figureOf(interview, figures[0] ?? '').unit : undefined;
  }
  if ('variant' in prompt) return prompt.unit === 'percent' ? 'percent' : prompt.counted;
  return figureOf(interview, prompt.figure).unit;
}

/** The counter behind the number, such as 个 or "stations"; '' for percentages and bare numbers. */
export function counterOf(context: Context, prompt: EntryPrompt): string {
  const counted = countedBy(context, prompt);
  return counted && counted !== 'percent' ? counterWord(context.text, counted) : '';
}

const [LATIN, HAN] = [/^[a-z]/, /^[^a-z]/].map(kind =>
  Object.values(LEXICONS)
    .flatMap(({ counters }) => counters)
    .filter(word => kind.test(word))
    .sort((one, other) => other.length - one.length)
    .join('|'),
);
const COUNTER = new RegExp(`(?:(?:^|\\s)(?:${LATIN})|${HAN})\\s*$`, 'i');
/** The words after the digits, without any counter that was typed: the picture adds the right one itself. */
export function withoutCounter(words: string): string {
  const shorter = inOneSpelling(words).replace(COUNTER, '');
  return shorter.length === words.length ? words : withoutCounter(words.slice(0, shorter.length));
}

/** A button that puts `words` (a scale or a unit) behind the typed digits. */
export type Chip = { readonly id: string; readonly name: string; readonly words: string };

/** The scales offered in each language: its own, and the most usual one of the other language. */
const CHIP_SCALES: Readonly<Record<Language, readonly ScaleName[]>> = {
  'zh-CN': ['wan', 'yi', 'million'],
  en: ['wan', 'million', 'billion'],
};

/** Percentages offer their two units, conversions their one scale, computed numbers nothing, all others the scales. */
export function chipsOf({ text }: Context, prompt: EntryPrompt): readonly Chip[] {
  const { language, t } = text;
  const { units } = LEXICONS[language];
  if (prompt.unit === 'percent')
    return (['percent', 'points'] as const).map(id => ({
      id,
      name: t(`number.${id}`),
      words: units[id][0]?.after ?? '',
    }));
  if ('figure' in prompt && prompt.to) return [scaleChip(text, prompt.to)];
  if ('relation' in prompt || ('variant' in prompt && prompt.counted !== 'yuan')) return [];
  const scales = CHIP_SCALES[language].map(name => scaleChip(text, name));
  return [{ id: 'ones', name: t('number.ones'), words: '' }, ...scales];
}

/** A Latin word is separated from the digits by a space. */
function scaleChip({ t }: Text, id: ScaleName): Chip {
  const name = t(`number.${id}`);
  return { id, name, words: /^[a-z]/i.test(name) ? ` ${name}` : name };
}

/** The chip whose words stand behind the digits. If there is only one, its scale is prescribed, so it is always on. */
export function chipIn(chips: readonly Chip[], text: string): Chip | undefined {
  const words = partsOf(text).words.trim();
  return chips.length === 1 ? chips[0] : chips.find(chip => chip.words.trim() === words);
}

/** How a typed number is understood: in digits (`read`) and in words of both languages (`same`); or a sentence why it is not. */
type Understood =
  | { readonly ok: true; readonly read: string; readonly same: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

export function understoodOf({ text }: Context, prompt: EntryPrompt, response: EntryResponse): Understood {
  const reading = readEntry(prompt, response);
  if (!reading.ok) return { ok: false, sentence: misreadSentence(text, reading.why) };
  const { quantity } = reading;
  const read = printQuantity(quantity, text.language, 'grouped');
  const exact = { ...quantity, comparator: 'exact' } as const;
  const others = LANGUAGES.filter(language => language !== text.language);
  const same = [text.language, ...others]
    .map(language => printQuantity(exact, language, 'scaled'))
    .filter(
      (words, i, all) => words !== printQuantity(exact, text.language, 'grouped') && all.indexOf(words) === i,
    )
    .filter(words => quantity.unit === 'none' && words !== '');
  return { ok: true, read, same };
}

/** Why a typed number is not understood; if it could mean two numbers, both are named. */
function misreadSentence({ t, language }: Text, why: Misreading): string {
  const { code, found, either = [], meant = '', script } = why;
  const [one = '', other = ''] = either.map(value =>
    printQuantity({ value, unit: 'none', comparator: 'exact' }, language, 'grouped'),
  );
  const name = script ? new Intl.DisplayNames(language, { type: 'script' }).of(script) : '';
  return t(`number.misread.${code}`, { found, one, other, meant, script: name ?? '' });
}

/** The calculation behind a computed or converted number, one line for each step; empty for others. */
export function stepsOf({ interview, text }: Context, prompt: EntryPrompt): readonly string[] {
  const { language } = text;
  if ('relation' in prompt) return relationSteps(interview, relationOf(interview, prompt.relation), language);
  const figure = figureOf(interview, prompt.figure);
  if ('variant' in prompt) return inventedSteps(text, figure, prompt);
  if (!prompt.to) return [];
  const given = quantityOf(figure);
  return conversionSteps(given, scaleOf(given, GIVEN_IN[prompt.to]), prompt.to, scaleNames(text));
}

function inventedSteps(text: Text, figure: Figure, { variant, given, to }: Invented): readonly string[] {
  const values = given.map(toDecimal);
  const [value = toDecimal('0')] = values;
  if (to) return conversionSteps(plain(value), conversionOf(variant)?.from, to, scaleNames(text));
  return sumSteps(variant, values, figure, money => amount(text, plain(money), 'yuan'));
}

/** A hint in words: how the two scales are related, how it is reckoned, or the first digit. */
export function hintOf(context: Context, prompt: EntryPrompt, tip: string): string {
  const { t } = context.text;
  if (tip === 'scale') return t('number.hint.scale', { step: stepsOf(context, prompt)[0] ?? '' });
  if ('relation' in prompt) {
    const { rule } = relationOf(context.interview, prompt.relation);
    return t(rule === 'index' ? 'number.hint.index' : 'number.hint.times');
  }
  if ('variant' in prompt && !isConversion(prompt.variant)) return t(`number.hint.way.${prompt.variant}`);
  return t('number.hint.start', { digit: tip.slice(-1) });
}

/** A quantity, written as an answer to this prompt. */
export function answerText(context: Context, prompt: EntryPrompt, quantity: Quantity): string {
  const counted = countedBy(context, prompt);
  if ('figure' in prompt && prompt.to) return inScaleWords(quantity.value, prompt.to);
  return counted
    ? amount(context.text, quantity, counted)
    : printQuantity(quantity, context.text.language, 'scaled');
}
