import { describe, expect, it } from 'vitest';
import { outcomeOf, screenEnd } from '../../../../src/app/teacher/screen/screen-end.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import type { TeamScore } from '../../../../src/core/teams/team-game.ts';
import { TEAM_IDS } from '../../../../src/core/teams/team-names.ts';
import { summaryOf } from '../../../../src/core/teams/team-results.ts';
import { cardText, pillarLabel } from '../../../../src/text/names.ts';
import {
  begin,
  controlsIn,
  gameOf,
  interview,
  makeWorld,
  markup,
  press,
  rightFor,
  type World,
} from './screen-world.ts';

const outcome = (language: Language, ...rights: readonly number[]): string => {
  const scores = rights.map((right, i): TeamScore => ({ team: TEAM_IDS[i] ?? 'one', right, asked: 6 }));
  const teams = scores.map(({ team }) => ({ id: team, name: '' }));
  return outcomeOf(makeWorld(language).context, { setup: { teams } } as never, scores);
};

/** A game of cards that has ended: the first team right, the second wrong in every other question. */
function ended(
  language: Language,
  change: { readonly names?: Partial<Record<'one' | 'two', string>> } = {},
): World {
  const world = makeWorld(language, { kinds: ['match'], count: 8 });
  begin(world, 'sideBySide', 2, change.names ?? {});
  for (let n = 0; n < 8; n += 1) {
    const item = gameOf(world).items[n];
    if (!item) throw new Error('nothing is asked');
    const { pillars }: { pillars?: readonly string[] } = Object(item.prompt);
    const right = rightFor(item);
    const wrong = pillars
      ?.map(pillar => ({ pillar }))
      .find(one => JSON.stringify(one) !== JSON.stringify(right));
    world.teams.answer('one', right);
    world.teams.answer('two', n % 2 === 0 ? wrong : right);
    world.teams.act('next');
  }
  return world;
}
const pageOf = (world: World): unknown => screenEnd(world.context, gameOf(world));

describe('how a game ended', () => {
  it('is said of a winner, of several, of a tie, of nobody, and of a game that was not played', () => {
    expect(outcome('zh-CN', 4, 5)).toBe('西队胜出');
    expect(outcome('en', 4, 5)).toBe('West wins');
    expect(outcome('zh-CN', 4, 4)).toBe('两队打平');
    expect(outcome('zh-CN', 4, 4, 4)).toBe('各队打平');
    expect(outcome('en', 4, 4, 4)).toBe('A tie');
    expect(outcome('zh-CN', 4, 4, 1)).toBe('东队和西队并列第一');
    expect(outcome('en', 4, 1, 4)).toBe('East and South share first place');
    expect(outcome('zh-CN', 0, 0)).toBe('这次没有一队答对');
    expect(outcome('en', 0, 0)).toBe('No team got one right this time');
    const none = { team: 'one', right: 0, asked: 0 } as const;
    expect(outcomeOf(makeWorld('en').context, { setup: { teams: [] } } as never, [none])).toBe(
      'No question was finished',
    );
  });

  it('is said in the names that the teams have', () => {
    const world = ended('zh-CN', { names: { one: '<b>红队</b>' } });
    expect(markup(pageOf(world))).toContain('<b>红队</b>胜出');
  });

  it.each(LANGUAGES)(
    'shows the scores, what to go over with its pillar, and the pair that was mixed up: %s',
    language => {
      const world = ended(language);
      const page = markup(pageOf(world));
      const { measures, confused } = summaryOf(interview, gameOf(world));
      expect(measures).toHaveLength(3);
      for (const { measure } of measures) {
        expect(page).toContain(cardText(world.context.text, measure));
        const pillar = interview.measures.find(({ id }) => id === measure)?.pillar ?? '';
        expect(page).toContain(pillarLabel(world.context.text, pillar));
      }
      expect(page).toContain(`data-pair=${confused?.right} ${confused?.chosen}`);
      expect(page).toMatch(/<h2>[^<]+<\/h2>\s*<p>[^<]{8,}<\/p>/);
      expect(page).toContain(world.context.teach('screen.end.score', { right: 8, count: 8 }));
      expect(page).toContain(world.context.teach('screen.end.score', { right: 4, count: 8 }));
    },
  );

  it('says so where nothing was missed, and offers nothing to play again', () => {
    const world = makeWorld('zh-CN', { kinds: ['match'], count: 2 });
    begin(world);
    for (const item of gameOf(world).items) {
      for (const team of ['one', 'two'] as const) world.teams.answer(team, rightFor(item));
      world.teams.act('next');
    }
    const page = markup(pageOf(world));
    expect(page).toContain('每一题都答对了。');
    expect(page).not.toContain('data-again');
  });
});

describe('after a game', () => {
  it('what was missed can be played again', () => {
    const world = ended('zh-CN');
    const { missed } = summaryOf(interview, gameOf(world));
    press(pageOf(world), 'data-again');
    expect([...gameOf(world).items.map(({ id }) => id)].sort()).toEqual([...missed].sort());
    expect(gameOf(world).phase).toBe('ask');
  });

  it('results go into the book once, one for each team', () => {
    const world = ended('zh-CN');
    press(pageOf(world), 'data-book');
    expect(world.codes).toHaveLength(2);
    expect(new Set(world.codes).size).toBe(2);
    expect(markup(pageOf(world))).toContain('2队的结果已记进');
    expect(controlsIn(pageOf(world)).filter(({ tag }) => tag.includes('data-book'))).toEqual([]);
  });

  it('the last answer can be taken back, and the game be forgotten', () => {
    const world = ended('zh-CN');
    press(pageOf(world), 'data-back');
    expect(gameOf(world).phase).toBe('ask');
    world.teams.act('end');
    press(pageOf(world), 'data-finish');
    expect(world.teams.getState().game).toBeNull();
  });

  it('nothing can go into the book where no question was closed', () => {
    const world = makeWorld('zh-CN');
    begin(world);
    world.teams.act('end');
    expect(markup(pageOf(world))).not.toContain('data-book');
  });
});
