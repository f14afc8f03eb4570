import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { lateChunks, toPreloadScript, wordChunks } from '../../src/build/chunk-loading.ts';
import { preferredLanguage } from '../../src/core/language.ts';

const chunk = (fileName: string, ...moduleIds: string[]) => ({ fileName, moduleIds, isEntry: false });
const chunks = [
  chunk('assets/a.js', '/game/locales/zh-CN/interface.json'),
  chunk('assets/b.js', '/game/locales/en/interface.json'),
  chunk('assets/c.js', 'C:\\game\\src\\packs\\miit-2023\\words\\zh-CN.json?first'),
  chunk('assets/d.js', '/game/locales/zh-CN/teacher.json'),
  chunk('assets/e.js', '/game/src/app/list/list-mount.ts'),
  chunk('assets/f.js', '/game/src/packs/miit-2023/words/zh-CN.json?later'),
  chunk('assets/g.js', '/game/src/packs/miit-2023/content-1/words/zh-CN.json?first'),
  chunk('assets/h.js', '/game/src/packs/garden/words/zh-CN.json?first'),
  chunk('assets/i.js', '/game/locales/zh-CN/interface.json?late'),
];

const only = (...game: string[]) => ({ game, pack: [] });
const files = {
  pack: 'miit-2023',
  words: {
    'zh-CN': { game: ['zh.js'], pack: ['pack-zh.js'] },
    en: { game: ['en.js'], pack: ['pack-en.js'] },
  },
  elsewhere: ['rooms.js', 'rooms.css'],
  assigned: ['task.js'],
  late: { 'zh-CN': only('late-zh.js'), en: only('late-en.js') },
};

/** Runs the inline script as a browser of these languages would; gives the addresses it asks for. */
const asked = (
  languages: readonly string[],
  hash = '#/play/a',
  search = '',
  isAlone = false,
): readonly string[] => {
  const links: { rel: string; href: string }[] = [];
  const document = {
    createElement: () => ({}),
    head: { append: (link: (typeof links)[number]) => links.push(link) },
  };
  runInNewContext(toPreloadScript({ ...files, pack: isAlone ? undefined : files.pack }), {
    navigator: { languages },
    location: { hash, search },
    document,
  });
  return links.map(link => `${link.rel} ${link.href}`);
};

/** The same where there is no other pack. */
const alone = (search: string): readonly string[] => asked(['zh-CN'], '#/play/a', search, true);

test('the words that are wanted at once are those of the game and of the pack it opens with', () => {
  expect(wordChunks(chunks, { language: 'zh-CN', pack: 'miit-2023' })).toEqual({
    game: ['assets/a.js', 'assets/d.js'],
    pack: ['assets/c.js'],
  });
  expect(wordChunks(chunks, { language: 'en', pack: 'miit-2023' })).toEqual(only('assets/b.js'));
});

test('the words that follow them are of the same pack', () => {
  expect(lateChunks(chunks, { language: 'zh-CN', pack: 'miit-2023' })).toEqual({
    game: ['assets/i.js'],
    pack: ['assets/f.js'],
  });
});

test('files that the first screen does not need are left out', () => {
  const { game } = wordChunks(chunks, { language: 'zh-CN', pack: 'miit-2023', leaveOut: ['teacher'] });
  expect(game).toEqual(['assets/a.js']);
});

test('an entry is never preloaded', () => {
  const entry = { ...chunk('a.js', '/locales/en/a.json'), isEntry: true };
  expect(wordChunks([entry], { language: 'en', pack: 'miit-2023' })).toEqual(only());
});

test.each([
  [['zh-CN', 'en']],
  [['zh-Hant-TW']],
  [['en-GB', 'zh']],
  [['fr-FR', 'en-US', 'zh']],
  [['de']],
  [[]],
])('%j asks for the words that the game will speak', languages => {
  const en = ['modulepreload ./en.js', 'modulepreload ./pack-en.js'];
  const zh = ['modulepreload ./zh.js', 'modulepreload ./pack-zh.js'];
  const expected = preferredLanguage(languages) === 'en' ? en : zh;
  expect(asked(languages)).toEqual(expected);
});

test.each(['', '#/', '#/levels', '#/beam/growth'])(
  '"%s" asks for the other pages and their style, too',
  hash => {
    expect(asked(['zh-CN'], hash)).toEqual([
      'modulepreload ./zh.js',
      'modulepreload ./pack-zh.js',
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

test.each(['?pack=garden', '?from=class&pack=garden', '?pack=miit-2023-two', '?pack='])(
  '"%s" asks for no words of the pack that it does not open',
  search => {
    expect(asked(['zh-CN'], '#/play/a', search)).toEqual(['modulepreload ./zh.js']);
  },
);

test.each(['?pack=miit-2023', '?pack=miit-2023&from=class', '?backpack=garden'])(
  '"%s" opens the first pack, and asks for its words',
  search => {
    expect(asked(['en'], '#/play/a', search)).toEqual([
      'modulepreload ./en.js',
      'modulepreload ./pack-en.js',
    ]);
  },
);

test('where there is no other pack, its words are wanted whatever the address says', () => {
  const both = ['modulepreload ./zh.js', 'modulepreload ./pack-zh.js'];
  for (const search of ['', '?pack=garden']) expect(alone(search)).toEqual(both);
});
