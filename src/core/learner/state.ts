import type { Accent } from '../interview/types.ts';

/** What the hall shows, without a picture. */
export type CourseState = 'planned' | 'placed' | 'mastered' | 'due';
/** Bottom to top. */
export type PillarState = { readonly courses: readonly CourseState[] };
export type BuildStage = 'untouched' | 'begun' | 'built';
export type BeamState = {
  readonly accent: Accent;
  readonly title: string;
  /** Used where the title does not fit even at its smallest size. */
  readonly short?: string;
  readonly stage: BuildStage;
  readonly current: boolean;
  readonly done: number;
  readonly total: number;
  readonly pillars: readonly PillarState[];
};
