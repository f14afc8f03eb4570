import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesIn } from '../../src/classroom/finding.ts';
import { toLink, toShortCode } from '../../src/classroom/link.ts';
import { checkOfName, toShort } from '../../src/classroom/short.ts';
import { inFours } from '../../src/classroom/symbols.ts';
import { sat, script } from './class.ts';
import { makeAssignment } from './make.ts';

const assignment = makeAssignment();
const one = sat(assignment, script('小明', 17, 'xxxxx.....')).text;
const two = sat(assignment, script('Tom', 18, 'xx........')).text;
const short = toShort({
  assignment: checkOfName(toLink(assignment)),
  seat: 7,
  rights: Array.from({ length: 10 }, (_, i) => i % 2 === 0),
  isDone: true,
  minutes: 4,
});
const codes = (text: string) => codesIn(text).map(({ code }) => code);

describe('codes in a text', () => {
  it.each([
    ['alone', one],
    ['in small letters', one.toLowerCase()],
    ['in groups of four', inFours(one)],
    ['in groups of four with spaces', inFours(one).replaceAll('-', ' ')],
    ['wrapped by a mail program', one.replace(/.{60}/g, '$&\n')],
    ['quoted in an answer', `> ${one.replace(/.{60}/g, '$&\n> ')}`],
    [
      'in the wide letters of an input method',
      one.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ['in chat text', `老师好！这是我的回执：${one}，谢谢。`],
    ['between words', `here it is ${one} thanks a lot`],
    ['with spaces that cannot be seen', one.replace(/.{20}/g, '$&\u200b')],
    ['with O for 0 and l for 1', one.replaceAll('0', 'O').replaceAll('1', 'l').replace(/^Rl/, 'R1')],
  ])('a receipt %s', (_, text) => {
    expect(codesIn(text)).toEqual([{ type: 'receipt', code: one }]);
  });

  it('several, with what is damaged between them', () => {
    const broken = `${two.slice(0, 40)}0${two.slice(41)}`;
    const text = `小明: ${inFours(one)}\n${broken}\nTom ${two}\n${inFours(two.slice(0, 50))}\n${short}`;
    expect(codes(text).sort()).toEqual([broken, one, short, two, two.slice(0, 50)].sort());
  });

  it('as often as it is there', () => expect(codes(`${one} ${one}`)).toEqual([one, one]));

  it('a short code, whole and mistyped, however it is grouped', () => {
    expect(codesIn(inFours(short))).toEqual([{ type: 'short', code: short }]);
    expect(codesIn(short.toLowerCase())).toEqual([{ type: 'short', code: short }]);
    const wrong = `${short.slice(0, 9)}${short[9] === '7' ? '3' : '7'}${short.slice(10)}`;
    expect(codesIn(inFours(wrong))).toEqual([{ type: 'short', code: wrong }]);
  });

  it('the link of an assignment, long and short', () => {
    const link = toLink({ ...assignment, title: '周一' });
    expect(codesIn(`https://example.org/#${link}`)).toEqual([{ type: 'link', code: link }]);
    const typed = toShortCode(assignment) ?? '';
    expect(codesIn(inFours(typed))).toEqual([{ type: 'link', code: typed }]);
  });

  it('none in what people write', () => {
    const chat =
      'Sorry I am late, so here some more text: R2D2 said that this was fine. B and A1 are paper sizes, as is S4. Room R101 at 12:30, bring a sandwich or two. 收到';
    expect(codesIn(chat)).toEqual([]);
  });

  it('found are found again in themselves, and nothing throws', () => {
    const part = fc.constantFrom(
      one,
      two,
      short,
      inFours(one),
      '你好',
      ' ',
      '\n',
      '-',
      'R1',
      'S',
      one.slice(0, 33),
    );
    const noise = fc.oneof(
      part,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'RS1A0-U \n') }),
    );
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 12 }), parts => {
        for (const found of codesIn(parts.join(''))) expect(codesIn(found.code)).toEqual([found]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['groups that begin like receipts', 'R1AA '.repeat(40_000)],
    ['one endless word', 'R1'.repeat(200_000)],
    ['a long log', 'so it was said in some school near the river road\n'.repeat(8_000)],
  ])('in good time: %s', (_, text) => {
    const begun = performance.now();
    codesIn(text);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
