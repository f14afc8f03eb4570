import { describe, expect, it } from 'vitest';
import { fromLink, type LinkRead } from '../../../src/core/classroom/assignment-link.ts';
import { inFours } from '../../../src/core/classroom/code-bits.ts';
import { codesIn } from '../../../src/core/classroom/code-scanner.ts';
import { gradebookOf } from '../../../src/core/classroom/gradebook.ts';
import { codeIn } from '../../../src/core/classroom/pasted-code.ts';
import { createReceiptReader } from '../../../src/core/classroom/receipt-reader.ts';
import { KINDS } from '../../all-kinds.ts';
import firstLinks from '../../fixtures/links/v1.json';
import links from '../../fixtures/links/v2.json';
import firstReceipts from '../../fixtures/receipts/v1.json';
import receipts from '../../fixtures/receipts/v2.json';
import { content } from './make-assignment.ts';

const assignments = [...Object.keys(firstLinks), ...Object.keys(links)];
const handedIn = [...Object.keys(firstReceipts), ...Object.keys(receipts)];
const reading = () => createReceiptReader(() => [content], KINDS);
const untitled = (read: LinkRead) => {
  if (!read.ok) throw new Error(read.problem);
  const { title: _, ...fields } = read.assignment;
  return { ok: true, assignment: fields };
};
const refusedIn = (texts: readonly string[]) =>
  gradebookOf(KINDS, texts, reading()).refused.map(({ reason }) => reason);

/** What is written around a code. */
const CHATS: readonly (readonly [string, (code: string) => string])[] = [
  ['in English', code => `Hi all, here is the quiz for Monday: ${code} . Please finish it by 8 pm, thanks!`],
  [
    'in German',
    code => `Hallo zusammen, hier ist der Code für Übung 2 (Größe B5): ${code} – bis Freitag, 18:00 Uhr!`,
  ],
  ['in Chinese', code => `老师好！第2组的作业：${code}，请在周五8点前完成，谢谢。`],
  ['in a log', code => `[3:15 PM] 李华: ${code}\n[3:16 PM] Carla: Closed at 4? Can I still come?`],
  ['before short words', code => `${code} is for you, have a look at C before noon`],
  ['quoted', code => `> ${code}\n\nCool, C u then. Best, Chris`],
];

describe.each(CHATS)('%s', (_, said) => {
  it.each(assignments)('the code of an assignment is found: %s', code => {
    expect(codesIn(said(code))).toEqual([{ type: 'link', code }]);
    for (const text of [said(inFours(code)), said(inFours(code).replaceAll('-', ' '))]) {
      const [found, ...others] = codesIn(text);
      expect(others).toEqual([]);
      // A short word behind the groups of a titled code may be taken for the rest of its title.
      expect(found?.code.startsWith(code)).toBe(true);
      expect(fromLink([content], found?.code ?? '')).toMatchObject(untitled(fromLink([content], code)));
      if (code.length <= 20) expect(found?.code).toBe(code);
    }
  });

  it.each(handedIn)('a receipt is found: %s', code => {
    for (const text of [said(code), said(inFours(code)), said(code.toLowerCase())])
      expect(codesIn(text)).toEqual([{ type: 'receipt', code }]);
  });

  it.each(handedIn)('a damaged receipt is reported, not dropped: %s', code => {
    const wrong = code.slice(0, 30) + (code[30] === '7' ? '3' : '7') + code.slice(31);
    for (const damaged of [wrong, code.slice(0, -9), `${code.slice(0, 50)}${code.slice(51)}`]) {
      expect(codesIn(said(damaged))).toEqual([{ type: 'receipt', code: damaged }]);
      expect(refusedIn([said(damaged)])).toEqual(['mistyped']);
    }
  });
});

describe('a code to type, as a student pastes it', () => {
  it.each(Object.keys(links).filter(code => code.startsWith('C')))('is found: %s', code => {
    for (const text of [
      code,
      inFours(code),
      `https://example.org/#/assignment/${code}`,
      `Code: ${inFours(code)} !`,
      `作业码${code}。`,
    ])
      expect(codeIn(text).replace(/[^0-9A-Z]/g, '')).toBe(code);
  });
});

describe('what is no code', () => {
  it.each([
    'CHALLENGE, CLASSROOM2026, CARBON and CHEMISTRY are on the list. Bring CD-ROMs, a B5 block and A2 paper.',
    'CLASSROOM 2026: CHAPTER 12, EXERCISES 3A AND 3B. COMPLETE BEFORE CHRISTMAS!',
    'CO2-NEUTRALITÄT BIS 2045: CHANCEN UND RISIKEN. Carbonfasern, Chemie, Computertechnik.',
    'Chemnitz, Cottbus und Celle: Klassenarbeit am 12.12.2026 in Raum C201, A2-Format, B1-Niveau.',
    'Call C. at 0301-2345-6789 or C-2026-1130-0815, ISBN 978-3-16-148410-0, CVE-2026-12345.',
    'CAN WE MEET AT CAFE R2D2? CLASS C3PO, ROOM R201, SEAT S24, GROUP B12, ROW A22.',
    '第二课堂2026：C班42人，A2教室，R2D2机器人，S2号线，CPU/GPU/5G，CCTV13。',
    '《中国制造2025》CHN2025，GB/T 1.1-2020，车牌京C12345，快递单号C20261130081512。',
    'Commit c0ffee1234567890c0ffee1234567890c0ffee12 changed classroom2026.ts, chapter12section34.md',
  ])('is not taken for one: %s', text => {
    expect(codesIn(text)).toEqual([]);
    expect(refusedIn([text])).toEqual(['nothing']);
  });
});
