import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../src/core/language.ts';

describe('the language', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-CN'],
    [['zh-TW'], 'zh-CN'],
    [['en-GB', 'zh'], 'en'],
    [['fr-FR', 'en-US'], 'en'],
    [['fr-FR'], 'zh-CN'],
    [[], 'zh-CN'],
  ])('is the first of %j that is spoken', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });
});
