import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BANK_FORMATS, bankFile } from '../../../src/app/teacher/bank-formats.ts';
import { answerOf, worksheetOf } from '../../../src/app/teacher/worksheet-content.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { SHARED_KINDS } from '../../../src/core/session/chance.ts';
import { dealt, interview, makeAssignment } from '../../core/classroom/make-assignment.ts';
import { firstText } from '../../real-interview.ts';
import { pillars, wordsOf } from './make-bank.ts';

/** Of the first layout, so that the frozen papers hold. */
const assignment = makeAssignment({
  ...{ streams: 'shared', kinds: SHARED_KINDS },
  ...{ pillars, count: 16, seed: 11, title: 'Class 5/6' },
});
const items = dealt(assignment);
const frozen = (name: string): string =>
  readFileSync(new URL(`../../fixtures/paper/${name}`, import.meta.url), 'utf8');

describe.each(BANK_FORMATS)('a bank as a file: %s', bank => {
  it.each(LANGUAGES)('is what it was, in %s', language => {
    const { name, mime, text } = bankFile(bank, interview, wordsOf(language), assignment, items);
    expect(name).toMatch(/^Class-5-6-[0-9A-Z]{6}\.(moodle\.xml|gift\.txt)$/);
    expect(mime).toBe(bank === 'moodle' ? 'application/xml' : 'text/plain');
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
    expect(text).toBe(frozen(`${language}.${bank}`));
  });

  it('is named after the title, and told from another of the same title', () => {
    const fileOf = (change: object) =>
      bankFile(bank, interview, wordsOf('en'), { ...assignment, ...change }, items);
    expect(fileOf({ title: '第三周 <5/6>' }).name).toMatch(/^第三周-5-6-[0-9A-Z]{6}\./);
    expect(fileOf({ title: '' }).name).toMatch(/^beams-and-pillars-[0-9A-Z]{6}\./);
    expect(fileOf({ title: '🎉' }).name).toBe(fileOf({ title: '' }).name);
    expect(fileOf({ seed: 12 }).name).not.toBe(fileOf({}).name);
  });

  it('puts the questions of one without a title into a category that says what is asked', () => {
    const { text } = bankFile(bank, interview, wordsOf('zh-CN'), { ...assignment, title: '' }, items);
    expect(text).toContain('$course$/top/四梁八柱 · 稳工业增长 · 建现代化产业体系');
  });
});

describe('a worksheet', () => {
  it.each(LANGUAGES)('reads as it did, in %s', language => {
    const { tables, questions } = worksheetOf(interview, firstText(language), items);
    const lines = [
      ...tables.flatMap(({ title, options, cards }) => [
        title,
        ...options.map(({ text }, i) => `  ${String.fromCharCode(65 + i)} ${text}`),
        ...cards.map(card => `${card.n} ${card.question} [${answerOf(card)}] ${card.reason} ${card.pointer}`),
      ]),
      ...questions.map(one => `${one.n} ${one.question} [${answerOf(one)}] ${one.reason} ${one.pointer}`),
    ];
    expect(`${lines.join('\n')}\n`).toBe(frozen(`${language}.worksheet`));
  });
});
