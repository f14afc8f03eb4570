import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder, checkPack, formerContents } from '../../src/build/interview-modules.ts';
import { FIRST_CONTENT } from '../../src/core/interview/pack-content.ts';
import { packIdentity } from '../../src/core/interview/pack-identity.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { BUILT_IN } from '../../src/packs/built-in.ts';

const FOLDER = 'src/packs/miit-2023';
const changed = (folder: string, file: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

/** Calls with a copy of the built-in pack that may be changed. */
function inCopy<T>(call: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    cpSync(FOLDER, folder, { recursive: true });
    return call(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the packs of the game', () => {
  it('have ids of their own, and identities that typed codes tell apart', () => {
    const packs = [...BUILT_IN.packs, ...BUILT_IN.former];
    expect(new Set(BUILT_IN.packs.map(({ id }) => id)).size).toBe(BUILT_IN.packs.length);
    expect(new Set(packs.map(({ identity }) => identity.slice(0, 3))).size).toBe(packs.length);
  });

  it('are listed under the id and the identity that they have', async () => {
    for (const { id, identity, open } of [...BUILT_IN.packs, ...BUILT_IN.former]) {
      const pack = await open();
      expect([pack.interview.id, pack.identity]).toEqual([id, identity]);
    }
  });

  it('say what is new in a later version, in every language', async () => {
    for (const { open } of BUILT_IN.packs) {
      const { interview, words } = await open();
      for (const language of interview.version > 1 ? LANGUAGES : []) {
        const { news } = (await words[language].later()).default;
        expect([interview.id, language, news]).toEqual([interview.id, language, expect.any(String)]);
      }
    }
  });

  it('have the first content among them, whatever has been changed since', () => {
    const packs = [...BUILT_IN.packs, ...BUILT_IN.former];
    expect(packs.filter(({ identity }) => identity === FIRST_CONTENT)).toHaveLength(1);
    const frozen = checkFolder(join(FOLDER, 'content-1'));
    expect(frozen.ok && packIdentity(frozen.value)).toBe(FIRST_CONTENT);
  });
});

describe('the identity of a pack', () => {
  const identityIn = (folder: string): string | undefined => {
    const checked = checkFolder(folder);
    return checked.ok ? packIdentity(checked.value) : undefined;
  };
  const identityAfter = (file: string, from: string | RegExp, to: string): string | undefined =>
    inCopy(folder => {
      changed(folder, file, text => text.replace(from, to));
      expect(readFileSync(join(folder, file), 'utf8')).not.toBe(readFileSync(join(FOLDER, file), 'utf8'));
      return identityIn(folder);
    });

  it.each([
    ['its serial', 'interview.json', /"serial": "./, '"serial": "0'],
    ['a value', 'figures.json', '2280000', '2280001'],
    ['where a measure belongs', 'measures.json', '"pillar": "growth_1"', '"pillar": "growth_4"'],
    ['a word of the evidence', 'measures.json', '加强部门协同、部省联动', '加强部门协同、部省'],
  ])('changes with %s', (_, file, from, to) => {
    const now = identityAfter(file, from, to);
    expect(now).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(now).not.toBe(identityIn(FOLDER));
  });

  it.each([
    ['the title', 'interview.json', /"title": "[^"]*"/, '"title": "Another"'],
    ['a colour', 'interview.json', '"accent": "azurite"', '"accent": "orpiment"'],
    ['the words', 'words/en.json', '"card": "', '"card": "Now '],
  ])('stays when %s is mended', (_, file, from, to) => {
    expect(identityAfter(file, from, to)).toBe(identityIn(FOLDER));
  });
});

describe('what a pack was before', () => {
  it('is left out where it is what the pack is now, and kept otherwise', () => {
    const [former, ...others] = formerContents(FOLDER);
    expect(others).toEqual([]);
    expect(former?.folder).toBe(join(FOLDER, 'content-1'));
    expect(former?.label).toEqual({ id: 'miit-2023', identity: FIRST_CONTENT });
    inCopy(folder => {
      cpSync(join(folder, 'content-1'), folder, { recursive: true });
      for (const name of ['headlines', 'lists', 'tables']) rmSync(join(folder, `${name}.json`));
      expect(formerContents(folder)).toEqual([]);
    });
  });

  it('stops the build if it is broken', () => {
    inCopy(folder => {
      changed(folder, 'content-1/measures.json', text => text.replace('"growth_1"', '"nowhere"'));
      expect(() => formerContents(folder)).toThrow(/nowhere/);
      expect(checkPack(folder).ok).toBe(true);
    });
  });
});
