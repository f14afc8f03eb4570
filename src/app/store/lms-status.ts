import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * The learning platform that the game was opened in. none: by itself, not a package. alone: a package opened outside of
 * any platform. joined: what is done counts. previewed: a teacher's preview, in which nothing counts. reviewed: handed in
 * in an earlier visit, and now looked at. elsewhere: a later tab of this browser has taken over. left: handed in, and the
 * platform was said goodbye to.
 */
export type LmsStatus = {
  readonly state: 'none' | 'alone' | 'joined' | 'previewed' | 'reviewed' | 'elsewhere' | 'left';
  /**
   * Whether the platform has, as far as anyone can tell, all that was given in this sitting. false while something is on
   * its way, too: a reason to keep it, not yet one to worry anybody, which is what notices are for.
   */
  readonly isConfirmed: boolean;
  /** Hands in what there is and says goodbye. */
  readonly leave: () => void;
  /** What this visit, or an earlier one, gave in vain. That of this visit is among it once it is late, not on its way. */
  readonly unconfirmed: readonly UnconfirmedReceipt[];
};

/** A sitting that the platform is not known to have. It stays on the device until it has it. */
export type UnconfirmedReceipt = {
  readonly key: string;
  /** Its receipt, without a nickname. */
  readonly text: string;
  /** ms since 1970; null where the receipt cannot be read here. */
  readonly begun: number | null;
  /** Of this visit; others may be a stranger's, who used this device. */
  readonly isOwn: boolean;
  /** It will be there after a reload. */
  readonly isKept: boolean;
  /** The receipt was taken along in this visit. */
  readonly isTaken: boolean;
  readonly take: () => void;
  /** For ever. */
  readonly discard: () => void;
};
export type LmsStatusStore = StoreApi<LmsStatus>;

export const createLmsStatus = (): LmsStatusStore =>
  createStore<LmsStatus>(() => ({
    state: 'none',
    isConfirmed: true,
    leave: () => undefined,
    unconfirmed: [],
  }));

/** What is given here is told to a platform, and may not wander off from it. */
export const isPackaged = ({ state }: Pick<LmsStatus, 'state'>): boolean => state !== 'none';

/** Nothing can be answered any more, and nothing be begun. */
export const isClosed = ({ state }: Pick<LmsStatus, 'state'>): boolean =>
  state === 'reviewed' || state === 'elsewhere' || state === 'left';

/** The platform has heard what is given, or had heard it before. */
export const isHeard = ({ state }: Pick<LmsStatus, 'state'>): boolean =>
  state !== 'none' && state !== 'alone';
