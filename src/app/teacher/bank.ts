import type { Interview } from '../../core/interview/types.ts';
import type { DealtItem as Item } from '../../core/kinds/kind.ts';
import { lastIn } from '../../core/last.ts';
import type { PaperAnswer } from '../kinds/sheet.ts';
import { type NumericAnswer, numericAnswerOf, numericNote } from './numeric.ts';
import type { BankWords } from './units.ts';
import { type CardTable, type NumberedQuestion, worksheetOf } from './worksheet.ts';

/**
 * A question as importers know it, in plain text of one language, its lines parted by a newline. It stands for `items` of
 * the assignment and is worth as many marks.
 */
export type BankQuestion = {
  readonly name: string;
  readonly text: string;
  readonly feedback: string;
  readonly items: readonly Item[];
} & BankAnswer;
type BankAnswer =
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly right: number }
  /** Each line has one answer; `spare` are answers of none. */
  | { readonly type: 'match'; readonly pairs: readonly Pair[]; readonly spare: readonly string[] }
  | ({ readonly type: 'number' } & NumericAnswer);
type Pair = { readonly line: string; readonly answer: string };

type Options = Extract<PaperAnswer, { readonly form: 'options' }>;
type Rows = Extract<PaperAnswer, { readonly form: 'rows' }>;

/** The items of an assignment as questions: the cards of a beam are one, everything else is one each. */
export function bankOf(
  interview: Interview,
  words: BankWords,
  items: readonly Item[],
): readonly BankQuestion[] {
  const { tables, questions } = worksheetOf(interview, words.text, items);
  return [...tables.map(table => tabled(words, table)), ...questions.map(one => single(words, one))];
}

/** Importers refuse a table of one line: a card alone is a choice. */
function tabled(words: BankWords, table: CardTable): BankQuestion {
  const { title, options, cards } = table;
  const [first, ...more] = cards;
  if (first && more.length === 0) {
    const text = words.text.t('play.askCard', { card: first.question });
    return { ...named(words, first), text, ...chosen(first.answer) };
  }
  const used = new Set(cards.map(({ answer }) => answer.right));
  return {
    type: 'match',
    name: `${first?.n ?? ''}–${lastIn(cards)?.n ?? ''} ${title}`,
    text: words.teach('bank.match', { beam: title }),
    feedback: cards.map(card => lineTold(words, card)).join('\n'),
    items: cards.map(({ item }) => item),
    pairs: cards.map(({ question, answer }) => ({ line: question, answer: textIn(answer) })),
    spare: options.filter(({ id }) => !used.has(id)).map(({ text }) => text),
  };
}

function single(words: BankWords, one: NumberedQuestion): BankQuestion {
  const { answer, question } = one;
  const head = named(words, one);
  switch (answer.form) {
    case 'options':
      return { ...head, ...chosen(answer) };
    case 'rows':
      return { ...head, text: `${question}\n${words.teach('bank.rank')}`, ...ranked(answer) };
    default: {
      const text = `${question}\n${numericNote(words, answer)}`;
      return { ...head, text, type: 'number', ...numericAnswerOf(words, answer) };
    }
  }
}

const NAME_MOST = 80;

/** What all questions about one item have. */
const named = ({ teach }: BankWords, { n, question, reason, pointer, item }: NumberedQuestion) => ({
  name: `${n} ${question}`.slice(0, NAME_MOST),
  text: question,
  feedback: teach('bank.told', { reason, pointer }),
  items: [item],
});

const textIn = ({ options, right }: Options): string => options.find(({ id }) => id === right)?.text ?? '';

const lineTold = (
  { teach }: BankWords,
  { question, answer, reason, pointer }: CardTable['cards'][number],
): string =>
  teach('bank.line', {
    card: question,
    pillar: textIn(answer),
    told: teach('bank.told', { reason, pointer }),
  });

const chosen = ({ options, right }: Options): BankAnswer => ({
  type: 'choice',
  options: options.map(({ text }) => text),
  right: options.findIndex(({ id }) => id === right),
});

/** Only Moodle, and only from 4.4 on, puts rows in order; every one of them matches a row with its place. */
const ranked = ({ rows, right }: Rows): BankAnswer => ({
  type: 'match',
  pairs: rows.map(({ id, text }) => ({ line: text, answer: String(right.indexOf(id) + 1) })),
  spare: [],
});
