import { expect, it } from 'vitest';
import { packageKind, pathsToPack } from '../../../src/core/classroom/package-listing.ts';
import { LANGUAGES } from '../../../src/core/language.ts';

const zh = packageKind('FIRST', 'zh-CN');
const en = packageKind('FIRST', 'en');
const other = packageKind('OTHER', 'en');
const listing = [
  { path: 'index.html', packages: [zh, en, other] },
  { path: 'zh.js', packages: [zh] },
  { path: 'en.js', packages: [en] },
  { path: 'other.js', packages: [other] },
  { path: 'teacher.js', packages: [] },
];

it('a package has what it needs in the languages that it can speak, and nothing else', () => {
  expect(pathsToPack(listing, 'FIRST', ['en'])).toEqual(['index.html', 'en.js']);
  expect(pathsToPack(listing, 'FIRST', LANGUAGES)).toEqual(['index.html', 'zh.js', 'en.js']);
});

it('a package of a pack that the list does not know has everything', () => {
  expect(pathsToPack(listing, 'UNKNOWN', ['en'])).toHaveLength(listing.length);
  expect(pathsToPack(listing, 'OTHER', LANGUAGES)).toHaveLength(listing.length);
});

it.each([null, {}, 'index.html', ['index.html'], [{ path: 'a' }], [{ path: 'a', packages: [1] }]])(
  '%j is no list of files',
  listing => {
    expect(() => pathsToPack(listing, 'FIRST', LANGUAGES)).toThrow(TypeError);
  },
);
