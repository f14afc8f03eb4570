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

/** Half a letter is none either. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A title as part of a file's name: as far as every disk takes it; '' where nothing is left. */
export const fileStemOf = (title: string): string =>
  title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
