import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/core/language.ts';
import { createFirstTranslate, type Strings } from '../../src/text/first-translate.ts';
import { createTranslate } from '../../src/text/i18next-translate.ts';
import type { InterfaceKey } from '../../src/text/types.ts';

const read = (language: string): Strings =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/interface.json`, import.meta.url), 'utf8'));

function keysOf(strings: Strings, path = ''): readonly string[] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key.replace(/_(one|other)$/, '')] : keysOf(value, `${path}${key}.`),
  );
}
const isKey = (_: string): _ is InterfaceKey => true;

describe.each(LANGUAGES)('%s', language => {
  const strings = read(language);
  const [first, i18next] = [createFirstTranslate(language, strings), createTranslate(language, strings)];
  const names = [...JSON.stringify(strings).matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1] ?? '');

  it.each([0, 1, 2, 5, 21])('says the same as i18next for every key and a count of %i', count => {
    const params = { ...Object.fromEntries(names.map(name => [name, `<${name}> & "x"`])), count };
    for (const key of keysOf(strings).filter(isKey)) {
      expect(first(key, params)).toBe(i18next(key, params));
      expect(first(key, params)).not.toBe(key);
    }
  });

  it('names a key that is not there, as i18next does', () => {
    const key = 'no.such.key';
    if (isKey(key)) expect([first(key), i18next(key)]).toEqual([key, key]);
  });
});
