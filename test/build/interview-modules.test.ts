import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import en from '../../locales/en/content.json' with { type: 'json' };
import zh from '../../locales/zh-CN/content.json' with { type: 'json' };
import { checkFolder } from '../../src/build/interview-modules.ts';
import { readSentences } from '../../src/build/locale-files.ts';
import type { ProblemCode } from '../../src/core/interview/parse-interview.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** A code without a sentence does not compile. */
const languages: Readonly<Record<string, Readonly<Record<ProblemCode, string>>>> = { 'zh-CN': zh, en };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interview-'));
  cpSync(at('src/packs/miit-2023'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Breaks one file by hand, as a text editor would. */
function edit(name: string, from: string, to: string): void {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function sentences(language: string): readonly string[] {
  const checked = checkFolder(folder);
  const say = readSentences(at('locales'), language, 'content');
  return checked.ok ? [] : checked.problems.map(({ code, ...values }) => say(code, values));
}

describe('an interview folder broken by hand', () => {
  it('is sound before it is broken', () => {
    expect(checkFolder(folder).ok).toBe(true);
  });

  it.each([
    ['measures.json', '"id": "six_g"', '"id": "6G"', 'measures.json，', '编号“6G”不符合要求'],
    ['pillars.json', '"point": 1', '"point": 9', 'pillars.json，1，point', '应是'],
    [
      'measures.json',
      '"pillar": "digital_4"',
      '"pillar": "digital_7"',
      'measures.json，',
      '“digital_7”在别处找不到',
    ],
    ['interview.json', '2023-01-02', 'January', 'interview.json，date', '“January”不是日期'],
    ['levels.json', '[', '', 'levels.json', '文件读不了'],
  ])('%s: the sentence names the place and what to do', (file, from, to, place, words) => {
    edit(file, from, to);
    const [sentence = ''] = sentences('zh-CN');
    expect(sentence.replaceAll(', ', '，')).toContain(place);
    expect(sentence).toContain(words);
  });

  it('speaks English, too, and leaves no placeholder open', () => {
    edit('glossary.json', '"beam": "growth"', '"beam": "grown"');
    expect(sentences('en').join(' ')).toContain('“grown” is mentioned here but defined nowhere');
    for (const language of Object.keys(languages)) expect(sentences(language).join(' ')).not.toContain('{{');
  });
});
