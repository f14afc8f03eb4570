import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/core/kinds/answer-register.ts';
import { chosenNumber, compose, idsOf, toQuantity } from '../../../src/core/kinds/choice/rules.ts';
import { fromDecimal } from '../../../src/core/quantity/decimal.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import { realInterview } from '../../real-interview.ts';

const interview = realInterview();

describe('a logged response, read without its question', () => {
  it('names the pillar that a card was put on', () => {
    expect(parseAnswer('match', { pillar: 'roof_3' })).toEqual({ chosen: 'roof_3' });
  });

  it('says the number of every option that the rules make', () => {
    const figures = interview.figures.map(({ id }) => id);
    const options = compose(interview, { cards: [], figures }, createRandom('answers')).flatMap(
      ({ prompt }) => idsOf(prompt.options).flatMap(id => chosenNumber(prompt, id) ?? []),
    );
    expect(options.length).toBeGreaterThan(20);
    for (const option of options) {
      const { value, unit } = toQuantity(option);
      expect(parseAnswer('choice', { option: option.id })).toEqual({
        number: { value: fromDecimal(value), unit },
      });
    }
  });

  it('has what was typed, without the spaces around it', () => {
    expect(parseAnswer('entry', { text: ' 8万 ' })).toEqual({ typed: '8万' });
    expect(parseAnswer('entry', { text: '' })).toEqual({ typed: '' });
  });

  it('is empty where one would need the question, or where it is no response', () => {
    expect(parseAnswer('estimate', { step: 12 })).toEqual({});
    expect(parseAnswer('order', { order: ['a', 'b'] })).toEqual({});
    expect(parseAnswer('riddle', { pillar: 'roof_3' })).toEqual({});
    for (const kind of ['match', 'choice', 'entry'])
      for (const bad of [undefined, null, 7, 'roof_3', [], {}, { pillar: 1, option: 'over:80000', text: {} }])
        expect(parseAnswer(kind, bad)).toEqual({});
  });
});
