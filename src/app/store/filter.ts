import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BeamId } from '../../core/interview/types.ts';

/** The beam that a page of many rows shows alone; null: all of them. It is forgotten when the page is left. */
export type BeamFilterStore = StoreApi<BeamId | null> & {
  readonly choose: (beam: BeamId | null) => void;
};

export function createBeamFilter(): BeamFilterStore {
  const store = createStore<BeamId | null>(() => null);
  return { ...store, choose: beam => store.setState(beam, true) };
}
