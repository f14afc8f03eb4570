import fc from 'fast-check';
import { expect, test } from 'vitest';
import { journeyOf } from '../../../src/core/learner/measure-standings.ts';
import { blueprintPlan, builtShares } from '../../../src/shapes/hall/blueprint-plan.ts';
import { makeInterview } from '../../small-interview.ts';
import { filled, leaves, sizes, strays, texts } from '../shape-leaves.ts';

const reference = { w: 338, h: 356 };
const labels = (names: readonly string[]) => ({
  beam: '梁二',
  pillars: names.map((name, i) => ({ number: String(i + 1), name, count: `${i + 3} 条` })),
});
const chinese = ['产业链自主可控', '产业基础再造', '巩固优势产业', '改造传统产业', '壮大新兴产业'];
const english = ['Secure supply chains', 'Rebuild the base', 'Hold leading sectors', 'Renew old trades'];

test('the plan stays inside its frame, in both scripts', () => {
  const names = fc.constantFrom(chinese, english, chinese.slice(0, 4));
  fc.assert(
    fc.property(names, sizes([300, 700], [300, 800]), (given, frame) => {
      expect(strays(blueprintPlan('vermilion', labels(given), frame), frame)).toEqual([]);
    }),
  );
});

test('ideographs are stacked upright from top to bottom', () => {
  const drawn = texts(blueprintPlan('vermilion', labels(chinese), reference));
  const first = [...'产业链自主可控'].map(glyph => drawn.find(({ text }) => text === glyph));
  const ys = first.map(text => text?.at[1] ?? 0);
  expect(ys).toEqual([...ys].sort((a, b) => a - b));
  expect(drawn.some(({ turn }) => turn)).toBe(false);
});

test('Latin names are turned to read upward, all in one size', () => {
  const turned = texts(blueprintPlan('azurite', labels(english), reference)).filter(
    ({ turn }) => turn === -90,
  );
  expect(turned.map(({ text }) => text)).toEqual(english);
  expect(new Set(turned.map(({ size }) => size)).size).toBe(1);
});

test('each pillar has its bubble and its count, in order from left to right', () => {
  const shapes = blueprintPlan('vermilion', labels(chinese), reference);
  expect(leaves(shapes).filter(({ form }) => form === 'circle')).toHaveLength(5);
  const xs = ['3 条', '4 条', '5 条', '6 条', '7 条'].map(
    count => texts(shapes).find(({ text }) => text === count)?.at[0] ?? 0,
  );
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
});

test('nothing is built yet: no accent fill', () => {
  const fills = leaves(blueprintPlan('vermilion', labels(chinese), reference)).flatMap(shape =>
    shape.form !== 'text' && shape.fill ? [shape.fill] : [],
  );
  expect(new Set(fills)).toEqual(new Set(['paper']));
});

test('what is built is solid, as much of each pillar as it is', () => {
  const names = labels(chinese.slice(0, 4));
  const shapes = blueprintPlan('vermilion', names, reference, [0, 0.5, 1, 0]);
  // Two shafts, and the cap of the one that is done.
  expect(filled(shapes, 'half')).toHaveLength(3);
  expect(strays(shapes, reference)).toEqual([]);
});

test('a share of a pillar is what was ever right of it', () => {
  const interview = makeInterview();
  const [beam] = interview.beams;
  const [pillar] = interview.pillars;
  const [measure, ...others] = interview.measures.filter(one => one.pillar === pillar?.id);
  const journey = {
    ...journeyOf(interview, []),
    measures: new Map([[measure?.id ?? '', 'placed' as const]]),
  };
  const shares = builtShares(interview, beam?.id ?? '', journey);
  expect(shares[0]).toBe(1 / (1 + others.length));
  expect(shares.slice(1).every(share => share === 0)).toBe(true);
});
