import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/build/interview-modules.ts';
import { lintReasons } from '../../src/core/interview/lint-reasons.ts';
import { lintWords } from '../../src/core/interview/lint-words.ts';
import { isStarred, pillarsOf, type StarredSpec, withoutBreaks } from '../../src/core/interview/lookups.ts';
import type { Interview } from '../../src/core/interview/types.ts';
import { WORD_LIMITS } from '../../src/core/interview/word-limits.ts';
import type { Words } from '../../src/core/interview/word-types.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { SHARED_KINDS, type Streams } from '../../src/core/session/chance.ts';
import { dealLevel, kindsIn } from '../all-kinds.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const checked = checkFolder(at('src/packs/miit-2023'));
const interview = checked.ok ? checked.value.interview : undefined;
const words = (language: string): Words =>
  JSON.parse(readFileSync(at(`src/packs/miit-2023/words/${language}.json`), 'utf8'));

function whole(): Interview {
  if (!interview) throw new Error('the interview cannot be read');
  return interview;
}

const dealsOf = (streams: Streams): readonly string[] =>
  whole()
    .levels.filter(isStarred)
    .map(spec => [spec.id, ...dealt(spec, streams).map(({ id }) => id)].join(' '));

/** By the kinds of today: a later one adds to a level, and changes nothing of these. */
const dealt = (spec: StarredSpec, streams: Streams) =>
  dealLevel(whole(), spec, 'K7Q2', streams, kindsIn(spec, SHARED_KINDS));

describe('the interview of 2 January 2023', () => {
  it('is sound', () => {
    expect(checked.ok ? [] : checked.problems).toEqual([]);
  });

  it('has four beams on nineteen pillars', () => {
    const { beams, pillars } = whole();
    expect(beams.map(({ id }) => pillarsOf(whole(), id).length)).toEqual([4, 5, 5, 5]);
    expect(pillars).toHaveLength(19);
  });

  it('has its measures, whose ids are in saves and links for ever', () => {
    expect(whole().measures.map(({ id, pillar }) => `${pillar} ${id}`)).toMatchSnapshot();
  });

  it('states its headline figures in base units', () => {
    const values = new Map(
      whole().figures.map(({ id, value, unit, comparator }) => [id, [value, unit, comparator]]),
    );
    expect(values.get('industrial_growth')).toEqual([3.8, 'percent', 'exact']);
    expect(values.get('base_stations')).toEqual([2_280_000, 'station', 'exact']);
    expect(values.get('gigabit_households')).toEqual([500_000_000, 'household', 'exact']);
    expect(values.get('internet_categories')).toEqual([45, 'category', 'exact']);
    expect(values.get('srdi_firms')).toEqual([80_000, 'enterprise', 'over']);
    expect(values.get('little_giants')).toEqual([10_000, 'enterprise', 'over']);
  });

  it('deals the same cards for the same seed, for ever', () => {
    expect(dealsOf('shared')).toMatchSnapshot();
  });

  it('deals the same cards for the same seed where each kind draws from a stream of its own', () => {
    expect(dealsOf('perKind')).toMatchSnapshot();
  });

  it.each(LANGUAGES)('%s: words are whole and within the limits', language => {
    expect(lintWords(whole(), words(language), WORD_LIMITS[language])).toEqual([]);
  });

  it.each(LANGUAGES)('%s: no card gives its pillar away, unless the interview does', language => {
    const { measures, pillars } = words(language);
    const givenAway = whole()
      .measures.filter(({ id, pillar }) =>
        withoutBreaks(measures[id]?.card ?? '')
          .toLowerCase()
          .includes((pillars[pillar]?.label ?? '').toLowerCase()),
      )
      .map(({ id }) => id);
    expect(givenAway.filter(id => id !== 'info_cities')).toEqual([]);
  });

  it.each(LANGUAGES)('%s: every card says what decides for it, and what it could be taken for', language => {
    expect(lintReasons({ ...whole(), figures: [] }, words(language), WORD_LIMITS[language])).toEqual([]);
  });

  it.each(LANGUAGES)('%s: every contrast names the pillar that it is about', language => {
    const { measures, pillars } = words(language);
    const label = (id: string): string => pillars[id]?.label ?? id;
    const nameless = whole().measures.flatMap(({ id, contrasts = [] }) =>
      contrasts
        .filter(other => !measures[id]?.contrasts?.[other]?.includes(label(other)))
        .map(other => `${id} ${other}`),
    );
    expect(nameless).toEqual([]);
  });

  it.each(LANGUAGES)('%s: what could be argued for names another pillar', language => {
    const { measures, pillars } = words(language);
    const others = (pillar: string): readonly string[] =>
      Object.entries(pillars).flatMap(([id, { label }]) => (id === pillar ? [] : [label]));
    const silent = whole().measures.filter(
      ({ id, pillar, arguable }) =>
        arguable && !others(pillar).some(label => measures[id]?.arguable?.includes(label)),
    );
    expect(silent).toEqual([]);
  });
});
