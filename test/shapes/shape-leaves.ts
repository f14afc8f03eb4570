import fc from 'fast-check';
import type { BeamState, CourseState } from '../../src/core/learner/measure-standings.ts';
import { widthOf } from '../../src/shapes/letter-width.ts';
import type { Paint, Point, Shape, Size, TextShape } from '../../src/shapes/shape-primitives.ts';

type Leaf = Exclude<Shape, { readonly form: 'group' }>;

export const leaves = (shapes: readonly Shape[]): readonly Leaf[] =>
  shapes.flatMap(shape => (shape.form === 'group' ? leaves(shape.shapes) : [shape]));

export const texts = (shapes: readonly Shape[]): readonly TextShape[] =>
  leaves(shapes).filter(shape => shape.form === 'text');

const reach = ({ text, size, spacing = 0, align }: TextShape): readonly [number, number] => {
  const w = widthOf(text, size, spacing);
  return { start: [0, w], middle: [-w / 2, w / 2], end: [-w, 0] }[align] as [number, number];
};

const ends = (shape: Leaf): readonly Point[] => {
  if (shape.form === 'polygon') return shape.points;
  const [x, y] = shape.at;
  if (shape.form === 'circle')
    return [
      [x - shape.r, y - shape.r],
      [x + shape.r, y + shape.r],
    ];
  const [from, to] = reach(shape);
  const half = shape.size / 2;
  return shape.turn
    ? [
        [x - half, y - to],
        [x + half, y - from],
      ]
    : [
        [x + from, y - half],
        [x + to, y + half],
      ];
};

/** Every outermost point, of text as far as it can be guessed. */
export const extremes = (shapes: readonly Shape[]): readonly Point[] => leaves(shapes).flatMap(ends);

export const strays = (shapes: readonly Shape[], { w, h }: Size, slack = 1): readonly Point[] =>
  extremes(shapes).filter(([x, y]) => !(x >= -slack && x <= w + slack && y >= -slack && y <= h + slack));

export const filled = (shapes: readonly Shape[], fill: Paint): readonly Leaf[] =>
  leaves(shapes).filter(shape => shape.form !== 'text' && shape.fill === fill);

export const lined = (shapes: readonly Shape[], line: string): readonly Leaf[] =>
  leaves(shapes).filter(shape => shape.form !== 'text' && shape.stroke?.line === line);

export const someCourses: fc.Arbitrary<readonly CourseState[]> = fc.array(
  fc.constantFrom<CourseState>('planned', 'placed', 'mastered', 'due'),
  { maxLength: 8 },
);

const someBeam: fc.Arbitrary<BeamState> = fc.record({
  accent: fc.constantFrom('azurite', 'vermilion', 'orpiment', 'malachite'),
  title: fc.constantFrom('稳工业增长', '建现代化产业体系', 'Modern industry', 'Growth'),
  stage: fc.constantFrom('untouched', 'begun', 'built'),
  current: fc.boolean(),
  done: fc.nat(25),
  total: fc.nat(25),
  pillars: fc.array(fc.record({ courses: someCourses }), { minLength: 1, maxLength: 5 }),
});

export const someBeams = fc.array(someBeam, { minLength: 4, maxLength: 4 });

export const createBeam = (change: Partial<BeamState> = {}): BeamState => ({
  accent: 'vermilion',
  title: '建现代化产业体系',
  stage: 'begun',
  current: false,
  done: 3,
  total: 12,
  pillars: Array.from({ length: 4 }, () => ({ courses: ['mastered', 'placed', 'planned'] })),
  ...change,
});

export const sizes = (w: readonly [number, number], h: readonly [number, number]): fc.Arbitrary<Size> =>
  fc.record({
    w: fc.integer({ min: w[0], max: w[1] }),
    h: fc.integer({ min: h[0], max: h[1] }),
  });
