import { expect, test } from 'vitest';
import { prepared } from '../../../src/app/dom/html-template.ts';

/** The strings of a template as its author writes it, split where the values stand. */
const strings = (parts: TemplateStringsArray, ..._: readonly unknown[]): readonly string[] => parts;

test('content gets an end comment where a text or an element follows it', () => {
  const { strings: ended } = prepared(strings`<p>${1} of ${2}</p>${3}<b>${4}</b> ${5}`);
  expect([...ended]).toEqual(['<p>', '<!----> of ', '</p>', '<!----><b>', '</b> ', '']);
});

test('content needs none where other content or the end of its element follows', () => {
  const plain = strings`<p lang="en">${1}${2}</p>`;
  expect([...prepared(plain).strings]).toEqual([...plain]);
});

test('a value inside a tag is no content', () => {
  const { strings: ended, isContent } = prepared(strings`
    <input .value=${1} title="a ${2} b" @input=${3} /> ${4} <i class=${5}></i>`);
  expect(isContent.slice(0, 5)).toEqual([false, false, false, true, false]);
  expect(ended.join('').match(/<!---->/g)).toHaveLength(1);
});
