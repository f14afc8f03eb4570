/** What can be wrong with a text, or with a list of texts, whatever it is about. */
import { withoutBreaks } from './lookups.ts';
import type { Problem, ProblemCode } from './parse-interview.ts';

/** A text and where it stands. */
export type Text = { readonly path: string; readonly text: string };

export function texts<K extends string>(
  entries: Readonly<Record<string, { readonly [F in K]: string }>>,
  group: string,
  field: K,
): readonly Text[] {
  return Object.entries(entries).map(([id, entry]) => ({
    path: `${group}, ${id}, ${field}`,
    text: entry[field],
  }));
}

export function sameKeys(
  group: string,
  entries: readonly { readonly id: string }[],
  words: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  const wanted = new Set(entries.map(({ id }) => id));
  const problem = (code: ProblemCode, id: string): Problem => ({ path: `${group}, ${id}`, code, found: id });
  return [
    ...[...wanted].filter(id => !Object.keys(words).includes(id)).map(id => problem('wordsMissing', id)),
    ...Object.keys(words)
      .filter(id => !wanted.has(id))
      .map(id => problem('wordsUnused', id)),
  ];
}

export function tooLong(all: readonly Text[], limit: number): readonly Problem[] {
  return all.flatMap(({ path, text }): Problem[] => {
    const length = withoutBreaks(text).length;
    if (length > limit) return [{ path, code: 'tooLong', found: text, expected: String(limit) }];
    return length === 0 ? [{ path, code: 'missing', found: text }] : [];
  });
}

export function repeated(all: readonly Text[]): readonly Problem[] {
  return all
    .filter(
      ({ text }, index) =>
        all.findIndex(other => withoutBreaks(other.text) === withoutBreaks(text)) !== index,
    )
    .map(({ path, text }) => ({ path, code: 'sameText', found: text }));
}

const CLOSING = /^[，。、；：？！”’）》,.;:?!)]/;
const OPENING = /[“‘（《(]$/;

/** A line must not begin with closing punctuation, end with opening punctuation, or be empty. */
export function badBreaks(all: readonly Text[]): readonly Problem[] {
  return all
    .filter(({ text }) => {
      const phrases = text.split('|');
      const broken = phrases.slice(1).some(phrase => CLOSING.test(phrase));
      return broken || phrases.slice(0, -1).some(phrase => OPENING.test(phrase)) || phrases.includes('');
    })
    .map(({ path, text }) => ({ path, code: 'badBreak', found: text }));
}
