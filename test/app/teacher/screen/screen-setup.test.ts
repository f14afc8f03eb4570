import { describe, expect, it } from 'vitest';
import {
  onScreen,
  QUESTIONS_MOST,
  screenSetup,
  teamsOf,
} from '../../../../src/app/teacher/screen/screen-setup.ts';
import { LANGUAGES } from '../../../../src/core/language.ts';
import type { TeamId } from '../../../../src/core/teams/team-names.ts';
import { begin, gameOf, makeWorld, markup } from './screen-world.ts';

const named = (names: Partial<Record<TeamId, string>>, count = 2) =>
  ({ count, shape: 'turns', names: new Map(Object.entries(names)) }) as Parameters<typeof teamsOf>[1];

describe('what is set up for a big screen', () => {
  it('is chosen already: two teams in turns, and a start', () => {
    const { context } = makeWorld('zh-CN');
    const page = markup(screenSetup(context));
    expect([...page.matchAll(/name=team-(\w+)/g)].map(([, id]) => id)).toEqual(['one', 'two']);
    expect(page).toContain('.value=东队');
    expect(page).toMatch(/data-value=turns \.checked=true/);
    expect(page).toMatch(/data-start aria-disabled=false/);
    expect(page).toContain('共10题，每队5题');
  });

  it.each(LANGUAGES)('cannot begin with fewer questions than teams, and says so: %s', language => {
    const world = makeWorld(language, { count: 1 });
    const page = markup(screenSetup(world.context));
    expect(page).toContain('data-few');
    expect(page).toMatch(/data-start aria-disabled=true/);
    expect(page).toMatch(/href=#\/teach[^>]* data-change/);
  });

  it('asks at most 36 questions, and says so where the assignment asks more', () => {
    const world = makeWorld('zh-CN', { count: 60 });
    expect(onScreen(world.context.draftStore.getState().draft).count).toBe(QUESTIONS_MOST);
    const page = markup(screenSetup(world.context));
    expect(page).toContain('一场最多用36题。');
    expect(page).toContain('共36题，每队18题');
    expect(markup(screenSetup(makeWorld('zh-CN', { count: 36 }).context))).not.toContain('一场最多');
  });

  it('says how many questions are left out, so that each team gets as many', () => {
    const page = markup(screenSetup(makeWorld('zh-CN', { count: 11 }).context));
    expect(page).toContain('共10题，每队5题');
    expect(page).toContain('少用1题');
  });

  it('keeps no usual name as a name, so that it follows the language', () => {
    const { context } = makeWorld('zh-CN');
    expect(teamsOf(context, named({ one: '东队', two: ' 红  队 ' }))).toEqual([
      { id: 'one', name: '' },
      { id: 'two', name: '红 队' },
    ]);
    const world = makeWorld('en');
    begin(world, 'turns', 2, { two: '红队' });
    expect(gameOf(world).setup.teams.map(({ name }) => name)).toEqual(['', '红队']);
  });

  it('takes names in one line, without what nobody sees, and the usual one where nothing is left', () => {
    const { context } = makeWorld('en');
    const teams = teamsOf(context, named({ one: '\u202eA\nB\u200b', two: '   ' }));
    expect(teams.map(({ name }) => name)).toEqual(['A B', '']);
  });
});
