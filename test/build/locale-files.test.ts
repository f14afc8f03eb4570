import { expect, test } from 'vitest';
import { doubled, doubleText } from '../../src/build/locale-files.ts';

test.each([
  ['柱三', '柱三柱三'],
  ['Pillar', 'Pillar Pillar'],
  ['谋划布局|人形机器人', '谋划布局谋划布局|人形机器人人形机器人'],
  ['{{count}} 张', '{{count}} 张 张'],
  ['{{a}} / {{b}}', '{{a}} / {{b}}'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(doubleText(text)).toBe(expected);
});

test('every string is doubled, no key and no number', () => {
  expect(doubled({ a: { b: '甲' }, c: ['乙', 3, null, true] })).toEqual({
    a: { b: '甲甲' },
    c: ['乙乙', 3, null, true],
  });
});
