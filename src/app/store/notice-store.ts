import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InterfaceKey } from '../../text/types.ts';

/** What the player is told once, in one sentence; `locales/<lng>/interface.json` has it under `notice`. */
export type Notice =
  | 'saveSetAside'
  | 'saveNewer'
  | 'sittingOutdated'
  | 'storageBlocked'
  | 'storageFull'
  | 'storageCleared'
  | 'linkUnknown'
  | 'wordsUnreachable'
  | 'pageUnreachable'
  | 'hallMissing'
  | 'pageBroken'
  | 'versionChanged'
  | 'hallUnreachable'
  | 'editionReady'
  | 'copyDue'
  | 'copied'
  | 'packing'
  | 'dateUnusable'
  | LmsNotice;

/** About the learning platform; these sentences come later than the others. */
export type LmsNotice = keyof typeof PLATFORM;

const PLATFORM = {
  lmsAlone: 'lms.alone',
  lmsTrouble: 'lms.trouble',
  lmsShut: 'lms.shut',
  lmsTaken: 'lms.taken',
  lmsUnread: 'lms.unread',
  lmsFull: 'lms.full',
  lmsPreviewed: 'lms.previewed',
  lmsReviewed: 'lms.reviewed',
  lmsElsewhere: 'lms.elsewhere',
} as const;

export const isLmsNotice = (notice: Notice): notice is LmsNotice => notice in PLATFORM;

/** A page that platforms open is not reloaded: they would take that for its end. */
const REOPENED: readonly Notice[] = ['pageBroken', 'versionChanged'];

export function sentenceOf(notice: Notice, isInPackage = false): InterfaceKey {
  if (isLmsNotice(notice)) return PLATFORM[notice];
  return isInPackage && REOPENED.includes(notice) ? 'notice.reopen' : `notice.${notice}`;
}

/** About what this device keeps: nothing that a student need know where a platform keeps it. */
const OF_DEVICE: readonly Notice[] = [
  'saveSetAside',
  'saveNewer',
  'storageBlocked',
  'storageFull',
  'storageCleared',
  'copyDue',
];

/** What the player may do about a notice beside reading it, and the word on the button for that. */
export type Offer = { readonly label: InterfaceKey; readonly act: () => void };

export type Notices = StoreApi<readonly Notice[]> & {
  readonly tell: (notice: Notice) => void;
  /** From now on nothing is said about what this device keeps. */
  readonly keepElsewhere: () => void;
  readonly dismiss: (notice: Notice) => void;
  /** Is no longer so; should it be so again, it is told again. */
  readonly withdraw: (notice: Notice) => void;
  /** From now on the notice, whoever tells it, comes with the offer. */
  readonly offer: (notice: Notice, offer: Offer) => void;
  readonly offerOf: (notice: Notice) => Offer | undefined;
};

/** Answers to a press of a button: they pass by themselves, and are told whenever it is pressed. */
const PASSING: readonly Notice[] = ['copied', 'packing'];
export const isPassing = (notice: Notice): boolean => PASSING.includes(notice);

/** Any other notice that was told is not told again on this visit, however often its cause returns. */
export function createNotices(): Notices {
  const store = createStore<readonly Notice[]>(() => []);
  const told = new Set<Notice>();
  let isElsewhere = false;
  const offers = new Map<Notice, Offer>();
  const dismiss = (notice: Notice): void =>
    store.setState(
      store.getState().filter(one => one !== notice),
      true,
    );
  return {
    ...store,
    keepElsewhere: () => {
      isElsewhere = true;
    },
    tell: notice => {
      if (isElsewhere && OF_DEVICE.includes(notice)) return;
      if (isPassing(notice) ? store.getState().includes(notice) : told.has(notice)) return;
      told.add(notice);
      store.setState([...store.getState(), notice], true);
    },
    dismiss,
    withdraw: notice => {
      told.delete(notice);
      dismiss(notice);
    },
    offer: (notice, offer) => {
      offers.set(notice, offer);
      // One that is told already is drawn again.
      store.setState([...store.getState()], true);
    },
    offerOf: notice => offers.get(notice),
  };
}
