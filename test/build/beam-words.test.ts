import { expect, test } from 'vitest';
import { toBeam } from '../../src/build/beam-words.ts';
import { toFirst } from '../../src/build/locale-files.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { BUILT_IN, GARDEN, type WholePack } from '../whole-packs.ts';

const packs: readonly WholePack[] = [BUILT_IN, GARDEN];

test.each(LANGUAGES)(
  '%s: the words of the beams together are those of the first page, none twice',
  language => {
    for (const { pack, words } of packs) {
      const all = toFirst(words[language]);
      const beams = pack.interview.beams.map(({ id }) => toBeam(words[language], pack.interview, id));
      for (const part of ['beams', 'pillars', 'cards'] as const) {
        expect(Object.assign({}, ...beams.map(one => one[part]))).toEqual(all[part]);
        const ids = beams.flatMap(one => Object.keys(one[part]));
        expect(ids.length).toBe(new Set(ids).size);
      }
    }
  },
);

test('the page can tell the beam of a level of cards from its id, and of no other level', () => {
  for (const { pack } of packs)
    for (const level of pack.interview.levels) {
      const named = /^(\w+)_match_/.exec(level.id)?.[1];
      expect(named).toBe(level.form === 'match' ? level.beam : undefined);
    }
});
