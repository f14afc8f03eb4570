import { newerInMarkup } from './markup.ts';
import { newerInScripts } from './script.ts';
import { newerInStyle } from './style.ts';

export type BuiltFile = { readonly name: string; readonly text: string };

/** Whatever in a build one of the oldest browsers lacks, by the names that the compat data has for it. */
export function newerInBuild(files: readonly BuiltFile[]): readonly string[] {
  const named = (end: string): readonly string[] =>
    files.filter(({ name }) => name.endsWith(end)).map(({ text }) => text);
  const pages = named('.html');
  const inline = pages.flatMap(text =>
    [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code),
  );
  const found = [
    ...newerInScripts([...named('.js'), ...inline]),
    ...named('.css').flatMap(newerInStyle),
    ...pages.flatMap(newerInMarkup),
  ];
  return [...new Set(found)].sort();
}
