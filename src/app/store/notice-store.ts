import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Route } from '../../route.ts';
import type { InterfaceKey } from '../../text/types.ts';

/** A sentence about an event, over whatever page is open; `locales/<lng>/interface.json` has it under `notice`. */
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
  | 'contentNews'
  | LmsNotice;

/** About the learning platform. Their sentences are fetched later than the others. */
export type LmsNotice = keyof typeof LMS_SENTENCES;

const LMS_SENTENCES = {
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

const isLmsNotice = (notice: Notice): notice is LmsNotice => notice in LMS_SENTENCES;

/** Whether its sentence is among those that are fetched behind the first question. */
export const isToldLater = (notice: Notice): boolean => notice === 'contentNews' || isLmsNotice(notice);

/** Where nobody is told what is new in a pack: there is a question to answer, work for a class, or a teacher. */
export const isNewsSilentOn = (page: Route['page']): boolean =>
  ['play', 'assignment', 'teach'].includes(page);

/** They ask to open a package again, as a platform takes a reload for the end of the visit. */
const REOPENED: readonly Notice[] = ['pageBroken', 'versionChanged'];

/** The locale key of a notice. */
export function sentenceOf(notice: Notice, isInPackage = false): InterfaceKey {
  if (isLmsNotice(notice)) return LMS_SENTENCES[notice];
  if (notice === 'contentNews') return 'news.updated';
  return isInPackage && REOPENED.includes(notice) ? 'notice.reopen' : `notice.${notice}`;
}

/** About what this device keeps, which is of no interest if a learning platform keeps it. */
const OF_DEVICE: readonly Notice[] = [
  'saveSetAside',
  'saveNewer',
  'storageBlocked',
  'storageFull',
  'storageCleared',
  'copyDue',
];

/** A button beside a notice: the key of its label, and what it does. */
export type Offer = { readonly label: InterfaceKey; readonly act: () => void };

/** The notices on the screen, in the order in which they were told. */
export type Notices = StoreApi<readonly Notice[]> & {
  /** Shows a notice, unless it was shown before on this visit and not withdrawn since. */
  readonly tell: (notice: Notice) => void;
  /** From now on no notices about what this device keeps. */
  readonly keepElsewhere: () => void;
  /** The player has read it. */
  readonly dismiss: (notice: Notice) => void;
  /** Its cause is gone; if it returns, the notice is shown again. */
  readonly withdraw: (notice: Notice) => void;
  /** From now on this notice has a button. */
  readonly offer: (notice: Notice, offer: Offer) => void;
  readonly offerOf: (notice: Notice) => Offer | undefined;
};

/** Answers to a press of a button: they vanish by themselves, and are shown at every press. */
const PASSING: readonly Notice[] = ['copied', 'packing'];
export const isPassing = (notice: Notice): boolean => PASSING.includes(notice);

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
      // Has a notice that is shown already drawn again.
      store.setState([...store.getState()], true);
    },
    offerOf: notice => offers.get(notice),
  };
}
