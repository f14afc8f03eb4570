import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GlossaryWord, splitAtTerms, termsIn } from '../../../src/core/interview/glossary-terms.ts';
import type { Words } from '../../../src/core/interview/word-types.ts';
import { LANGUAGES } from '../../../src/core/language.ts';

const ROOT = new URL('../../../src/packs/miit-2023/words/', import.meta.url);
const wordsOf = (language: string): Words =>
  JSON.parse(readFileSync(new URL(`${language}.json`, ROOT), 'utf8'));
const knownIn = ({ glossary }: Words): readonly GlossaryWord[] =>
  Object.entries(glossary).map(([id, { term }]) => ({ id, term }));

const joined = (sentence: string, glossary: readonly GlossaryWord[]): string =>
  splitAtTerms(sentence, glossary)
    .map(({ text }) => text)
    .join('');

/** Every sentence of the digest in which a word may be looked up. */
const sentencesOf = ({ beams, pillars, measures, figures }: Words): readonly string[] => [
  ...Object.values(beams).map(({ line }) => line),
  ...Object.values(pillars).flatMap(({ title, summary }) => [title, summary]),
  ...Object.values(measures).flatMap(({ card, clue }) => [card.replaceAll('|', ''), clue]),
  ...Object.values(figures).map(({ meaning }) => meaning),
];

describe('words of the glossary in a sentence', () => {
  it('leave the sentence as it was', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'B', 's', 'y', ' ', '“', '”', '.', '(', '网', '链'),
    });
    const terms = fc.array(letters, { maxLength: 6 });
    fc.assert(
      fc.property(letters, terms, (sentence, all) => {
        const glossary = all.map((term, i) => ({ id: `t${i}`, term }));
        expect(joined(sentence, glossary)).toBe(sentence);
        const found = termsIn(sentence, glossary);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('are met where they first stand, the longer before the shorter', () => {
    const glossary = [
      { id: 'net', term: '车联网' },
      { id: 'pilot', term: '“车联网试点”' },
    ];
    expect(splitAtTerms('先有“车联网试点”，再有车联网和车联网。', glossary)).toEqual([
      { text: '先有“' },
      { text: '车联网试点', term: 'pilot' },
      { text: '”，再有' },
      { text: '车联网', term: 'net' },
      { text: '和车联网。' },
    ]);
  });

  it('are met as whole Latin words, in capitals and in the plural, too', () => {
    const glossary = [{ id: 'firm', term: 'Platform company' }];
    expect(termsIn('guide platform companies', glossary)).toEqual(['firm']);
    expect(termsIn('a PLATFORM COMPANY.', glossary)).toEqual(['firm']);
    expect(termsIn('a superplatform company', glossary)).toEqual([]);
  });

  it.each([
    ['a subplatform, then the platform', [['platform', 24]]],
    ['éplatform 5platform Platforms', [['Platforms', 20]]],
    ['xplatform5G and 5G', [['5G', 16]]],
    [
      '平台platform、5G',
      [
        ['platform', 2],
        ['5G', 11],
      ],
    ],
    ['form of a platformform', []],
  ])('do not begin inside a Latin word: %s', (sentence, met) => {
    const glossary = ['platform', '5G'].map(term => ({ id: term, term }));
    const parts = splitAtTerms(sentence, glossary);
    const found = parts.flatMap(({ text, term }, i) =>
      term ? [[text, parts.slice(0, i).reduce((sum, before) => sum + before.text.length, 0)]] : [],
    );
    expect(found).toEqual(met);
  });

  it.each(LANGUAGES)('leave the sentences of the interview in %s as they are', language => {
    const words = wordsOf(language);
    for (const sentence of sentencesOf(words)) expect(joined(sentence, knownIn(words))).toBe(sentence);
  });

  it.each([
    ['zh-CN', ['policy_mix']],
    ['en', ['above_scale', 'policy_mix', 'chain_work', 'firm_benefits']],
  ] as const)('are met in %s, but for those that stand in the list at the end alone', (language, absent) => {
    const words = wordsOf(language);
    const glossary = knownIn(words);
    const met = new Set(sentencesOf(words).flatMap(sentence => termsIn(sentence, glossary)));
    expect(glossary.map(({ id }) => id).filter(id => !met.has(id))).toEqual(absent);
  });
});
