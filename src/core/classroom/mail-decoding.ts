import { legible, unescaped } from '../legible-text.ts';

/** Marks of a page that stand within a line, and those that end one. */
const TAG =
  /<\/?(?:(?:b|i|u|s|a|em|strong|span|font|code|mark|small|wbr|bdi|o:p)|(br|p|div|li|ul|ol|tr|td|th|table|tbody|blockquote|pre|h[1-6]|hr))(?:\s[^<>]*)?\/?>/gi;
/** An address or a value in a mark may be a code. */
const PRECIOUS = /(?:href|src|value|content|title)\s*=[^<>]*?(?=[A-Za-z]*\d)[0-9A-Za-z]{12}/i;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|nbsp|shy|zwnj|zwj|ZeroWidthSpace));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/** A stroke that keeps a sign from being a mark of formatting. */
const STROKE = /\\(?=[!-/:-@[-`{-~])/g;

/** The line goes on behind it, in the quoted-printable letters of mails. */
const GOES_ON = /=[ \t]*\r?\n/g;
/** No code begins like an escape of ASCII, nor like two of anything: what is no mail is left alone. */
const BYTES = /=[2-7][0-9A-F]|(?:=[89A-F][0-9A-F]){2,}|=0[9AD]/g;

/** A text as `legible`, and without what mail programs, pages and chats write it in. */
export function withoutMailCoding(text: string): string {
  const unfolded = unescaped(text.includes('=') ? text.replace(GOES_ON, '').replace(BYTES, asLetters) : text);
  const unmarked = unfolded.includes('<') ? unfolded.replace(TAG, asSpace) : unfolded;
  const named = unmarked.includes('&') ? unmarked.replace(ENTITY, asNamed) : unmarked;
  return legible(named.replace(STROKE, ''));
}

const asLetters = (bytes: string): string =>
  new TextDecoder().decode(Uint8Array.from(bytes.slice(1).split('='), byte => Number.parseInt(byte, 16)));

const asSpace = (tag: string, ending: string | undefined): string => {
  if (PRECIOUS.test(tag)) return tag;
  return ending === undefined ? '' : '\n';
};

function asNamed(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}

/** Letters that are read in one go, so that a phone may do something else between them. */
export const DECODED_AT_ONCE = 8192;
/** No mark and no escape is so long that a block should wait for its end. */
const OPEN_MOST = 400;
/** A mark, an escape or a line that goes on may be open at the end of it. */
const OPEN = /(?:<[^<>]*|&[#\w]*|%[0-9a-f%]*|=[0-9A-F=]*[ \t]*\r?\n?|\\|[\ud800-\udbff])$/i;

/** The text as `mailed`, in parts of about `BLOCK` letters. */
export function* decodedParts(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + DECODED_AT_ONCE, text.length);
    const open = end < text.length ? OPEN.exec(text.slice(end - OPEN_MOST, end)) : null;
    if (open) end -= open[0].length;
    yield withoutMailCoding(text.slice(start, end));
    start = end;
  }
}
