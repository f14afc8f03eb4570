import type { Sample } from './sample.ts';

/** `budget` and `aim` are multiples of what contender `to` needs, or read in the unit shown. */
export type Bound = { readonly to?: string; readonly budget: number; readonly aim?: number };

export type Measure = {
  readonly name: string;
  readonly read: (sample: Sample) => number | undefined;
  readonly digits: number;
  readonly bounds?: readonly Bound[];
};

export const measures: readonly Measure[] = [
  {
    name: 'first answerable question, ms',
    read: sample => sample.ms,
    digits: 0,
    bounds: [
      { to: 'limit', budget: 1.6, aim: 1.3 },
      { to: 'stock', budget: 0.4 },
    ],
  },
  {
    name: 'canvas level ready, ms',
    read: sample => sample.readyMs,
    digits: 0,
    bounds: [{ to: 'stock', budget: 0.75, aim: 0.75 }],
  },
  {
    name: 'transferred before it, KB',
    read: ({ bytes }) => bytes && bytes / 1000,
    digits: 1,
    bounds: [{ budget: 50, aim: 30 }],
  },
  { name: 'script time, ms', read: sample => sample.scriptMs, digits: 0 },
  {
    name: 'engine chunk, KB brotli',
    read: ({ engineBytes }) => engineBytes && engineBytes / 1000,
    digits: 1,
    bounds: [{ budget: 170, aim: 130 }],
  },
  {
    name: 'idle CPU over 10 s, ms',
    read: sample => sample.idleMs,
    digits: 0,
    bounds: [{ to: 'stock', budget: 0.05 }],
  },
  { name: 'drag frame p95, ms', read: sample => sample.frameMs, digits: 1, bounds: [{ budget: 20 }] },
  {
    name: 'drag frames above 20 ms, %',
    read: ({ slowShare }) => (slowShare === undefined ? undefined : slowShare * 100),
    digits: 1,
  },
];
