import type { EntryName } from './contenders.ts';
import type { Sample } from './sample.ts';

/** `budget` and `aim` are multiples of what contender `to` needs, or read in the unit shown. */
export type Bound = { readonly to?: string; readonly budget: number; readonly aim?: number };

export type Measure = {
  readonly name: string;
  readonly read: (sample: Sample) => number | undefined;
  readonly digits: number;
  readonly bounds?: readonly Bound[];
};

/** How long an entry takes, and what is fetched for it. */
const entryMeasures = (
  entry: EntryName,
  what: string,
  bounds: readonly Bound[],
  kb: readonly Bound[] = [],
): readonly Measure[] => [
  { name: `${what}, ms`, read: ({ visits }) => visits?.[entry]?.ms, digits: 0, bounds },
  {
    name: `${entry}: KB before it`,
    read: ({ visits }) => inKb(visits?.[entry]?.bytes),
    digits: 1,
    bounds: kb,
  },
  { name: `${entry}: requests before it`, read: ({ visits }) => visits?.[entry]?.requests, digits: 0 },
];

const inKb = (bytes: number | undefined): number | undefined =>
  bytes === undefined ? undefined : bytes / 1000;

export const measures: readonly Measure[] = [
  ...entryMeasures(
    'question',
    'first answerable question',
    [
      { to: 'limit', budget: 1.45, aim: 1.3 },
      { to: 'stock', budget: 0.4 },
    ],
    [{ budget: 50, aim: 30 }],
  ),
  ...entryMeasures('home', 'home', [{ to: 'limit', budget: 1.8 }]),
  ...entryMeasures('assignment', 'assignment', [{ to: 'limit', budget: 2 }]),
  {
    name: 'canvas level ready, ms',
    read: sample => sample.readyMs,
    digits: 0,
    bounds: [{ to: 'stock', budget: 0.65, aim: 0.6 }],
  },
  { name: 'script time, ms', read: sample => sample.scriptMs, digits: 0 },
  {
    name: 'engine chunk, KB brotli',
    read: ({ engineBytes }) => inKb(engineBytes),
    digits: 1,
    bounds: [{ budget: 170, aim: 130 }],
  },
  {
    name: 'idle CPU over 10 s, ms',
    read: sample => sample.idleMs,
    digits: 0,
    bounds: [{ to: 'stock', budget: 0.05 }],
  },
  {
    name: 'drag frame p95, ms',
    read: sample => sample.frameMs,
    digits: 1,
    bounds: [{ budget: 20, aim: 16.7 }],
  },
  {
    name: 'drag frames above 20 ms, %',
    read: ({ slowShare }) => (slowShare === undefined ? undefined : slowShare * 100),
    digits: 1,
  },
];
