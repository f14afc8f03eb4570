import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * How the game stands with a learning platform. none: the game is no package. alone: a package that was opened outside of
 * any platform. joined: what is done counts. previewed: a teacher's preview, in which nothing counts. reviewed: handed in
 * at an earlier visit, and now read again. elsewhere: a later tab of this browser has taken over. left: handed in, and the
 * connection is closed.
 */
export type LmsStatus = {
  readonly state: 'none' | 'alone' | 'joined' | 'previewed' | 'reviewed' | 'elsewhere' | 'left';
  /**
   * Whether the platform has, as far as one can tell, all responses of this sitting. Also false while some are being sent,
   * which is a reason to keep them on the device, but none for a notice.
   */
  readonly isConfirmed: boolean;
  /** Hands in and closes the connection. */
  readonly leave: () => void;
  /** Sittings of this and earlier visits that were not confirmed; that of this visit only once that takes too long. */
  readonly unconfirmed: readonly UnconfirmedReceipt[];
};

/** A sitting that the platform may not have. It stays on the device until the platform has confirmed it. */
export type UnconfirmedReceipt = {
  readonly key: string;
  /** Its receipt, without a nickname. */
  readonly text: string;
  /** ms since 1970; null if the receipt cannot be read here. */
  readonly begun: number | null;
  /** Of this visit; the others may be of another user of this device. */
  readonly isOwn: boolean;
  /** It will be there after a reload. */
  readonly isKept: boolean;
  /** The user has copied or saved the receipt during this visit. */
  readonly isTaken: boolean;
  /** Notes that. */
  readonly take: () => void;
  /** Deletes it for good. */
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

/** Whether the game is a package for a learning platform. */
export const isPackaged = ({ state }: Pick<LmsStatus, 'state'>): boolean => state !== 'none';

/** Whether nothing can be answered or begun any more. */
export const isClosed = ({ state }: Pick<LmsStatus, 'state'>): boolean =>
  state === 'reviewed' || state === 'elsewhere' || state === 'left';

/** Whether there is, or was, a platform that responses were sent to. */
export const isHeard = ({ state }: Pick<LmsStatus, 'state'>): boolean =>
  state !== 'none' && state !== 'alone';
