import { legible, unescaped } from '../legible-text.ts';

/** Text as mail programs, web pages and chats encode it, decoded so that codes can be found in it. */

/** HTML tags: those within a line, and, as the first group, those that end one. */
const TAG =
  /<\/?(?:(?:b|i|u|s|a|em|strong|span|font|code|mark|small|wbr|bdi|o:p)|(br|p|div|li|ul|ol|tr|td|th|table|tbody|blockquote|pre|h[1-6]|hr))(?:\s[^<>]*)?\/?>/gi;
/** A tag with an address or a value that may hold a code is kept. */
const PRECIOUS = /(?:href|src|value|content|title)\s*=[^<>]*?(?=[A-Za-z]*\d)[0-9A-Za-z]{12}/i;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|nbsp|shy|zwnj|zwj|ZeroWidthSpace));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/** A backslash that escapes a character of Markdown. */
const STROKE = /\\(?=[!-/:-@[-`{-~])/g;

/** A soft line break of quoted-printable mails. */
const GOES_ON = /=[ \t]*\r?\n/g;
/**
 * Escapes of quoted-printable mails. A code behind an equals sign is not taken for one: codes begin with a letter from A on,
 * and escapes that do so count only in twos.
 */
const BYTES = /=[2-7][0-9A-F]|(?:=[89A-F][0-9A-F]){2,}|=0[9AD]/g;

/** A text made `legible`, with quoted-printable escapes, HTML tags and entities and backslashes undone. */
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

/** Characters that are decoded in one go, so that the page stays responsive. */
const DECODED_AT_ONCE = 8192;
/** How far back from the end of a part an unfinished tag or escape is looked for. */
const OPEN_MOST = 400;
/** An unfinished tag, escape or soft line break at the end of a part. */
const OPEN = /(?:<[^<>]*|&[#\w]*|%[0-9a-f%]*|=[0-9A-F=]*[ \t]*\r?\n?|\\|[\ud800-\udbff])$/i;

/** The text by `withoutMailCoding`, in parts of about `DECODED_AT_ONCE` characters. */
export function* decodedParts(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + DECODED_AT_ONCE, text.length);
    const open = end < text.length ? OPEN.exec(text.slice(end - OPEN_MOST, end)) : null;
    if (open) end -= open[0].length;
    yield withoutMailCoding(text.slice(start, end));
    start = end;
  }
}
