import fc from 'fast-check';

/** Ways of writing a whole number below 10^12. Written apart from the reader, from the rules of the two languages. */

const HAN = [...'零一二三四五六七八九'];

function hanBelow10000(n: number): string {
  const text = [...String(n)]
    .map((digit, i, all) => {
      const place = ['', '十', '百', '千'][all.length - 1 - i] ?? '';
      return digit === '0' ? '零' : `${HAN[Number(digit)]}${place}`;
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return n < 20 ? text.replace(/^一十/, '十') : text;
}

type Piece = (n: number, isFirst: boolean) => string;
const inHan: Piece = (n, isFirst) => `${isFirst || n >= 1000 ? '' : '零'}${hanBelow10000(n)}`;
const inDigits: Piece = (n, isFirst) => (isFirst ? String(n) : String(n).padStart(4, '0'));
const inDigitsApart: Piece = (n, isFirst) => `${isFirst || n >= 1000 ? '' : '零'}${n}`;

/** 亿, 万 and the rest, each in Chinese numerals or in digits. */
export function inScales(n: number, pieces: readonly Piece[]): string {
  const parts = [Math.floor(n / 1e8), Math.floor(n / 1e4) % 1e4, n % 1e4];
  if (n === 0) return '零';
  return parts
    .map((part, i) => {
      const isFirst = parts.slice(0, i).every(before => before === 0);
      const isGap = i === 2 && parts[1] === 0 && !isFirst;
      // Behind 亿 four digits do not fill what is left.
      const piece = isGap && pieces[i] !== inHan ? inDigitsApart : (pieces[i] ?? inHan);
      const written = piece(part, isFirst);
      const apart = isGap && !written.startsWith('零') ? '零' : '';
      return part === 0 ? '' : apart + written + (['亿', '万', ''][i] ?? '');
    })
    .join('');
}

const UNDER =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
type Manner = { readonly hyphen: string; readonly and: string };

function englishBelow1000(n: number, { hyphen, and }: Manner): string {
  const rest = n % 100;
  const ten = TENS[Math.floor(rest / 10) - 2];
  const small = ten ? ten + (rest % 10 ? hyphen + UNDER[rest % 10] : '') : UNDER[rest];
  if (n < 100) return small ?? '';
  return `${UNDER[Math.floor(n / 100)]} hundred${rest ? `${and}${small}` : ''}`;
}

function inEnglish(n: number, manner: Manner): string {
  if (n === 0) return 'zero';
  const parts = [
    [Math.floor(n / 1e9), ' billion'],
    [Math.floor(n / 1e6) % 1e3, ' million'],
    [Math.floor(n / 1e3) % 1e3, ' thousand'],
  ] as const;
  const great = parts.flatMap(([part, scale]) =>
    part === 0 ? [] : [englishBelow1000(part, manner) + scale],
  );
  const last = n % 1000;
  const joint = last < 100 && great.length > 0 ? manner.and : ' ';
  return (
    great.join(' ') + (last === 0 ? '' : (great.length > 0 ? joint : '') + englishBelow1000(last, manner))
  );
}

const grouped = (n: number, size: number, by: string): string =>
  String(n).replace(new RegExp(`\\B(?=(?:\\d{${size}})+$)`, 'g'), by);
const inFours = (n: number, by: string): string => (n < 1e8 && n % 10 !== 0 ? String(n) : grouped(n, 4, by));

const TRADITIONAL: Readonly<Record<string, string>> = { 亿: '億', 万: '萬', 两: '兩', 个: '個', 户: '戶' };
const inTraditional = (text: string): string => text.replace(/[亿万两个户]/g, one => TRADITIONAL[one] ?? one);
const inFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const inPairs = (text: string): string => text.replace(/^二(?=[百千万亿])/, '两');

const aPiece = fc.constantFrom(inHan, inDigits);
const aManner = fc.record({
  hyphen: fc.constantFrom('-', ' ', '\u2011'),
  and: fc.constantFrom(' and ', ' '),
});

/** One of all ways. */
const aForm = (n: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(String(n), inFullWidth(String(n))),
    fc.constantFrom(',', '，', ' ', '\u202f', "'", '’').map(by => grouped(n, 3, by)),
    fc.constantFrom('，', ',', ' ', '\u00a0').map(by => inFours(n, by)),
    fc.tuple(aPiece, aPiece, aPiece).map(pieces => inPairs(inScales(n, pieces))),
    fc.tuple(aPiece, aPiece, aPiece).map(pieces => inTraditional(inScales(n, pieces))),
    aManner.map(manner => inEnglish(n, manner)),
    aManner.map(manner => inEnglish(n, manner).toUpperCase()),
  );

export const UNSEEN = ['\u200b', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u200e', '\u2066', '\ufe0f'];
const WRAPS = [
  '“@”',
  '（@）',
  '@，',
  '「@」',
  '‘@’',
  '@。',
  '@；',
  '@、',
  '【@】',
  '**@**',
  '=@',
  '@！',
  ' @\u3000',
];
const NOTES = ['', '', '①', '¹', '[1]', '*', '†', '【2】'];

/** A value and the same as someone may have typed or pasted it. */
export const aTyped: fc.Arbitrary<readonly [value: number, typed: string]> = fc
  .oneof(
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: 0, max: 10 ** 12 - 1 }),
    fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 8 }))
      .map(([n, zeros]) => n * 10 ** zeros),
  )
  .chain(value =>
    fc
      .tuple(
        aForm(value),
        fc.constantFrom('', ...WRAPS),
        fc.constantFrom(...NOTES),
        fc.nat(),
        fc.constantFrom('', ...UNSEEN),
      )
      .map(([form, wrap, note, at, unseen]): readonly [number, string] => {
        const whole = wrap === '' ? form + note : wrap.replace('@', () => form + note);
        const cut = at % (whole.length + 1);
        return [value, whole.slice(0, cut) + unseen + whole.slice(cut)];
      }),
  );
