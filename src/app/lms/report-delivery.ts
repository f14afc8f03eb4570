import type { ReportWriter } from './report-writer.ts';
import type { ApiCalls } from './scorm-api-calls.ts';
import type { LmsNeeds, LmsReporter, Report } from './session-report.ts';

/** Where the exchange with a platform stands. */
type DeliveryState = {
  /** There is no connection: it never came about, or the page was closed and came back. */
  isShut: boolean;
  /** Nothing is sent any more: it was said goodbye to. */
  isOver: boolean;
  /** Nor is there anything to complain of: another tab sends. */
  isAway: boolean;
  isTrouble: boolean;
  /** Something may not have come although it was sent: all of it is sent anew. */
  isDoubtful: boolean;
  /** Marks of what was sent, and of what is confirmed. */
  told: string;
  confirmed: string;
  /** Counts what was sent, and doubts. */
  turn: number;
  /** The turn up to which the network was there, and questions about that which are still out. */
  reached: number;
  asked: number;
  /** Waits for the report of this mark to be confirmed, to say goodbye. */
  leaving: { readonly mark: string; readonly onLeft: () => void } | undefined;
};

type Delivery = LmsNeeds & {
  readonly apiCalls: ApiCalls;
  readonly writer: ReportWriter;
  /** What an earlier visit left. */
  readonly resumed: string;
  /** Whether the platform could be spoken to at all. */
  readonly isOpen: boolean;
  readonly state: DeliveryState;
};

/** A commit that takes longer has, as like as not, been given up on the way. */
const SLOW_MS = 8000;

/** In a sitting that counts: everything is told, and believed to have come only when there is no sign that it has not. */
export function createReportDelivery(
  needs: LmsNeeds & Pick<Delivery, 'apiCalls' | 'writer' | 'resumed' | 'isOpen'>,
): LmsReporter {
  const { writer, isOpen } = needs;
  const state: DeliveryState = {
    ...{ isShut: !isOpen, isOver: false, isAway: false, isTrouble: false, isDoubtful: false },
    ...{ told: '', confirmed: '', turn: 0, reached: 0, asked: 0, leaving: undefined },
  };
  const all: Delivery = { ...needs, state };
  // At once, or a platform may take a glance for all of it.
  if (!isOpen) doubt(all);
  else state.isDoubtful = !writer.touch();
  return {
    goOn: writer.goOn,
    report: report => tell(all, report),
    leave: (report, onLeft) => {
      if (state.isOver) return;
      state.leaving = { mark: report?.mark ?? state.confirmed, onLeft };
      if (report) tell(all, report);
      if (!state.isDoubtful) sayGoodbye(all);
    },
    close: report => close(all, report),
    stepBack: () => {
      [state.isOver, state.isAway] = [true, true];
    },
  };
}

function doubt({ state, onTrouble }: Delivery): void {
  if (state.isAway) return;
  [state.isDoubtful, state.isTrouble] = [true, true];
  state.turn += 1;
  onTrouble(true, state.isShut || state.isOver);
}

/** What could never be read must not be written over: only what was open once is opened again. @returns whether it is. */
function reopen({ state, apiCalls, isOpen }: Delivery): boolean {
  if (state.isShut && isOpen && apiCalls.initialise()) [state.isShut, state.isDoubtful] = [false, true];
  return !state.isShut;
}

const isNew = ({ told, isDoubtful }: DeliveryState, { mark }: Report): boolean => mark !== told || isDoubtful;

/** What an earlier visit has left is gone on with, and nothing has been added yet. */
const isAsFound = ({ state, resumed, writer }: Delivery, report: Report): boolean =>
  state.turn === 0 &&
  !state.isDoubtful &&
  report.suspend === resumed &&
  writer.isFinished() === report.isDone;

function tell(all: Delivery, report: Report): void {
  const { state, isOnline, isSeen } = all;
  if (state.isOver || !reopen(all)) {
    if (state.confirmed !== report.mark) doubt(all);
    return;
  }
  if (isAsFound(all, report)) state.told = report.mark;
  if (!isNew(state, report)) {
    if (state.turn === 0) settle(all, report.mark);
    return;
  }
  // Not even tried: a platform might hold it for sent.
  if (!isOnline()) {
    doubt(all);
    return;
  }
  const isTaken = send(all, report);
  // The browser carries it, and nobody hears whether it came.
  if (!isSeen()) state.isDoubtful = true;
  else if (!isTaken) doubt(all);
  else void confirm(all);
}

/** @returns false at any sign that it has not come. */
function send({ state, writer, time }: Delivery, report: Report): boolean {
  const [isAnew, since] = [state.isDoubtful, time()];
  state.turn += 1;
  state.told = report.mark;
  const isTaken = (isAnew ? writer.tellAnew : writer.tell)(report) && writer.isTrue();
  // Slow twice is slow, and not a sign.
  const isSlow = !isAnew && time() - since > SLOW_MS;
  return isTaken && !isSlow;
}

/**
 * Where a commit cannot be sent, a platform may say "true" all the same; then the page cannot be reached either. What was
 * sent meanwhile rests on it, too.
 */
async function confirm(all: Delivery): Promise<void> {
  const { state, probe } = all;
  const { turn } = state;
  state.asked += 1;
  const isReached = await probe();
  state.asked -= 1;
  if (!isReached) doubt(all);
  else state.reached = Math.max(state.reached, turn);
  if (state.asked === 0 && state.reached === state.turn) settle(all, state.told);
}

function settle(all: Delivery, mark: string): void {
  const { state, onConfirmed, onTrouble } = all;
  state.confirmed = mark;
  state.isDoubtful = false;
  onConfirmed(mark);
  if (state.isTrouble) onTrouble(false);
  state.isTrouble = false;
  sayGoodbye(all);
}

/** Once everything is there, whatever comes of this. */
function sayGoodbye({ state, apiCalls }: Delivery): void {
  const { leaving } = state;
  if (leaving?.mark !== state.confirmed) return;
  state.leaving = undefined;
  if (!state.isOver) apiCalls.finish();
  state.isOver = true;
  leaving.onLeft();
}

/** Saying goodbye overwrites what others have brought meanwhile: not without something to bring. */
function close(all: Delivery, report: Report | undefined): void {
  const { state, apiCalls, isOnline } = all;
  if (state.isOver || state.isShut || !report || !isNew(state, report) || !isOnline()) return;
  send(all, report);
  apiCalls.finish();
  state.isShut = true;
}
