import { lettersOf } from '../letters.ts';

/**
 * Invisible characters and those that change the direction of writing. The first group are those to keep: they join emoji,
 * or make a flag of one.
 */
const UNSEEN =
  /(\p{Extended_Pictographic}[\ufe0f\p{EMod}]?\u200d(?=\p{Extended_Pictographic})|[\u{e0020}-\u{e007f}])|[\p{Cc}\p{Cf}]/gu;

/** What someone has typed as a name or a title, in one line, as it is shown. */
export const toPlainLine = (typed: string): string =>
  typed
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, (_, joining: string | undefined) => joining ?? '')
    .trim();

/** Room for a name or a title: letters as people count them, and bytes as a code holds them. */
export type TextRoom = { readonly letters: number; readonly bytes: number };
export const NICKNAME_ROOM: TextRoom = { letters: 20, bytes: 60 };
export const TITLE_ROOM: TextRoom = { letters: 40, bytes: 127 };

/** Bytes first: to find the letters of a very long text takes minutes. */
export const fitsIn =
  ({ letters, bytes }: TextRoom) =>
  (typed: string): boolean =>
    new TextEncoder().encode(typed).length <= bytes && lettersOf(typed).length <= letters;

/** Text between tags or in a quoted attribute of XML and HTML. Characters that XML cannot hold at all are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** A path as an address: each of its names escaped, the slashes kept. */
export const toHref = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Characters that XML cannot hold, and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A title as part of a file's name: as far as every disk takes it; '' where nothing is left. */
export const fileStemOf = (title: string): string =>
  title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
