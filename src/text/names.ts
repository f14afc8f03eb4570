import { beamOf, isStarred, ordinalOf, pillarOf, withoutBreaks } from '../core/interview/lookups.ts';
import type {
  BeamId,
  Interview,
  LevelSpec,
  MeasureId,
  PillarId,
  Pointer,
  QuoteId,
} from '../core/interview/types.ts';
import type { More } from '../core/interview/word-types.ts';
import type { Language } from '../core/language.ts';
import type { InterfaceKey, Text } from './types.ts';

/** What beams, pillars, cards and levels are called. Where a word is missing the id is shown, never a blank. */
export const beamTitle = ({ words }: Text, id: BeamId): string => words.beams[id]?.title ?? id;
export const pillarLabel = ({ words }: Text, id: PillarId): string => words.pillars[id]?.label ?? id;
export const pillarTitle = ({ words }: Text, id: PillarId): string => words.pillars[id]?.title ?? id;
export const pillarSummary = ({ words }: Text, id: PillarId): string => words.pillars[id]?.summary ?? id;
export const clueOf = ({ more }: Text, id: MeasureId): string => more?.measures[id]?.clue ?? '';
/** What the card would have to say to belong to that pillar; '' if it is hardly ever taken for it. */
export const contrastOf = ({ more }: Text, id: MeasureId, pillar: PillarId): string =>
  more?.measures[id]?.contrasts?.[pillar] ?? '';
/** The same for each pillar that it is likely taken for. */
export const contrastsOf = ({ more }: Text, id: MeasureId): readonly string[] =>
  Object.values(more?.measures[id]?.contrasts ?? {});
/** The words of a card that decide for its pillar, '' if it does not say which. */
export const decidesOf = ({ more }: Text, id: MeasureId): string => more?.measures[id]?.decides ?? '';
/** That another pillar could be argued for, and why the text decides; '' for the cards of which nobody would doubt it. */
export function arguableNote({ more, t }: Text, id: MeasureId): string {
  const sentence = more?.measures[id]?.arguable;
  return sentence ? t('wrong.arguable', { sentence }) : '';
}

/** The language that interviews are given in, and quoted in whatever the reader speaks. */
export const QUOTED_LANGUAGE: Language = 'zh-CN';
/** What a quotation says, in the reader's language; '' if that is its own, or no translation is known. */
export function quotedIn({ language, words, more }: Text, quote: QuoteId): string {
  if (language === QUOTED_LANGUAGE || !more) return '';
  const { quoted } =
    more.measures[quote] ?? more.figures[quote] ?? more.glossary[quote] ?? partOf(more, quote);
  // A pillar is quoted by its official title.
  return quoted ?? words.pillars[quote]?.title ?? '';
}

/** A phrase of a headline, or a member of a list, by the key of its own evidence. */
function partOf({ headlines, lists }: More, quote: QuoteId): { readonly quoted?: string } {
  const [owner = '', part = ''] = quote.split('.');
  return headlines?.[owner]?.find(({ slot }) => slot === part) ?? lists?.[owner]?.members[part] ?? {};
}

/** The text of a card with `|` where a line may break. */
export const cardMarked = ({ words }: Text, id: MeasureId): string => words.cards[id] ?? id;
export const cardText = (text: Text, id: MeasureId): string => withoutBreaks(cardMarked(text, id));

/** A, B, C …: how options are called. @param i from 0. */
export const letterAt = (i: number): string => String.fromCharCode(65 + i);

const ORDINALS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** 2 -> 二 in Chinese, 2 in English. */
export function ordinal({ t }: Text, n: number): string {
  const known = ORDINALS.find(one => one === n);
  return known ? t(`ordinal.${known}`) : String(n);
}

export function beamName(text: Text, interview: Interview, id: BeamId): string {
  return text.t('name.beam', { n: ordinal(text, beamOf(interview, id).question) });
}

/** 答二·第一点 */
export function pointerName(text: Text, { question, point }: Pointer): string {
  const q = ordinal(text, question);
  return point === 0
    ? text.t('name.opening', { question: q })
    : text.t('name.pointer', { question: q, point: ordinal(text, point) });
}

/** The number of a pillar within its beam. */
export const pillarNumber = (interview: Interview, id: PillarId): number => pillarOf(interview, id).point;

export const formName = ({ t }: Text, { form }: LevelSpec): string => t(FORMS[form]);

const FORMS: Readonly<Record<LevelSpec['form'], InterfaceKey>> = {
  blueprint: 'form.blueprint',
  match: 'form.match',
  numbers: 'form.numbers',
  sort: 'form.sort',
  proofread: 'form.proofread',
  raise: 'form.raise',
  apart: 'form.apart',
  headlines: 'form.headlines',
  challenge: 'form.challenge',
  today: 'form.today',
  review: 'form.review',
  drill: 'form.drill',
  assigned: 'form.assigned',
};

/** The title above a question: its beam, at a desk followed by the form of the level; without a beam the form alone. */
export function chapterTitle(
  text: Text,
  level: LevelSpec,
  beam: BeamId | undefined,
  setting: 'hall' | 'desk',
): string {
  const form = formName(text, level);
  if (!beam) return form;
  const title = beamTitle(text, beam);
  return setting === 'desk' ? text.t('name.chapter', { beam: title, form }) : title;
}

/** The number of a pillar, with that of its beam where `among` has pillars of several: 3.1 is the first of the third. */
export function pillarNumberAmong(interview: Interview, among: readonly PillarId[], id: PillarId): string {
  const beams = new Set(among.map(other => pillarOf(interview, other).beam));
  const n = String(pillarNumber(interview, id));
  return beams.size > 1 ? `${beamOf(interview, pillarOf(interview, id).beam).question}.${n}` : n;
}

/** Between two sentences, and between digits and a word. */
export const SPACES: Readonly<Record<Language, string>> = { 'zh-CN': '', en: ' ' };

/** Sentences in one line. */
export const joinSentences = ({ language }: Text, sentences: readonly string[]): string =>
  sentences.join(SPACES[language]);

export function levelName(text: Text, interview: Interview, level: LevelSpec): string {
  if (!isStarred(level) && level.form !== 'blueprint') return formName(text, level);
  const n = ordinal(text, ordinalOf(interview, level));
  if (!('beam' in level)) return text.t('name.hallLevel', { level: n });
  return text.t('name.beamLevel', {
    beam: ordinal(text, beamOf(interview, level.beam).question),
    level: n,
  });
}
