/** How each kind is worded on the big screen, where teams play: the question, the options, an answer, the right one, and why. */
import { beamOf, confusableOf, figureOf, withoutBreaks } from '../../core/interview/lookups.ts';
import type { Accent, Interview } from '../../core/interview/types.ts';
import type { ChoiceKey, ChoicePrompt, ChoiceResponse } from '../../core/kinds/choice/rules.ts';
import { explain as explainChoice } from '../../core/kinds/choice/rules.ts';
import type { EntryKey, EntryPrompt, EntryResponse } from '../../core/kinds/entry/items.ts';
import { explain as explainEntry, readEntry, truthOf } from '../../core/kinds/entry/rules.ts';
import type { EstimateKey, EstimatePrompt, EstimateResponse } from '../../core/kinds/estimate/rules.ts';
import { quantityOf } from '../../core/kinds/figure-lookup.ts';
import type { DealtItem, Item } from '../../core/kinds/kind.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from '../../core/kinds/match/rules.ts';
import { isPair, type OrderKey, type OrderPrompt, type OrderResponse } from '../../core/kinds/order/rules.ts';
import { NONE, type ProofreadKey, type ProofreadPrompt } from '../../core/kinds/proofread/rules.ts';
import { byKindName } from '../../core/kinds/register.ts';
import type { SortKey, SortPrompt } from '../../core/kinds/sort/rules.ts';
import type { Shape, Size } from '../../shapes/shape-primitives.ts';
import {
  figureQuestion,
  listMeaning,
  listMemberMarked,
  listName,
  memberName,
  memberReason,
  relationQuestion,
} from '../../text/further-names.ts';
import {
  arguableNote,
  cardMarked,
  clueOf,
  contrastOf,
  letterAt,
  pillarLabel,
  SPACES,
} from '../../text/names.ts';
import type { TeacherTranslate } from '../../text/teacher-words.ts';
import type { Text } from '../../text/types.ts';
import { questionOf as choiceQuestion, optionText } from './choice/paper.ts';
import { answerText, questionOf as entryQuestion } from './entry/entry-words.ts';
import { labelsOf, stepText } from './estimate/estimate-words.ts';
import { lineScale } from './estimate/number-line-shapes.ts';
import { slipSentence } from './number-explanation.ts';
import { paperOf } from './paper-register.ts';
import { answerName, mayDiffer, named, phrasesOf, shownSentence } from './proofread/headline-words.ts';

export type Words = {
  readonly interview: Interview;
  readonly text: Text;
  readonly teach: TeacherTranslate;
};

/** One of the answers of a question that is answered by one press; `sign`: its letter or number. */
export type Option = {
  readonly id: string;
  readonly name: string;
  readonly sign: string;
  readonly response: unknown;
};

/** The colour of the beam that an item is about; that of the first beam where it is about several. */
export function accentOf({ interview }: Words, item: DealtItem): Accent {
  const beam = item.rules.beam(interview, item);
  return beam === undefined ? 'azurite' : beamOf(interview, beam).accent;
}

/** How a kind is worded. Methods, so that a register can hold kinds of different prompts. */
interface Wording<Prompt, Key, Response> {
  /** With `|` where a line may break. */
  question(words: Words, prompt: Prompt): string;
  /** What the question was, once it is closed; where it is not here, the question says it. */
  asked?(words: Words, prompt: Prompt): string;
  /** A response in words. */
  answer(words: Words, prompt: Prompt, response: Response): string;
  /** The answers to press, where the rules do not know their order. */
  options?(words: Words, prompt: Prompt): readonly Option[];
  /** What is to be put into an order, as it lies there. */
  rows?(words: Words, prompt: Prompt): readonly string[];
  /** What the question is answered on. */
  picture?(words: Words, prompt: Prompt, size: Size): readonly Shape[];
  /** The right answer and the reason; where it is not here, they are those of the printed key. */
  key?(words: Words, item: Item<Prompt, Key>): Told;
  /** What tells a wrong response from the right one; '' where there is nothing to say. */
  apart?(words: Words, item: Item<Prompt, Key>, response: Response): string;
}
type AnyWording = Wording<unknown, unknown, unknown>;
/** `note`: what else there is to say of the right answer; '' where there is nothing. */
type Told = { readonly right: string; readonly reason: string; readonly note?: string };

const match: Wording<MatchPrompt, MatchKey, MatchResponse> = {
  question: ({ text }, { measure }) => cardMarked(text, measure),
  answer: ({ text }, _, { pillar }) => pillarLabel(text, pillar),
  key: ({ text }, { prompt: { measure }, key }) => ({
    right: pillarLabel(text, key.pillar),
    reason: clueOf(text, measure),
    note: arguableNote(text, measure),
  }),
  apart: ({ interview, text }, { prompt: { measure } }, { pillar }) => {
    const set = confusableOf(interview, measure, pillar);
    return contrastOf(text, measure, pillar) || ((set && text.more?.confusables[set.id]) ?? '');
  },
};

const choice: Wording<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  question: ({ text }, prompt) => choiceQuestion(text, prompt),
  answer: (words, prompt, { option }) => optionText(words, prompt, option),
  apart: ({ interview, text }, item, response) => {
    const { slip } = explainChoice(interview, item, response);
    return slip ? slipSentence(text, slip, quantityOf(figureOf(interview, item.prompt.figure))) : '';
  },
};

const entry: Wording<EntryPrompt, EntryKey, EntryResponse> = {
  question: entryQuestion,
  answer: (words, prompt, response) => {
    const read = readEntry(prompt, response);
    return read.ok ? answerText(words, prompt, read.quantity) : response.text;
  },
  apart: ({ interview, text }, item, response) => {
    const { slip } = explainEntry(interview, item, response);
    return slip ? slipSentence(text, slip, truthOf(item.key)) : '';
  },
};

const estimate: Wording<EstimatePrompt, EstimateKey, EstimateResponse> = {
  question: ({ text }, { figure }) => figureQuestion(text, figure),
  answer: (words, prompt, { step }) => stepText(words, prompt, step),
  picture: (words, prompt, size) => lineScale({ size, line: prompt.line, labels: labelsOf(words, prompt) }),
};

const order: Wording<OrderPrompt, OrderKey, OrderResponse> = {
  question: ({ text }, { relation }) => relationQuestion(text, relation),
  answer: ({ text }, prompt, { order: ids }) =>
    ids
      .slice(0, isPair(prompt) ? 1 : ids.length)
      .map(id => memberName(text, prompt.relation, id))
      .join(` ${text.t('number.than')} `),
  rows: ({ text }, { relation, members }) => members.map(id => memberName(text, relation, id)),
};

const proofread: Wording<ProofreadPrompt, ProofreadKey, ProofreadKey> = {
  question: ({ teach }) => teach('screen.answer.differs'),
  asked: ({ text }, prompt) => shownSentence(text, prompt),
  answer: ({ text }, prompt, { slot }) => answerName(text, prompt, slot),
  options: ({ text }, prompt) => [
    ...phrasesOf(text, prompt).map(({ slot, shown }, i) => ({
      ...{ id: slot, name: shown, sign: String(i + 1), response: { slot } },
    })),
    { id: NONE, name: text.t('proofread.all'), sign: '0', response: { slot: NONE } },
  ],
  key: ({ text, teach }, { prompt }) => {
    const wrong = phrasesOf(text, prompt).find(({ slot }) => slot === prompt.wrong?.slot);
    return {
      right: wrong
        ? teach('screen.told.worded', { said: named(wrong.shown), truth: named(wrong.stated) })
        : text.t('proofread.all'),
      reason: wrong?.why ?? teach('screen.told.unchanged'),
    };
  },
};

/** Above a headline: that one phrase may differ, and from a text of which day. '' for other kinds. */
export const noteOf = (words: Words, { kind }: Item): string =>
  kind === 'proofread' ? mayDiffer(words) : '';

const sort: Wording<SortPrompt, SortKey, SortKey> = {
  question: ({ text }, { groups, member }) => {
    const lists = groups.map(id => listMemberMarked(text, id, member));
    return lists.find(Boolean) ?? member;
  },
  answer: ({ text }, _, { group }) => listName(text, group) || group,
  key: ({ text }, { prompt, key }) => {
    const why = [memberReason(text, key.group, prompt.member), listMeaning(text, key.group)];
    return {
      right: listName(text, key.group) || key.group,
      reason: why.filter(Boolean).join(SPACES[text.language]),
    };
  },
};

const WORDINGS: Readonly<Record<string, AnyWording>> = {
  ...{ match, choice, entry, estimate, order, proofread, sort },
};

export const questionOf = (words: Words, { kind, prompt }: Item): string =>
  byKindName(WORDINGS, kind).question(words, prompt);

/** The same for whoever looks at the answers. */
export function askedOf(words: Words, { kind, prompt }: Item): string {
  const wording = byKindName(WORDINGS, kind);
  return withoutBreaks(wording.asked?.(words, prompt) ?? wording.question(words, prompt));
}

export const answerOf = (words: Words, { kind, prompt }: Item, response: unknown): string =>
  byKindName(WORDINGS, kind).answer(words, prompt, response);

export const apartOf = (words: Words, item: Item, response: unknown): string =>
  byKindName(WORDINGS, item.kind).apart?.(words, item, response) ?? '';

/** What is to be put into an order; none for other kinds. */
export const rowsOf = (words: Words, { kind, prompt }: Item): readonly string[] =>
  byKindName(WORDINGS, kind).rows?.(words, prompt) ?? [];

/** What the question is answered on, without any answer on it; none for other kinds. */
export const pictureOf = (words: Words, { kind, prompt }: Item, size: Size): readonly Shape[] =>
  byKindName(WORDINGS, kind).picture?.(words, prompt, size) ?? [];

/** The right answer and the reason. */
export function toldOf(words: Words, item: Item): Told {
  const own = byKindName(WORDINGS, item.kind).key?.(words, item);
  if (own) return own;
  const { answer, reason } = paperOf(item.kind).toPaper(words, item);
  switch (answer.form) {
    case 'options':
      return { right: answer.options.find(({ id }) => id === answer.right)?.text ?? '', reason };
    case 'rows': {
      const names = answer.right.map(id => answer.rows.find(row => row.id === id)?.text ?? '');
      return { right: names.join(` ${words.text.t('number.than')} `), reason };
    }
    default:
      return { right: answer.right, reason };
  }
}

/** None where an answer is put together. */
export function optionsOf(words: Words, item: DealtItem): readonly Option[] {
  if (item.rules.blank(item.prompt) !== undefined) return [];
  const own = byKindName(WORDINGS, item.kind).options?.(words, item.prompt);
  if (own) return own;
  const found: Option[] = [];
  for (let n = 1; ; n += 1) {
    const option = item.rules.optionAt(item.prompt, n);
    if (!option) return found;
    const { id, response } = option;
    // Which of two is greater is said by its name alone.
    const sign = item.kind === 'order' ? '' : letterAt(n - 1);
    found.push({ id, response, sign, name: answerOf(words, item, response) });
  }
}
