import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLink, toShortCode } from '../../../src/core/classroom/assignment-link.ts';
import { inFours } from '../../../src/core/classroom/code-bits.ts';
import { codesIn, scanForCodes } from '../../../src/core/classroom/code-scanner.ts';
import { checkOfName, toShortReceipt } from '../../../src/core/classroom/short-receipt.ts';
import { quotedPrintable } from '../../fuzz/mangling.ts';
import { interview, makeAssignment } from './make-assignment.ts';
import { sat, script } from './scripted-class.ts';

const assignment = makeAssignment();
const one = sat(assignment, script('小明', 17, 'xxxxx.....')).text;
const two = sat(assignment, script('Tom', 18, 'xx........')).text;
const short = toShortReceipt({
  assignment: checkOfName(toLink(interview, assignment)),
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

  it('several, with a damaged one between them', () => {
    const broken = `${two.slice(0, 40)}0${two.slice(41)}`;
    const text = `小明: ${inFours(one)}\n${broken}\nTom ${two}\n${inFours(two.slice(0, 50))}\n${short}`;
    expect(codes(text).sort()).toEqual([broken, one, short, two, two.slice(0, 50)].sort());
  });

  it('each as often as it occurs', () => expect(codes(`${one} ${one}`)).toEqual([one, one]));

  it('a short code, whole and mistyped, however it is grouped', () => {
    expect(codesIn(inFours(short))).toEqual([{ type: 'short', code: short }]);
    expect(codesIn(short.toLowerCase())).toEqual([{ type: 'short', code: short }]);
    const wrong = `${short.slice(0, 9)}${short[9] === '7' ? '3' : '7'}${short.slice(10)}`;
    expect(codesIn(inFours(wrong))).toEqual([{ type: 'short', code: wrong }]);
  });

  it('the link of an assignment, long and short', () => {
    const link = toLink(interview, { ...assignment, title: '周一' });
    expect(codesIn(`https://example.org/#${link}`)).toEqual([{ type: 'link', code: link }]);
    const typed = toShortCode(interview, assignment) ?? '';
    expect(codesIn(inFours(typed))).toEqual([{ type: 'link', code: typed }]);
  });

  it('none in ordinary messages', () => {
    const chat =
      'Sorry I am late, so here some more text: R2D2 said that this was fine. B and A1 are paper sizes, as is S4. Room R101 at 12:30, bring a sandwich or two. 收到';
    expect(codesIn(chat)).toEqual([]);
  });

  it('found again when a found code is searched by itself; no text throws', () => {
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
    ['a name', `Tom${one}`, [one]],
    ['a time', `09:12${one}`, [one]],
    ['a name in Chinese', `张三${one}谢谢`, [one]],
    ['digits', `2026${one}`, [one]],
    ['words before and behind', `mine:Tom${one}thanks`, [one]],
    ['another', one + two, [one, two]],
    ['two others', one + two + one, [one, two, one]],
    ['another in small letters', one.toLowerCase() + two.toLowerCase(), [one, two]],
    ['another that is wrapped', (one + two).replace(/.{60}/g, '$&\n'), [one, two]],
    ['a short code', `${one}${short}`, [one, short]],
    ['a short code before it', `${short}${one}`, [short, one]],
    ['a name before a short code', `Tom${short}`, [short]],
    ['a letter before two short codes', `S${short}${short}`, [short, short]],
    ['a short code before a cut one', `S${short}${one.slice(0, 33)}`, [short, one.slice(0, 33)]],
    ['pictures of letters', `①${one}②`, [one]],
  ])('glued to %s', (_, text, found) => {
    expect(codes(text)).toEqual(found);
  });

  it.each([
    ['as bytes of a mail', quotedPrintable(`老师好—${one}—谢谢＝`)],
    ['as bytes, quoted', quotedPrintable(`> 老师好\n> ${one.slice(0, 40)}\n> ${one.slice(40)}`)],
    ['on a page', `<p>老师好<br>${one.slice(0, 40)}<br>${one.slice(40)}</p>`],
    ['in parts of a page', `<div>${one.slice(0, 9)}<wbr><span class="x1">${one.slice(9)}</span></div>`],
    [
      'with signs by their names',
      `&gt; ${one.slice(0, 9)}&#8203;${one.slice(9, 60)}&shy;${one.slice(60)}&nbsp;`,
    ],
    ['in angle brackets', `<${one}>`],
    ['in a link of a page', `<a href="https://example.org/?r=${one}">here</a>`],
    ['in an address within another', `https://example.org/?url=${encodeURIComponent(`https://a.b/${one}`)}`],
    ['quoted three times', `> > > ${one.replace(/.{40}/g, '$&\r\n> > > ')}`],
    ['between strokes', `| ${one} |`],
  ])('sent %s', (_, text) => {
    expect(codes(text)).toEqual([one]);
  });

  it('found to their end if their checksum ends in zeros', () => {
    const all = Array.from({ length: 150 }, (_, n) => sat(assignment, script(`${n}号`, n, 'x')).text);
    const zeros = all.filter(text => text.endsWith('0'));
    expect(zeros.length).toBeGreaterThan(0);
    for (const text of zeros) {
      expect(codes(text)).toEqual([text]);
      expect(codes(`Tom${text}${two}`)).toEqual([text, two]);
      expect(codes(`${text.slice(0, -1)}\n${text.slice(-1)}`)).toEqual([text]);
    }
  });

  const broken = `${two.slice(0, 40)}${two[40] === 'Z' ? 'Y' : 'Z'}${two.slice(41)}`;
  it.each([
    ['a name', `Tom${broken}`, [broken]],
    ['a time, after another', `${one}\n09:12${broken}`, [one, broken]],
    ['a whole one', one + broken, [one, broken]],
    ['a whole one behind it', broken + one, [broken, one]],
    ['Chinese, in small letters', `张三${broken.toLowerCase()}`, [broken]],
    ['nothing, but wrapped', broken.replace(/.{50}/g, '$&\n'), [broken]],
    ['nothing, its beginning lost', broken.slice(9), [broken.slice(9)]],
    ['a name, its beginning lost', `${one}\nTom: ${broken.slice(5)}`, [one, broken.slice(5)]],
    ['a name, its end lost', `Tom${two.slice(0, 30)}`, [two.slice(0, 30)]],
  ])('damaged and glued to %s', (_, text, found) => {
    expect(codes(text)).toEqual(found);
  });

  it.each([
    'The r1200 of Carl R1vera is in priority r10, girls: serious RL0, various.',
    'see https://example.org/watch?v=dQw4R1xWgXcQ8aB7kLm2&list=PLrAXtmR2Err10Qwq2Zs9',
    'commit 3f786850e387550fdab836ed7e6dc881de23001b, md5 D41D8CD98F00B204E9800998ECF8427E',
    '订单号 202611290912345678901234567890，房间R101，车次R1234',
    'id 6fa459ea-ee8a-3ca4-894e-db77e160355e, R1-2 and R2D2R2D2',
  ])('none in %s', text => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['groups that begin like receipts', 'R1AA '.repeat(40_000)],
    ['groups that begin like receipts, in digits', 'R123 '.repeat(40_000)],
    ['one endless word', 'R1'.repeat(100_000)],
    ['groups that begin like short codes', 'S123 '.repeat(40_000)],
    ['a long log', 'so it was said in some school near the river road\n'.repeat(4_000)],
    ['a long line', '老师好收到请回复'.repeat(25_000)],
  ])('in steps, however long: %s', (_, text) => {
    const steps = [...scanForCodes(text)];
    expect(steps.length).toBeGreaterThan(text.length / 10_000);
  });

  it('as many as there are in a long text, however many begin like them before', () => {
    const text = `${'R1AA '.repeat(20_000)}\n\n${inFours(one)} ${'R1AA '.repeat(20_000)}`;
    expect(codes(text)).toContain(one);
  });

  it('wherever a long text is cut into parts', () => {
    const mail = quotedPrintable(`${one}—`);
    for (let before = 8000; before < 8300; before += 7)
      expect(codes(`${'长'.repeat(before)}\n${mail}`)).toEqual([one]);
  });
});
