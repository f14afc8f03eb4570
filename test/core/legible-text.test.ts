import { describe, expect, it } from 'vitest';
import { codeIn } from '../../src/core/classroom/pasted-code.ts';
import { firstCodeIn, legible } from '../../src/core/legible-text.ts';

const CODE = 'A102FR002ZH4000WG000RH';

describe('the code in a text', () => {
  it.each([
    '”',
    '’',
    '～',
    '•',
    '→',
    '**',
    '*',
    '`',
    ']',
    '}',
    '~',
    '👍',
    '❤️',
    '1️⃣',
    '①',
    '²',
    '™',
    ' @张三',
    'か',
    '한',
    'Я',
    '。',
    '.html',
    '#rd',
    '&from=singlemessage',
    '?from=timeline',
    '\\',
    '|',
    '\ufffd',
    '\0',
  ])('ends before %j', after => {
    expect(firstCodeIn(legible(`${CODE}${after}`))).toBe(CODE);
    expect(firstCodeIn(legible(encodeURIComponent(`${CODE}${after}`)))).toBe(CODE);
  });

  it.each(['“', '（', '**', '👉', '链接：', '\ufeff', '\u2067', '＃'])('begins behind %j', before => {
    expect(firstCodeIn(legible(`${before}${CODE}`))).toBe(CODE);
  });

  it.each(['\u200b', '\u00ad', '\u2060', '\ufe0f', '\u202e', '\u180e', '%E2%80%8B'])(
    'goes on behind %j, which nobody sees',
    unseen => {
      expect(firstCodeIn(legible(CODE.replace(/.{5}/g, `$&${unseen}`)))).toBe(CODE);
    },
  );

  it('is the same in the letters of an input method, and in those that are drawn fat', () => {
    expect(legible('Ａ１０２')).toBe('A102');
    expect(legible('𝗔𝟭𝟬𝟮')).toBe('A102');
  });
});

describe('what is pasted into the field for codes', () => {
  const address = `https://example.org/game/#${CODE}`;
  const safe = (url: string): string =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7CA1B2C3D4E5F6&reserved=0`;

  it.each([
    ['an address', address],
    ['a code with words behind it', `${CODE}#rd`],
    ['one in another', safe(address)],
    ['one in another in another', safe(safe(address))],
    ['a jump of a chat', `https://c.pc.qq.com/middlem.html?pfurl=${encodeURIComponent(address)}&pfuin=1`],
    ['another jump', `https://weibo.cn/sinaurl?u=${encodeURIComponent(address)}`],
    [
      'one that a gateway has rewritten',
      `https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_game_-23${CODE}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jX`,
    ],
    ['a wide sign', `https://example.org/＃${CODE}`],
    ['an escaped sign', `https://example.org/%23${CODE}`],
    ['a message', `【周五作业】打开 ${address} ，B组也做`],
    ['a place of a sitting', `https://example.org/#/play/${CODE}。`],
    ['a host that looks like a code', `https://b2bschool99.example/#${CODE}`],
    ['words of which one is like a code', `BRING2024 pens: ${address}`],
    ['a time and a name before it', `Bob 12:30 ${CODE}`],
    ['small letters', address.toLowerCase()],
  ])('%s', (_, text) => {
    expect(codeIn(text).toUpperCase()).toBe(CODE);
  });

  it.each([
    ['B123-4567-89AB', 'B123-4567-89AB'],
    [' b123 4567 89ab ', 'b123 4567 89ab'],
    ['https://example.org/#/levels', 'levels'],
    ['hello', 'hello'],
    ['，', ''],
  ])('%s: %s', (text, code) => {
    expect(codeIn(text)).toBe(code);
  });
});
