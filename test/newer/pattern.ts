import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { newerAt } from './compat.ts';

const newer = (...path: readonly string[]): readonly string[] =>
  newerAt('javascript', 'regular_expressions', ...path);
const FLAGS: Readonly<Record<string, string>> = {
  d: 'hasIndices',
  v: 'unicodeSets',
  s: 'dotAll',
  y: 'sticky',
};

/** What a regular expression uses that is newer than the oldest browsers. */
export function newerInPattern(pattern: string, flags: string): readonly string[] {
  const ids = [...flags].flatMap(flag => newerAt('javascript', 'builtins', 'RegExp', FLAGS[flag] ?? ''));
  const mode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const names = new Set<string>();
  visitRegExpAST(new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, mode), {
    onAssertionEnter: ({ kind }) => {
      if (kind === 'lookbehind') ids.push(...newer('lookbehind_assertion'));
    },
    onModifiersEnter: () => void ids.push(...newer('modifier')),
    onCapturingGroupEnter: ({ name }) => {
      if (name === null) return;
      ids.push(...newer('named_capturing_group'));
      if (names.has(name)) ids.push(...newer('named_capturing_group', 'duplicate_named_capturing_groups'));
      names.add(name);
    },
  });
  return ids;
}
