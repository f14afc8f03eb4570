import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerOf, apartOf, toldOf } from '../../../../src/app/kinds/screen-register.ts';
import { wordsIn } from '../../../../src/app/teacher/screen/answer-desk.ts';
import { lettersForAll, SIZES } from '../../../../src/app/teacher/screen/fitting-letters.ts';
import { toldWall } from '../../../../src/app/teacher/screen/told-wall.ts';
import type { DealtItem } from '../../../../src/core/kinds/kind.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import type { TeamGame } from '../../../../src/core/teams/team-game.ts';
import { TEAM_IDS } from '../../../../src/core/teams/team-names.ts';
import { contrastOf } from '../../../../src/text/names.ts';
import { begin, everyItem, gameOf, makeWorld, markup, rightFor } from './screen-world.ts';

/** A game of four teams, in which each test puts what was closed. */
const worlds = Object.fromEntries(
  LANGUAGES.map(language => {
    const world = makeWorld(language, { kinds: ['match'] });
    begin(world, 'sideBySide', 4);
    return [language, { context: world.context, game: gameOf(world) }];
  }),
);

/** The wall after a question, with what the first teams have answered. */
function wallOf(language: Language, item: DealtItem, responses: readonly unknown[]): string {
  const { context, game } = worlds[language] ?? missing();
  const asked = TEAM_IDS.slice(0, responses.length);
  const given = new Map(asked.map((id, i) => [id, responses[i]]));
  const told: TeamGame = { ...game, phase: 'told', asked, closed: [{ item, responses: given }] };
  return markup(toldWall(context, told));
}
function missing(): never {
  throw new Error('there is no such language');
}

describe.each(LANGUAGES)('the explanation on the wall, %s', language => {
  const { context } = worlds[language] ?? missing();
  const words = wordsIn(context);
  const all = everyItem('4');

  it('has the right answer, a reason and a quotation with its place, for every question', () => {
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(7);
    for (const item of all) {
      const { right, reason } = toldOf(words, item);
      const wall = wallOf(language, item, [null, null]);
      expect([item.id, right !== '' && reason !== '']).toEqual([item.id, true]);
      for (const said of [right, reason]) expect(wall).toContain(said);
      const quotes = [...wall.matchAll(/<blockquote[^>]*>([^<]*)<\/blockquote>/g)].map(
        ([, said = '']) => said,
      );
      expect([item.id, quotes.length > 0 && quotes.every(said => said.length >= 4)]).toEqual([item.id, true]);
      expect(wall).toMatch(/<figcaption>[^<]{2,}<\/figcaption>/);
      const translated = [...wall.matchAll(/<p lang=en>([^<]+)<\/p>/g)];
      expect([item.id, translated.length]).toEqual([item.id, language === 'en' ? quotes.length : 0]);
    }
  });

  it('names each team with what came of its answer', () => {
    const [item] = everyItem('4', ['choice']);
    if (!item) throw new Error('nothing is asked');
    const wrong = [1, 2].flatMap(n => item.rules.optionAt(item.prompt, n)?.response ?? []);
    const other = wrong.find(one => JSON.stringify(one) !== JSON.stringify(rightFor(item)));
    const wall = wallOf(language, item, [rightFor(item), other, null]);
    expect([...wall.matchAll(/data-outcome=(\w+)/g)].map(([, outcome]) => outcome)).toEqual([
      'good',
      'bad',
      'none',
    ]);
    for (const id of TEAM_IDS.slice(0, 3)) expect(wall).toContain(context.teach(`team.${id}`));
  });

  it('tells the commonest mistake of a card apart from the right pillar', () => {
    const cards = everyItem('4', ['match']).flatMap(item => {
      const { measure, pillars }: { measure?: string; pillars?: readonly string[] } = Object(item.prompt);
      const chosen = pillars?.find(id => contrastOf(context.text, measure ?? '', id) !== '');
      return chosen === undefined ? [] : [{ item, measure: measure ?? '', chosen }];
    });
    expect(cards.length).toBeGreaterThan(40);
    for (const { item, measure, chosen } of cards) {
      const response = { pillar: chosen };
      const wall = wallOf(language, item, [rightFor(item), response, response]);
      expect(wall).toContain(contrastOf(context.text, measure, chosen));
      expect(wall).toContain(answerOf(words, item, response));
    }
  });

  it('says nothing of a mistake that nobody made', () => {
    for (const item of everyItem('4', ['match', 'choice']))
      expect(wallOf(language, item, [rightFor(item), null])).not.toContain('told-apart');
  });

  it('fits in its room, nearly always in letters of 30 or more', () => {
    const room = { w: 1050, h: 220 };
    const sizes = all.flatMap(item => {
      const { reason, note = '' } = toldOf(words, item);
      const options = [1, 2, 3, 4, 5].flatMap(n => item.rules.optionAt(item.prompt, n)?.response ?? []);
      const said = options.map(response => apartOf(words, item, response)).filter(Boolean);
      return [note, ...said].map(second =>
        lettersForAll([reason, second].filter(Boolean), room, { from: 44, least: 0 }),
      );
    });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(sizes.filter(size => size >= 30).length).toBeGreaterThan(0.9 * sizes.length);
  });

  it('is set in letters that the style sheet has rules for', () => {
    const path = new URL('../../../../src/app/teacher/screen/screen-parts.css', import.meta.url);
    const sheet = readFileSync(path, 'utf8');
    const rules = [...sheet.matchAll(/\[data-letters="(\d+)"\]/g)].map(([, size]) => Number(size));
    expect(rules).toEqual([...SIZES]);
  });
});
