import type { Dialect, Interaction } from './dialect.ts';
import { type Found, findApi, type Version } from './find.ts';
import { createJournal } from './journal.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import { createWire, type OnInvalid, toCount, type Wire } from './wire.ts';

/** All that a platform is told, each time anew. */
export type Report = {
  /** Tells one sitting from the next. */
  readonly sitting: string;
  /** 0..100. */
  readonly score: number;
  readonly isDone: boolean;
  /** Since this visit began. */
  readonly ms: number;
  /** All so far. */
  readonly interactions: readonly Interaction[];
  readonly suspend: string;
};

/** A platform, whichever version it speaks. Nothing here throws. */
export type Lms = {
  readonly version: Version;
  /** What an earlier visit left; '' if nothing. */
  readonly resumed: string;
  /** Only looked at: nothing that is done now counts, or is sent. */
  readonly isLookedAt: boolean;
  /** A suspended sitting is gone on with: so many responses were in it. */
  readonly goOn: (sitting: string, responses: number) => void;
  /** Sends and commits. */
  readonly report: (report: Report) => void;
  /** Says the last word, once; whatever comes after it is not sent. */
  readonly finish: (report?: Report) => void;
};

export type LmsNeeds = {
  /** The platform did not take something; or, after that, has taken everything. */
  readonly onTrouble: (isTrouble: boolean) => void;
  readonly onInvalid?: OnInvalid;
};

const DIALECTS: Readonly<Record<Version, Dialect>> = { '1.2': scorm12, '2004': scorm2004 };

/** The platform that has opened this window, ready to be told; undefined if there is none. */
export function joinLms(window: object, wanted: Version, needs: LmsNeeds): Lms | undefined {
  const found = findApi(window, wanted);
  return found && openLms(found, needs);
}

export function openLms({ version, api }: Found, { onTrouble, onInvalid }: LmsNeeds): Lms {
  const dialect = DIALECTS[version];
  const wire = createWire(api, dialect, onInvalid);
  const isOpen = wire.initialise();
  const mode = wire.read(dialect.mode);
  const isLookedAt = mode !== '' && mode !== 'normal';
  const journal = createJournal(toCount(wire.read('cmi.interactions._count')));
  const teller = createTeller(wire, dialect, journal);
  let [isFinished, isTrouble] = [!isOpen, false];
  const say = (isWell: boolean): void => {
    if (isWell === isTrouble) onTrouble(!isWell);
    isTrouble = !isWell;
  };
  // At once, or a platform may take a glance for all of it.
  if (!isOpen) say(false);
  else if (!isLookedAt) say(teller.touch());
  return {
    version,
    resumed: wire.read('cmi.suspend_data'),
    isLookedAt,
    goOn: journal.goOn,
    report: report => {
      if (isFinished) say(false);
      else if (!isLookedAt) say(teller.tell(report));
    },
    finish: report => {
      if (isFinished) return;
      isFinished = true;
      const isTold = isLookedAt || !report || teller.tell(report);
      // Both, whatever comes of the first.
      const isLeft = [isTold, isLookedAt || teller.leave(report?.isDone ?? false), wire.finish()];
      say(isLeft.every(Boolean));
    },
  };
}

type Teller = {
  readonly touch: () => boolean;
  readonly tell: (report: Report) => boolean;
  readonly leave: (isDone: boolean) => boolean;
};

const FINISHED = ['completed', 'passed'];

function createTeller(wire: Wire, dialect: Dialect, journal: ReturnType<typeof createJournal>): Teller {
  const status = wire.read(dialect.status);
  const kept = wire.read(dialect.kept.element);
  let isFinished = FINISHED.includes(status);
  let best = kept === '' || Number.isNaN(dialect.kept.toRaw(kept)) ? -1 : dialect.kept.toRaw(kept);
  // Platforms of 1.2 need not have them.
  const hasInteractions = wire.read('cmi.interactions._children') !== '';
  const score = (raw: number): boolean => {
    // Four places are kept of what is compared.
    if (raw < best - 0.005) return true;
    best = raw;
    return wire.write(dialect.score(raw));
  };
  const interactions = ({ sitting, interactions: all }: Report): boolean => {
    if (!hasInteractions) return true;
    for (const [n, interaction] of journal.pending(sitting, all)) {
      if (!wire.write(dialect.interaction(n, interaction))) return false;
      journal.sent();
    }
    return true;
  };
  const statuses = (isDone: boolean): boolean => {
    isFinished ||= isDone;
    return wire.write(dialect.statuses(isFinished));
  };
  return {
    touch: () => {
      const isTouched = isFinished || status === 'incomplete' || status === 'failed';
      const all = [isTouched || statuses(false), wire.write(dialect.exit(false)), wire.commit()];
      return all.every(Boolean);
    },
    tell: report => {
      const all = [
        wire.write([['cmi.suspend_data', report.suspend]]),
        score(report.score),
        statuses(report.isDone),
        wire.write(dialect.time(report.ms)),
        interactions(report),
        wire.commit(),
      ];
      return all.every(Boolean);
    },
    leave: isDone => [wire.write(dialect.exit(isDone)), wire.commit()].every(Boolean),
  };
}
