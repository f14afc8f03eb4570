import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * The learning platform that the game was opened in. none: by itself. alone: made for one, but not opened in it. looked:
 * a preview or a review, in which nothing counts. left: everything is handed in.
 */
export type PlatformState = {
  readonly state: 'none' | 'alone' | 'joined' | 'looked' | 'left';
  /** Hands in what there is and says goodbye. */
  readonly leave: () => void;
};
export type PlatformStore = StoreApi<PlatformState>;

export const createPlatform = (): PlatformStore =>
  createStore<PlatformState>(() => ({ state: 'none', leave: () => undefined }));
