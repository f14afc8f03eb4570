import { describe, expect, it } from 'vitest';
import { OPENING_PROBLEMS } from '../../../../src/app/store/live/class-server.ts';
import { liveSetup, openedWith, ROOM_QUESTIONS_MOST } from '../../../../src/app/teacher/live/live-setup.ts';
import { fromLink } from '../../../../src/core/classroom/assignment-link.ts';
import { LANGUAGES } from '../../../../src/core/language.ts';
import { parseOpening } from '../../../../src/core/live/live-messages.ts';
import { itemsOfRoom } from '../../../../src/core/live/room-questions.ts';
import { KINDS } from '../../../all-kinds.ts';
import { markup, pack, press } from '../screen/screen-world.ts';
import { makeLiveWorld } from './remote-world.ts';

const CHOICES = { shape: 'together', teams: 2, seconds: null, showsQuestion: true } as const;

describe('a room that is set up', () => {
  it('is chosen already: one hall, no limit, and one press opens it', () => {
    const world = makeLiveWorld('zh-CN', {}, { draft: { title: '第五周' } });
    const page = liveSetup(world.context);
    expect(markup(page)).toMatch(/data-open aria-disabled=false/);
    press(page, 'data-open');
    const [[name, setup, title, key] = []] = world.calls;
    expect([name, title, key]).toEqual(['open', '第五周', null]);
    expect(setup).toMatchObject({ shape: 'together', teams: [], seconds: null, showsQuestion: true });
  });

  it('is one that the server understands, and asks what the page says', () => {
    const { context } = makeLiveWorld('en');
    for (const choices of [CHOICES, { ...CHOICES, shape: 'teams', teams: 4, seconds: 45 } as const]) {
      const { setup } = openedWith(context, choices);
      expect(parseOpening({ ...setup, token: '7'.repeat(24), key: null })).toBeDefined();
      expect(setup.teams).toHaveLength(choices.shape === 'teams' ? 4 : 0);
      const items = itemsOfRoom(pack, KINDS, setup) ?? [];
      expect(markup(liveSetup(context))).toContain(`${items.length} questions`);
    }
  });

  it(`asks at most ${ROOM_QUESTIONS_MOST} questions, and says so`, () => {
    const { context } = makeLiveWorld('zh-CN', {}, { draft: { count: 100 } });
    const read = fromLink([pack], openedWith(context, CHOICES).setup.task);
    expect(read.ok && read.assignment.count).toBe(ROOM_QUESTIONS_MOST);
    expect(markup(liveSetup(context))).toContain(`最多用前${ROOM_QUESTIONS_MOST}题`);
  });

  it.each(LANGUAGES)('needs a class server, and shows all else without one: %s', language => {
    const world = makeLiveWorld(language, { isThere: false });
    const page = liveSetup(world.context);
    expect(markup(page)).toMatch(
      /data-no-server[\s\S]*href=#\/teach\/help[\s\S]*data-open aria-disabled=true/,
    );
    press(page, 'data-open');
    expect(world.calls).toEqual([]);
    press(page, 'data-look');
    expect(world.calls).toEqual([['look']]);
    world.set({ isThere: null });
    expect(markup(liveSetup(world.context))).toMatch(/data-looking[\s\S]*data-open aria-disabled=true/);
  });

  it.each(OPENING_PROBLEMS)('was not opened, which is said in a sentence: %s', openingProblem => {
    for (const language of LANGUAGES) {
      const page = markup(liveSetup(makeLiveWorld(language, { openingProblem }).context));
      expect(page).not.toContain(`setup.problem.${openingProblem}`);
      expect(page).toContain(`data-problem=${openingProblem}`);
      expect(page.includes('name="key"')).toBe(openingProblem === 'key');
    }
  });

  it('names the addresses that phones may try', () => {
    const page = markup(liveSetup(makeLiveWorld('en').context));
    expect(page.replace(/<[^>]*>/g, '')).toMatch(/192\.168\.1\.4[\s\S]*10\.0\.0\.4/);
  });
});
