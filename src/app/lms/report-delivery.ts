import type { ReachabilityProbe } from './connection-retry.ts';
import type { ReportWriter } from './report-writer.ts';
import type { ApiCalls, OnInvalid } from './scorm-api-calls.ts';
import type { Report } from './session-report.ts';

/** What can be told to a platform. Nothing here throws. */
export type LmsReporter = {
  /** The session that an earlier visit suspended goes on: the platform was sent so many of its responses. */
  readonly resume: (seed: string, responses: number) => void;
  /** Sends what is new, and commits; does nothing where nothing is new. */
  readonly report: (report: Report) => void;
  /** Reports and, once all of it is confirmed, ends the visit; whatever comes after that is not sent. */
  readonly leave: (report: Report | undefined, onLeft: () => void) => void;
  /** The page is being closed. Sends what is new and ends the visit, or does nothing: that might overwrite newer values. */
  readonly close: (report: Report | undefined) => void;
  /** Another tab has taken over. */
  readonly stepBack: () => void;
};

export type LmsNeeds = {
  /**
   * Called with true at every try that fails, and with false when the platform has taken everything after all.
   * isShut: it will take nothing any more as long as this page is open.
   */
  readonly onTrouble: (isTrouble: boolean, isShut?: boolean) => void;
  /** The platform has the report of this mark. */
  readonly onConfirmed: (mark: string) => void;
  readonly onInvalid?: OnInvalid;
  readonly probe: ReachabilityProbe;
  readonly isOnline: () => boolean;
  /** Whether the answer to a request can be waited for: not while the page is hidden. */
  readonly isSeen: () => boolean;
  /** Of any clock, in ms. */
  readonly time: () => number;
  /** The mark to pass, 0..100, if there is one. */
  readonly pass: number | undefined;
};

/** How far the delivery of reports has come. */
type DeliveryState = {
  /** There is no connection: it was never made, or the page was closed and came back. */
  isShut: boolean;
  /** The visit has ended: nothing is sent any more. */
  isOver: boolean;
  /** Another tab sends: there is nothing to complain of either. */
  isAway: boolean;
  /** The caller was told of trouble. */
  isTrouble: boolean;
  /** Something that was sent may not have arrived: all of it must be sent again. */
  isDoubtful: boolean;
  /** The marks of the latest report that was sent, and that was confirmed. */
  sentMark: string;
  confirmedMark: string;
  /** Goes up with whatever was sent, and with each doubt. */
  count: number;
  /** The count up to which the platform could be reached right after sending, and the probes still under way. */
  reachedCount: number;
  openProbes: number;
  /** The visit ends when the report of this mark is confirmed. */
  leaving: { readonly mark: string; readonly onLeft: () => void } | undefined;
};

type Delivery = LmsNeeds & {
  readonly apiCalls: ApiCalls;
  readonly writer: ReportWriter;
  /** The suspend data that an earlier visit left. */
  readonly suspendData: string;
  /** Whether the connection could be made at all. */
  readonly isOpen: boolean;
  readonly state: DeliveryState;
};

/** A commit that takes longer was probably given up on the way. */
const SLOW_MS = 8000;

/**
 * Delivers the reports of a session that counts. A platform may answer "true" to what it only handed to the browser, so
 * a report counts as arrived only if nothing suggests that it has not: no call fails, the values read as they were
 * written, the commit was quick, and the page can still be reached right after.
 */
export function createReportDelivery(
  needs: LmsNeeds & Pick<Delivery, 'apiCalls' | 'writer' | 'suspendData' | 'isOpen'>,
): LmsReporter {
  const { writer, isOpen } = needs;
  const state: DeliveryState = {
    ...{ isShut: !isOpen, isOver: false, isAway: false, isTrouble: false, isDoubtful: false },
    ...{ sentMark: '', confirmedMark: '', count: 0, reachedCount: 0, openProbes: 0, leaving: undefined },
  };
  const delivery: Delivery = { ...needs, state };
  // At once: a platform may take silence for a finished visit.
  if (!isOpen) doubt(delivery);
  else state.isDoubtful = !writer.begin();
  return {
    resume: writer.resume,
    report: report => deliver(delivery, report),
    leave: (report, onLeft) => {
      if (state.isOver) return;
      state.leaving = { mark: report?.mark ?? state.confirmedMark, onLeft };
      if (report) deliver(delivery, report);
      if (!state.isDoubtful) endVisit(delivery);
    },
    close: report => close(delivery, report),
    stepBack: () => {
      [state.isOver, state.isAway] = [true, true];
    },
  };
}

function doubt({ state, onTrouble }: Delivery): void {
  if (state.isAway) return;
  [state.isDoubtful, state.isTrouble] = [true, true];
  state.count += 1;
  onTrouble(true, state.isShut || state.isOver);
}

/** Only a connection that was once made: of another, what the platform has was never read, and must not be overwritten. */
function reopen({ state, apiCalls, isOpen }: Delivery): boolean {
  if (state.isShut && isOpen && apiCalls.initialise()) [state.isShut, state.isDoubtful] = [false, true];
  return !state.isShut;
}

const isNew = ({ sentMark, isDoubtful }: DeliveryState, { mark }: Report): boolean =>
  mark !== sentMark || isDoubtful;

/** Nothing has been added yet to the session that an earlier visit left. */
const isAsFound = ({ state, suspendData, writer }: Delivery, report: Report): boolean =>
  state.count === 0 &&
  !state.isDoubtful &&
  report.suspend === suspendData &&
  writer.isFinished() === report.isDone;

function deliver(delivery: Delivery, report: Report): void {
  const { state, isOnline, isSeen } = delivery;
  if (state.isOver || !reopen(delivery)) {
    if (state.confirmedMark !== report.mark) doubt(delivery);
    return;
  }
  if (isAsFound(delivery, report)) state.sentMark = report.mark;
  if (!isNew(state, report)) {
    if (state.count === 0) confirm(delivery, report.mark);
    return;
  }
  // Not even tried: the platform might take it for sent.
  if (!isOnline()) {
    doubt(delivery);
    return;
  }
  const isTaken = send(delivery, report);
  // Of a hidden page the browser sends it, and does not tell what became of it.
  if (!isSeen()) state.isDoubtful = true;
  else if (!isTaken) doubt(delivery);
  else void confirmIfReached(delivery);
}

/** @returns false at any sign that it has not arrived. */
function send({ state, writer, time }: Delivery, report: Report): boolean {
  const [isAgain, since] = [state.isDoubtful, time()];
  state.count += 1;
  state.sentMark = report.mark;
  const isTaken = (isAgain ? writer.resend : writer.send)(report) && writer.isStored();
  // A platform that is slow the second time as well is just slow.
  const isSlow = !isAgain && time() - since > SLOW_MS;
  return isTaken && !isSlow;
}

/** Not before every probe is answered: a report says all that those before it said. */
async function confirmIfReached(delivery: Delivery): Promise<void> {
  const { state, probe } = delivery;
  const { count } = state;
  state.openProbes += 1;
  const isReached = await probe();
  state.openProbes -= 1;
  if (!isReached) doubt(delivery);
  else state.reachedCount = Math.max(state.reachedCount, count);
  if (state.openProbes === 0 && state.reachedCount === state.count) confirm(delivery, state.sentMark);
}

function confirm(delivery: Delivery, mark: string): void {
  const { state, onConfirmed, onTrouble } = delivery;
  state.confirmedMark = mark;
  state.isDoubtful = false;
  onConfirmed(mark);
  if (state.isTrouble) onTrouble(false);
  state.isTrouble = false;
  endVisit(delivery);
}

/** If the student leaves, and everything has arrived. Whether the platform takes the end itself does not matter. */
function endVisit({ state, apiCalls }: Delivery): void {
  const { leaving } = state;
  if (leaving?.mark !== state.confirmedMark) return;
  state.leaving = undefined;
  if (!state.isOver) apiCalls.finish();
  state.isOver = true;
  leaving.onLeft();
}

/** Ending a visit overwrites what other tabs or devices have sent since: only with something new to send. */
function close(delivery: Delivery, report: Report | undefined): void {
  const { state, apiCalls, isOnline } = delivery;
  if (state.isOver || state.isShut || !report || !isNew(state, report) || !isOnline()) return;
  send(delivery, report);
  apiCalls.finish();
  state.isShut = true;
}
