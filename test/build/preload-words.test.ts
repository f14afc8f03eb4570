import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { toPreloadScript, type WordFiles, wordFiles } from '../../src/build/preload-words.ts';
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
  chunk('assets/i.js', '/game/locales/zh-CN/interface.json?tasks'),
  chunk('assets/j.js', '/game/locales/zh-CN/interface.json?pages'),
  chunk('assets/k.js', '/game/src/packs/miit-2023/words/zh-CN.json?beam=growth'),
];

const wordsOf = (language: string): WordFiles => ({
  early: [`${language}.js`],
  beams: { growth: `growth-${language}.js` },
  pages: { game: [`pages-${language}.js`], pack: [`pack-${language}.js`] },
  tasks: [`tasks-${language}.js`],
});
const files = {
  pack: 'miit-2023',
  words: { 'zh-CN': wordsOf('zh'), en: wordsOf('en') },
  home: ['home.js', 'home.css'],
  first: ['first.js'],
  campaign: ['campaign.js'],
  task: ['task.js'],
  saves: ['saves.js'],
};
const inAll = (language: string): readonly string[] =>
  [language, `pages-${language}`, `pack-${language}`].map(name => `modulepreload ./${name}.js`);

/** Runs the inline script as a browser of these languages would; gives the addresses it asks for. */
const asked = (
  languages: readonly string[],
  hash = '#/play/a',
  search = '',
  isAlone = false,
  kept: Readonly<Record<string, unknown>> = {},
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
    ...kept,
  });
  return links.map(link => `${link.rel} ${link.href}`);
};

/** The same where there is no other pack. */
const alone = (search: string): readonly string[] => asked(['zh-CN'], '#/play/a', search, true);

test('words are found by what needs them: those of the game, and of the pack it opens with', () => {
  expect(wordFiles(chunks, { language: 'zh-CN', pack: 'miit-2023' })).toEqual({
    early: ['assets/a.js', 'assets/d.js'],
    beams: { growth: 'assets/k.js' },
    pages: { game: ['assets/j.js'], pack: ['assets/c.js'] },
    tasks: ['assets/i.js'],
  });
  const { early, beams, pages } = wordFiles(chunks, { language: 'en', pack: 'miit-2023' });
  expect({ early, beams, pages }).toEqual({
    early: ['assets/b.js'],
    beams: {},
    pages: { game: [], pack: [] },
  });
});

test('files that the first screen does not need are left out', () => {
  const { early } = wordFiles(chunks, { language: 'zh-CN', pack: 'miit-2023', leaveOut: ['teacher'] });
  expect(early).toEqual(['assets/a.js']);
});

test('an entry is never preloaded', () => {
  const entry = { ...chunk('a.js', '/locales/en/a.json'), isEntry: true };
  expect(wordFiles([entry], { language: 'en', pack: 'miit-2023' }).early).toEqual([]);
});

test.each([
  [['zh-CN', 'en']],
  [['zh-Hant-TW']],
  [['en-GB', 'zh']],
  [['fr-FR', 'en-US', 'zh']],
  [['de']],
  [[]],
])('%j asks for the words that the game will speak', languages => {
  const isEnglish = preferredLanguage(languages) === 'en';
  expect(asked(languages)).toEqual(inAll(isEnglish ? 'en' : 'zh'));
});

test.each(['', '#/'])('"%s" asks for the home page and its style, too', hash => {
  expect(asked(['zh-CN'], hash)).toEqual([...inAll('zh'), 'modulepreload ./home.js', 'preload ./home.css']);
});

test.each(['#/levels', '#/beam/growth', '#/whole'])('"%s" asks for the pages about beams, too', hash => {
  expect(asked(['zh-CN'], hash)).toEqual([...inAll('zh'), 'modulepreload ./campaign.js']);
});

test.each(['#/teach', '#/review', '#/join/K7M2QX'])(
  '"%s" asks for nothing that it is not drawn from',
  hash => {
    expect(asked(['zh-CN'], hash)).toEqual(inAll('zh'));
  },
);

test('whoever has nothing in storage, and an address that says nothing, asks for the first minute instead', () => {
  const isAsked = (hash: string, length: number, search = ''): boolean =>
    asked(['zh-CN'], hash, search, false, { localStorage: { length } }).includes('modulepreload ./first.js');
  for (const hash of ['', '#/', '#/first']) expect(isAsked(hash, 0)).toBe(true);
  expect(isAsked('#/', 2)).toBe(false);
  expect(isAsked('#/levels', 0)).toBe(false);
  expect(isAsked('#/', 0, '?pack=garden')).toBe(false);
  expect(asked(['zh-CN'], '#/', '', true, { localStorage: { length: 0 } })).toContain(
    'modulepreload ./first.js',
  );
});

test('whoever has anything in storage asks for what reads it, whatever is opened', () => {
  for (const hash of ['#/play/a', '#/', '#A102FRX9K']) {
    expect(asked(['zh-CN'], hash, '', false, { localStorage: { length: 1 } })).toContain(
      'modulepreload ./saves.js',
    );
    expect(asked(['zh-CN'], hash, '', false, { localStorage: { length: 0 } })).not.toContain(
      'modulepreload ./saves.js',
    );
    expect(asked(['zh-CN'], hash)).not.toContain('modulepreload ./saves.js');
  }
});

test('a question of one beam asks for the words of no other', () => {
  const own = ['modulepreload ./zh.js', 'modulepreload ./growth-zh.js'];
  expect(asked(['zh-CN'], '#/play/growth_match_2')).toEqual(own);
  expect(asked(['zh-CN'], '#/play/growth_match_2', '?pack=garden')).not.toContain(own[1]);
  for (const other of ['growth_numbers', 'growth_raise', 'garden_match_1', 'challenge', 'A102FR'])
    expect(asked(['zh-CN'], `#/play/${other}`)).toEqual(inAll('zh'));
});

test('the code of an assignment asks for the page that it opens', () => {
  const there = asked(['zh-CN'], '#A102FRX9K');
  expect(there).toContain('modulepreload ./task.js');
  expect(there).toContain('modulepreload ./tasks-zh.js');
  expect(there).not.toContain('modulepreload ./tasks-en.js');
  expect(there).not.toContain('modulepreload ./home.js');
  expect(asked(['zh-CN'], '#/teach')).not.toContain('modulepreload ./task.js');
});

test('the code of a room, which is shorter, does not', () => {
  expect(asked(['zh-CN'], '#K7M2QX')).not.toContain('modulepreload ./task.js');
});

test.each(['?pack=garden', '?from=class&pack=garden', '?pack=miit-2023-two', '?pack='])(
  '"%s" asks for no words of the pack that it does not open',
  search => {
    expect(asked(['zh-CN'], '#/play/a', search)).toEqual([
      'modulepreload ./zh.js',
      'modulepreload ./pages-zh.js',
    ]);
  },
);

test.each(['?pack=miit-2023', '?pack=miit-2023&from=class', '?backpack=garden'])(
  '"%s" opens the first pack, and asks for its words',
  search => {
    expect(asked(['en'], '#/play/a', search)).toEqual(inAll('en'));
  },
);

test('where there is no other pack, its words are wanted whatever the address says', () => {
  for (const search of ['', '?pack=garden']) expect(alone(search)).toEqual(inAll('zh'));
});
