import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { toPreloadScript, wordChunks } from '../../src/build/chunk-loading.ts';
import { preferredLanguage } from '../../src/core/language.ts';

const chunk = (fileName: string, ...moduleIds: string[]) => ({ fileName, moduleIds, isEntry: false });
const chunks = [
  chunk('assets/a.js', '/game/locales/zh-CN/interface.json'),
  chunk('assets/b.js', '/game/locales/en/interface.json'),
  chunk('assets/c.js', 'C:\\game\\locales\\zh-CN\\interviews\\miit-2023.json'),
  chunk('assets/d.js', '/game/locales/zh-CN/teacher.json'),
  chunk('assets/e.js', '/game/src/app/list/list-mount.ts'),
];

const files = {
  words: { 'zh-CN': ['zh.js'], en: ['en.js', 'more.js'] },
  elsewhere: ['rooms.js', 'rooms.css'],
  assigned: ['task.js'],
  late: { 'zh-CN': ['late-zh.js'], en: ['late-en.js'] },
};

/** Runs the inline script as a browser of these languages would; gives the addresses it asks for. */
const asked = (languages: readonly string[], hash = '#/play/a'): readonly string[] => {
  const links: { rel: string; href: string }[] = [];
  const document = {
    createElement: () => ({}),
    head: { append: (link: (typeof links)[number]) => links.push(link) },
  };
  runInNewContext(toPreloadScript(files), { navigator: { languages }, location: { hash }, document });
  return links.map(link => `${link.rel} ${link.href}`);
};

test('the chunks of a language are those that hold its words', () => {
  expect(wordChunks(chunks, 'zh-CN')).toEqual(['assets/a.js', 'assets/c.js', 'assets/d.js']);
  expect(wordChunks(chunks, 'en')).toEqual(['assets/b.js']);
});

test('files that the first screen does not need are left out', () => {
  expect(wordChunks(chunks, 'zh-CN', ['teacher'])).toEqual(['assets/a.js', 'assets/c.js']);
});

test('an entry is never preloaded', () => {
  expect(wordChunks([{ ...chunk('a.js', '/locales/en/a.json'), isEntry: true }], 'en')).toEqual([]);
});

test.each([
  [['zh-CN', 'en']],
  [['zh-Hant-TW']],
  [['en-GB', 'zh']],
  [['fr-FR', 'en-US', 'zh']],
  [['de']],
  [[]],
])('%j asks for the words that the game will speak', languages => {
  const en = ['modulepreload ./en.js', 'modulepreload ./more.js'];
  const expected = preferredLanguage(languages) === 'en' ? en : ['modulepreload ./zh.js'];
  expect(asked(languages)).toEqual(expected);
});

test.each(['', '#/', '#/levels', '#/beam/growth'])(
  '"%s" asks for the other pages and their style, too',
  hash => {
    expect(asked(['zh-CN'], hash)).toEqual([
      'modulepreload ./zh.js',
      'modulepreload ./rooms.js',
      'preload ./rooms.css',
    ]);
  },
);

test('the code of an assignment asks for the page that it opens', () => {
  const there = asked(['zh-CN'], '#A102FR');
  expect(there).toContain('modulepreload ./task.js');
  expect(there).toContain('modulepreload ./late-zh.js');
  expect(there).not.toContain('modulepreload ./late-en.js');
  expect(asked(['zh-CN'], '#/teach')).not.toContain('modulepreload ./task.js');
});
