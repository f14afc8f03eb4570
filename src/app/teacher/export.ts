import type { Assignment } from '../../core/classroom/assignment.ts';
import { fileStemOf } from '../../core/classroom/escaped.ts';
import { assignmentName } from '../../core/classroom/link.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { DealtItem as Item } from '../../core/kinds/kind.ts';
import { bankOf } from './bank.ts';
import { toGift } from './gift.ts';
import { toMoodle } from './moodle.ts';
import { assignmentTitle } from './title.ts';
import type { BankWords } from './units.ts';

/** A file to hand over: UTF-8, without a mark in front, which some importers take for a letter. */
export type BankFile = { readonly name: string; readonly mime: string; readonly text: string };

export const BANK_FORMATS = ['moodle', 'gift'] as const;
export type BankFormat = (typeof BANK_FORMATS)[number];

const FORMS = {
  moodle: { write: toMoodle, mime: 'application/xml', ending: 'moodle.xml' },
  gift: { write: toGift, mime: 'text/plain', ending: 'gift.txt' },
} as const;

/** Symbols of the code by which a file is known again, also among those of the same title. */
const TAIL = 6;

/** @param items those of the assignment. */
export function bankFile(
  bank: BankFormat,
  interview: Interview,
  words: BankWords,
  assignment: Assignment,
  items: readonly Item[],
): BankFile {
  const { write, mime, ending } = FORMS[bank];
  const { title } = assignment;
  const app = words.text.t('app.title');
  const category = title || `${app} · ${assignmentTitle(interview, words.text, assignment)}`;
  const stem = fileStemOf(title) || 'beams-and-pillars';
  return {
    name: `${stem}-${assignmentName(assignment).slice(-TAIL)}.${ending}`,
    mime,
    text: write(category, bankOf(interview, words, items)),
  };
}
