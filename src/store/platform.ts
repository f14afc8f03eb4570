import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * The learning platform that the game was opened in. none: by itself, not a package. alone: a package opened outside of
 * any platform. joined: what is done counts. previewed: a teacher's preview, in which nothing counts. reviewed: handed in
 * in an earlier visit, and now looked at. elsewhere: a later tab of this browser has taken over. left: handed in, and the
 * platform was said goodbye to.
 */
export type PlatformState = {
  readonly state: 'none' | 'alone' | 'joined' | 'previewed' | 'reviewed' | 'elsewhere' | 'left';
  /**
   * Whether the platform has, as far as anyone can tell, all that was given in this sitting. false while something is on
   * its way, too: a reason to keep it, not yet one to worry anybody, which is what notices are for.
   */
  readonly isConfirmed: boolean;
  /** Hands in what there is and says goodbye. */
  readonly leave: () => void;
};
export type PlatformStore = StoreApi<PlatformState>;

export const createPlatform = (): PlatformStore =>
  createStore<PlatformState>(() => ({ state: 'none', isConfirmed: true, leave: () => undefined }));

/** What is given here is told to a platform, and may not wander off from it. */
export const isPackaged = ({ state }: Pick<PlatformState, 'state'>): boolean => state !== 'none';

/** Nothing can be answered any more, and nothing be begun. */
export const isClosed = ({ state }: Pick<PlatformState, 'state'>): boolean =>
  state === 'reviewed' || state === 'elsewhere' || state === 'left';

/** The platform has heard what is given, or had heard it before. */
export const isHeard = ({ state }: Pick<PlatformState, 'state'>): boolean =>
  state !== 'none' && state !== 'alone';
