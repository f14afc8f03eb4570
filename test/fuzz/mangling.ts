import type { Random } from '../../src/core/seeded-random.ts';

/** What a code goes through on its way, none of which changes it for whoever looks at it. */
export type Way = {
  /** It may be written in small letters, and in those of an input method. */
  readonly isOfSymbols: boolean;
  /** Words and names may stand right before and behind it, with nothing between. */
  readonly isGlued: boolean;
  /** It is pasted into a field of one line: what is sent as a mail or a page does not come there. */
  readonly isLine: boolean;
};

type Mangle = (text: string, random: Random) => string;

const one = <T>(all: readonly [T, ...T[]], random: Random): T => all[random.whole(all.length)] ?? all[0];
const every = (text: string, size: number, put: string): string =>
  text.replace(new RegExp(`.{${size}}(?=.)`, 'gsu'), `$&${put}`);

const LINES = ['\n', '\r\n', '\r', '\n> ', '\r\n> > ', '\n| ', '\n\t', '\u2028'] as const;
const UNSEEN = ['\u200b', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u202a', '\ufe0f'] as const;
const SPACES = [' ', '\u00a0', '\u2009', '\u3000'] as const;
const wide = (text: string): string =>
  text.replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** How its letters are written. */
const LETTERS: readonly Mangle[] = [
  text => text,
  text => text,
  text => text.toLowerCase(),
  wide,
  text => text.replaceAll('0', 'O').replace(/(?<!^R)1/g, 'l'),
];

/** What is put between its letters. */
const BREAKS: readonly Mangle[] = [
  text => text,
  (text, random) => every(text, one([20, 60, 72, 76], random), one(LINES, random)),
  (text, random) => every(text, 1 + random.whole(40), one(UNSEEN, random)),
  (text, random) => every(text, 4 + random.whole(60), one(SPACES, random)),
];

const BEFORE = ['Tom', '09:12', '张三', '李Lei', '(3)', '“', '**', '回执：', 'おはよう', '7号', '>'] as const;
const BEHIND = [
  'Tom',
  'thanks',
  '谢谢',
  '！',
  '👍',
  '❤️',
  '**',
  '”',
  '～',
  '→',
  '①',
  'か',
  '。',
  '`',
] as const;

/** What stands around it. */
const GLUE: readonly Mangle[] = [
  text => text,
  (text, random) => one(BEFORE, random) + text,
  (text, random) => text + one(BEHIND, random),
  (text, random) => one(BEFORE, random) + text + one(BEHIND, random),
];
const APART: readonly Mangle[] = [
  text => text,
  text => `[3:15 PM] 李华: ${text}\n收到请回复`,
  (text, random) => `“${text}${one(['”', '。', '👍', '**', '①'], random)}`,
];

/** How a page or a chat writes it. */
const MARKS: readonly Mangle[] = [
  text => text,
  text => `**${text}**`,
  text => `<p>${text.replace(/\r\n|[\r\n\u2028]/g, '<br>')}</p>`,
  text =>
    `<div dir="ltr"><span style="color:red">${every(text.slice(0, 30), 7, '<wbr>')}${text.slice(30)}</span></div>`,
  text => every(text, 9, '&#8203;').replaceAll('>', '&gt;'),
];

/** How it is sent. */
const ONE_LINE: readonly Mangle[] = [text => text, text => text, text => encodeURIComponent(text)];
const SENT: readonly Mangle[] = [...ONE_LINE, text => quotedPrintable(`你好＝\n${text}\n— Li`)];

/** As mails are sent: other letters as bytes, and no line above 76. */
export function quotedPrintable(text: string): string {
  const bytes = text.replace(/[^\n\r -<>-~]/gu, letter =>
    Array.from(
      new TextEncoder().encode(letter),
      byte => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`,
    ).join(''),
  );
  const lines = bytes.split(/\r\n|[\r\n]/).map(line => line.match(/(?:=..|.){1,25}/g)?.join('=\r\n') ?? '');
  return lines.join('\r\n');
}

/** In a field of one line a browser leaves out what breaks lines. */
const asLine = (text: string): string => text.replace(/[\n\r\u2028]/g, ' ');

/** A code as it arrives, the same for the same chance. */
export function mangled(code: string, { isOfSymbols, isGlued, isLine }: Way, random: Random): string {
  const layers = [
    isOfSymbols ? LETTERS : [wide, (text: string) => text],
    isLine ? BREAKS.slice(2) : BREAKS,
    isGlued ? GLUE : APART,
    isLine ? MARKS.slice(0, 2) : MARKS,
    isLine ? ONE_LINE : SENT,
  ];
  const arrived = layers.reduce(
    (text, layer) => (layer[random.whole(layer.length)] ?? wide)(text, random),
    code,
  );
  return isLine ? asLine(arrived) : arrived;
}
