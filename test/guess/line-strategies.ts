/** What is seen of a number line: its steps, and which of them have a label. */
export type Line = { readonly steps: number; readonly labelled: readonly number[] };
/** The steps of which any is as good as another. */
type LineWay = { readonly name: string; readonly marks: (line: Line) => readonly number[] };
export type LineStrategy = { readonly name: string; readonly ways: readonly LineWay[] };

const TENTHS = [1, 2, 3, 4, 6, 7, 8, 9];

/** The low end of a line stands for no response. */
export const LINE_CHANCE: LineStrategy = {
  name: 'chance',
  ways: [{ name: '', marks: ({ steps }) => Array.from({ length: steps }, (_, i) => i + 1) }],
};

export const LINE_STRATEGIES: readonly LineStrategy[] = [
  { name: 'middle', ways: [{ name: '', marks: ({ steps }) => [Math.round(steps / 2)] }] },
  {
    name: 'another place',
    ways: TENTHS.map(n => ({
      name: `${n}/10`,
      marks: ({ steps }) => [Math.round((n * steps) / 10)],
    })),
  },
  {
    name: 'at a label',
    ways: [{ name: '', marks: ({ labelled }) => labelled.map(Math.round).filter(step => step > 0) }],
  },
];
