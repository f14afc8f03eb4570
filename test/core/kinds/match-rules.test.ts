import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, rules as match } from '../../../src/core/kinds/match/rules.ts';
import { fetchRules } from '../../../src/core/kinds/register.ts';
import { makeCards, makeInterview } from '../../small-interview.ts';

const interview = makeInterview();
const PILLARS = interview.pillars.map(({ id }) => id);
const items = makeCards(interview, PILLARS, PILLARS);
const anItem = fc.constantFrom(...items);
const aPillar = fc.constantFrom(...PILLARS);

describe('match: compose', () => {
  it('makes one card per measure of the pillars asked, in their order', () => {
    const asked = makeCards(interview, ['roof_2', 'roof_4'], PILLARS);
    expect(asked.map(({ prompt }) => prompt.measure)).toEqual(['act_2_1', 'act_4_1', 'act_4_2']);
  });

  it('lets every card be put on any pillar, whichever are asked', () => {
    for (const { prompt } of makeCards(interview, ['roof_2'], PILLARS))
      expect(prompt.pillars).toEqual(PILLARS);
  });

  it('never shows the key: the prompt knows the card and the pillars only', () => {
    for (const { prompt } of items) expect(Object.keys(prompt).sort()).toEqual(['measure', 'pillars']);
  });

  it('names items by kind and measure, each once', () => {
    expect(items.map(({ id }) => id)).toEqual(interview.measures.map(({ id }) => `match:${id}`));
  });
});

describe('match: score', () => {
  it('is whole for its own pillar and nothing for any other', () => {
    fc.assert(
      fc.property(anItem, aPillar, ({ key }, pillar) => {
        expect(match.score(key, { pillar })).toEqual({ earned: pillar === key.pillar ? 1 : 0, total: 1 });
      }),
    );
  });

  it('has exactly one right pillar', () => {
    for (const { key } of items)
      expect(PILLARS.filter(pillar => match.score(key, { pillar }).earned === 1)).toEqual([key.pillar]);
  });
});

describe('match: explain', () => {
  it('points at the right question and point of the interview, and quotes the measure', () => {
    fc.assert(
      fc.property(anItem, aPillar, (item, pillar) => {
        const explanation = explain(interview, item, { pillar });
        const right = interview.pillars.find(({ id }) => id === item.key.pillar);
        expect(explanation.sources.map(({ pointer }) => pointer)).toEqual([
          { question: 1, point: right?.point },
        ]);
        expect(explanation).toMatchObject({
          measure: item.prompt.measure,
          chosen: pillar,
          right: item.key.pillar,
        });
        expect(explanation.sources[0]?.place).toBe(item.prompt.measure);
      }),
    );
  });

  const alike = items.find(({ prompt }) => prompt.measure === 'act_1_1');

  it('names the confusable only when the chosen pillar holds the other of the set', () => {
    if (!alike) throw new Error('the fixture has lost act_1_1');
    expect(explain(interview, alike, { pillar: 'roof_3' }).confusable).toBe('alike');
    expect(explain(interview, alike, { pillar: 'roof_2' }).confusable).toBeUndefined();
    expect(explain(interview, alike, { pillar: 'roof_1' }).confusable).toBeUndefined();
  });
});

describe('match: a response from outside', () => {
  it('is read if it names a pillar of the prompt', () => {
    fc.assert(
      fc.property(anItem, aPillar, ({ prompt }, pillar) => {
        expect(match.parseResponse(prompt, { pillar, note: 'x' })).toEqual({ pillar });
      }),
    );
  });

  it('is ignored, and never throws, if it is anything else', () => {
    fc.assert(
      fc.property(anItem, fc.anything(), ({ prompt }, input) => {
        const response = match.parseResponse(prompt, input);
        expect(response === undefined || match.isComplete(prompt, response)).toBe(true);
      }),
    );
  });
});

describe('match: the number keys', () => {
  it('stand for the pillars in their order, and for nothing beyond', () => {
    const prompt = { measure: 'act_1_1', pillars: PILLARS };
    expect(PILLARS.map((_, i) => match.optionAt(prompt, i + 1)?.response.pillar)).toEqual(PILLARS);
    expect(match.optionAt(prompt, 0)).toBeUndefined();
    expect(match.optionAt(prompt, PILLARS.length + 1)).toBeUndefined();
  });
});

describe('match: hint', () => {
  it('takes away two wrong pillars of four or five, the same for the same seed', () => {
    fc.assert(
      fc.property(anItem, fc.string(), (item, seed) => {
        const gone = match.hint(item, seed);
        expect(gone).toHaveLength(2);
        expect(gone).not.toContain(item.key.pillar);
        expect(match.hint(item, seed)).toEqual(gone);
      }),
    );
  });

  it.each([
    [3, 1],
    [2, 0],
    [1, 0],
  ])('of %i pillars takes away %i', (count, taken) => {
    const pillars = PILLARS.slice(0, count);
    for (const item of makeCards(interview, ['roof_1'], pillars))
      expect(match.hint(item, 'A')).toHaveLength(taken);
  });
});

describe('the register', () => {
  it('finds a kind by its name, and names one that it does not know', async () => {
    expect(await fetchRules('match')).toBe(match);
    expect(() => fetchRules('riddle')).toThrow('riddle');
  });
});
