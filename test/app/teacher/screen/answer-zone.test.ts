import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askedOf, optionsOf } from '../../../../src/app/kinds/screen-register.ts';
import { wordsIn } from '../../../../src/app/teacher/screen/answer-desk.ts';
import { answerZone } from '../../../../src/app/teacher/screen/answer-zone.ts';
import { LANGUAGES } from '../../../../src/core/language.ts';
import { isTeamRight } from '../../../../src/core/teams/team-game.ts';
import {
  begin,
  controlsIn,
  everyItem,
  FakeMouseEvent,
  FakePointerEvent,
  gameOf,
  makeWorld,
  markup,
  press,
  rightFor,
  viewOf,
  type World,
} from './screen-world.ts';

beforeAll(() => {
  vi.stubGlobal('MouseEvent', FakeMouseEvent);
  vi.stubGlobal('PointerEvent', FakePointerEvent);
});
afterAll(() => vi.unstubAllGlobals());

const begun = (
  kind: string,
  language = LANGUAGES[0],
  shape: 'turns' | 'sideBySide' = 'sideBySide',
): World => {
  const world = makeWorld(language, { kinds: [kind], count: 12 });
  begin(world, shape);
  return world;
};
const zoneOf = (world: World, team: 'one' | 'two' = 'one'): unknown => answerZone(viewOf(world, team));
const shown = (world: World, team: 'one' | 'two' = 'one'): string => markup(zoneOf(world, team));

describe.each(LANGUAGES)('answers by one press, %s', language => {
  const { context } = makeWorld(language);
  const words = wordsIn(context);
  const pressed = everyItem('3', ['choice', 'proofread']);

  it('are all that the rules take, exactly one of them right, each under a name of its own', () => {
    expect(pressed.length).toBeGreaterThan(50);
    for (const item of pressed) {
      const options = optionsOf(words, item);
      const right = options.filter(({ response }) => isTeamRight(item, response));
      expect([item.id, right.length]).toEqual([item.id, 1]);
      expect(
        options.every(({ response }) => item.rules.parseResponse(item.prompt, response) !== undefined),
      ).toBe(true);
      expect([item.id, new Set(options.map(({ name }) => name)).size]).toEqual([item.id, options.length]);
      expect(options.map(({ name }) => name)).not.toContain('');
    }
  });

  it('are numbered in a headline by the order of the language, with what may be wrong in its place', () => {
    for (const item of everyItem('5', ['proofread'])) {
      const options = optionsOf(words, item);
      const headline = String(Reflect.get(Object(item.prompt), 'headline'));
      const order = (context.text.more?.headlines?.[headline] ?? []).map(({ slot }) => slot);
      expect(options.map(({ id }) => id)).toEqual([...order, 'none']);
      expect(options.map(({ sign }) => sign)).toEqual([...order.map((_, i) => String(i + 1)), '0']);
      const said = askedOf(words, item);
      for (const { name } of options.slice(0, -1)) expect(said).toContain(name);
      const { wrong }: { wrong?: { slot: string; rival: string } } = Object(item.prompt);
      const slot = context.text.more?.headlines?.[headline]?.find(one => one.slot === wrong?.slot);
      if (wrong) expect(said).toContain(slot?.rivals?.[wrong.rival]?.text);
    }
  });
});

describe.each(['choice', 'proofread'])('a zone that asks %s', kind => {
  it('answers with what the rules take as right', () => {
    const world = begun(kind);
    const item = gameOf(world).items[0];
    const right = optionsOf(wordsIn(world.context), item as never).find(({ response }) =>
      isTeamRight(item as never, response),
    );
    press(zoneOf(world), `data-option=${right?.id}`);
    expect(gameOf(world).answers.get('one')).toEqual(right?.response);
  });
});

describe('a zone that asks for a number', () => {
  const typed = (world: World, text: string): void => {
    const unit = /[%％]$/.test(text);
    for (const key of text.replace(/[^\d.]/g, '')) press(zoneOf(world), `data-part=key:${key}`);
    if (unit) press(zoneOf(world), 'data-part=chip:percent');
  };

  it('types what is pressed, with its unit, and confirms it', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const world = makeWorld('zh-CN', { kinds: ['entry'], count: 12, seed });
      begin(world);
      const [item] = gameOf(world).items;
      if (!item) throw new Error('nothing is asked');
      const right: unknown = Reflect.get(Object(rightFor(item)), 'text');
      typed(world, String(right));
      press(zoneOf(world), 'data-part="confirm"');
      expect([item.id, isTeamRight(item, gameOf(world).answers.get('one'))]).toEqual([item.id, true]);
    }
  });

  it('keeps what two teams type apart, in a redraw and in another language, and drops it with the question', () => {
    const world = begun('entry');
    press(zoneOf(world, 'one'), 'data-part=key:2');
    press(zoneOf(world, 'two'), 'data-part=key:9');
    press(zoneOf(world, 'one'), 'data-part=key:8');
    expect(world.drawn.times).toBe(3);
    expect(shown(world, 'one')).toContain('.value=28');
    expect(shown(world, 'two')).toContain('.value=9');
    const other = makeWorld('en', { kinds: ['entry'], count: 12 });
    expect(markup(answerZone({ ...viewOf(world, 'one'), context: other.context }))).toContain('.value=28');
    world.teams.act('skip');
    expect(shown(world, 'one')).not.toContain('.value=28');
  });

  it('confirms nothing that cannot be read, and says why', () => {
    const world = begun('entry');
    press(zoneOf(world), 'data-part="confirm"');
    expect(gameOf(world).answers.size).toBe(0);
  });
});

describe('a zone that asks for an estimate', () => {
  it('moves the mark by single steps, never off the line, and confirms where it is', () => {
    const world = begun('estimate');
    press(zoneOf(world), 'data-part="confirm"');
    expect(gameOf(world).answers.size).toBe(0);
    press(zoneOf(world), 'data-part=back');
    for (let n = 0; n < 3; n += 1) press(zoneOf(world), 'data-part=forth');
    press(zoneOf(world), 'data-part=back');
    press(zoneOf(world), 'data-part="confirm"');
    expect(gameOf(world).answers.get('one')).toEqual({ step: 2 });
  });
});

describe('a zone that asks for an order', () => {
  it('of two takes one press, with the other behind it', () => {
    const [item] = everyItem('7', ['order']);
    const world = begun('choice');
    if (!item) throw new Error('nothing is in an order');
    const given: unknown[] = [];
    const view = {
      ...viewOf(world, 'one', item),
      onAnswer: (response: unknown) => void given.push(response),
    };
    const { order }: { order?: readonly string[] } = Object(item.key);
    press(answerZone(view), `data-option=${order?.[0]}`);
    expect(given).toEqual([item.key]);
    expect(isTeamRight(item, given[0])).toBe(true);
  });

  it('of more moves rows until they are confirmed', () => {
    const [pair] = everyItem('7', ['order']);
    if (!pair) throw new Error('nothing is in an order');
    const members = ['a', 'b', 'c'];
    const { relation }: { relation?: unknown } = Object(pair.prompt);
    const item = { ...pair, prompt: { relation, members }, key: { order: members } };
    const world = begun('choice');
    const given: unknown[] = [];
    const view = {
      ...viewOf(world, 'one', item),
      onAnswer: (response: unknown) => void given.push(response),
    };
    press(answerZone(view), 'data-part=down:a');
    press(answerZone(view), 'data-part="confirm"');
    expect(given).toEqual([{ order: ['b', 'a', 'c'] }]);
  });
});

describe('before a question is closed', () => {
  it.each(['choice', 'proofread', 'entry', 'estimate'])(
    'nothing shows of an answer to %s but that it is there',
    kind => {
      const answered = (n: number): string => {
        const world = begun(kind);
        const item = gameOf(world).items[0];
        if (!item) throw new Error('nothing is asked');
        const others = optionsOf(wordsIn(world.context), item).map(({ response }) => response);
        const number = ['2', '45'].map(digits =>
          [{ text: digits, step: Number(digits) }, { text: `${digits}%` }].find(one => {
            const response = item.rules.parseResponse(item.prompt, one);
            return response !== undefined && item.rules.isComplete(item.prompt, response);
          }),
        );
        world.teams.answer('one', (others.length > 0 ? others : number)[n]);
        expect(gameOf(world).answers.size).toBe(1);
        return shown(world);
      };
      expect(answered(0)).toBe(answered(1));
      expect(answered(0)).toContain('已经作答');
    },
  );

  it('an answer may be taken up again, begins anew, and stands until another is given', () => {
    const world = begun('choice');
    const [first, second] = optionsOf(wordsIn(world.context), viewOf(world).item);
    press(zoneOf(world), `data-option=${first?.id}`);
    press(zoneOf(world), 'data-part=change');
    expect(gameOf(world).answers.get('one')).toEqual(first?.response);
    press(zoneOf(world), `data-option=${second?.id}`);
    expect(gameOf(world).answers.get('one')).toEqual(second?.response);
    press(zoneOf(world), 'data-part=change');
    press(zoneOf(world), 'data-part=keep');
    expect(shown(world)).toContain('已经作答');
    expect(gameOf(world).answers.get('one')).toEqual(second?.response);
  });

  it('the same answer once more is no step that could be taken back', () => {
    const world = begun('choice');
    const [first] = optionsOf(wordsIn(world.context), viewOf(world).item);
    press(zoneOf(world), `data-option=${first?.id}`);
    const { steps } = gameOf(world);
    press(zoneOf(world), 'data-part=change');
    press(zoneOf(world), `data-option=${first?.id}`);
    expect(gameOf(world).steps).toBe(steps);
  });

  it('a team that waits for its turn has nothing to press', () => {
    const world = begun('choice', 'zh-CN', 'turns');
    expect(controlsIn(zoneOf(world, 'two'))).toEqual([]);
    expect(shown(world, 'two')).toContain('西队稍等');
    expect(controlsIn(zoneOf(world, 'one')).length).toBeGreaterThan(1);
  });
});

describe('once a question is closed', () => {
  it('each team sees what it has answered, and has nothing to press', () => {
    const world = begun('choice');
    const options = optionsOf(wordsIn(world.context), viewOf(world).item);
    const right = options.find(({ response }) => isTeamRight(viewOf(world).item, response));
    const wrong = options.find(({ id }) => id !== right?.id);
    world.teams.answer('one', right?.response);
    world.teams.answer('two', wrong?.response);
    expect(gameOf(world).phase).toBe('told');
    expect(shown(world, 'one')).toMatch(/data-right=true/);
    expect(shown(world, 'one')).toContain(right?.name);
    expect(shown(world, 'two')).toMatch(/data-right=false/);
    expect(shown(world, 'two')).toContain(wrong?.name);
    expect(controlsIn(zoneOf(world, 'one'))).toEqual([]);
  });

  it('a team without an answer is said to have none', () => {
    const world = begun('entry');
    world.teams.act('reveal');
    expect(shown(world)).toContain('没有作答');
  });
});
