import { toResendWrites } from './anew.ts';
import type { Dialect, Write } from './dialect.ts';
import { createInteractionJournal } from './journal.ts';
import { createDeliveredResult } from './kept.ts';
import type { Report } from './report.ts';
import { type ApiCalls, toCount } from './wire.ts';

/** Turns reports into values and calls. All that it returns is whether the platform has said that it took them. */
export type ReportWriter = {
  readonly goOn: (sitting: string, responses: number) => void;
  /** Begins a visit; does nothing where an earlier one has. */
  readonly touch: () => boolean;
  /** Sends what the platform was not sent yet, and commits. */
  readonly tell: (report: Report) => boolean;
  /** Sends all of this visit in a way that the platform takes for new, and commits. */
  readonly tellAnew: (report: Report) => boolean;
  /** Whether a sitting was done, in this visit or before. */
  readonly isFinished: () => boolean;
  /** Whether what is read now is what was told. */
  readonly isTrue: () => boolean;
};

/** @param pass the mark to pass, 0..100. */
export function createReportWriter(wire: ApiCalls, dialect: Dialect, pass: number | undefined): ReportWriter {
  const journal = createInteractionJournal(toCount(wire.read('cmi.interactions._count')));
  const { isFinished, isTouched, isTrue, begun, sum } = createDeliveredResult(wire, dialect, pass);
  // Platforms of 1.2 need not have them.
  const hasInteractions = wire.read('cmi.interactions._children') !== '';
  const { exit, interaction, time, version } = dialect;
  const tellNew = ({ sitting, interactions }: Report): boolean => {
    if (!hasInteractions) return true;
    for (const numbered of journal.pending(sitting, interactions)) {
      if (!wire.write(interaction(...numbered))) return false;
      journal.sent();
    }
    return true;
  };
  const all = ({ sitting, interactions }: Report): readonly Write[] => {
    if (!hasInteractions) return [];
    for (const _ of journal.pending(sitting, interactions)) journal.sent();
    return journal.all().flatMap(numbered => interaction(...numbered));
  };
  return {
    goOn: journal.goOn,
    touch: () => isTouched || [wire.write(begun()), wire.write(exit), wire.commit()].every(Boolean),
    tell: report => {
      const plain = wire.write([...sum(report), ...exit, ...time(report.ms)]);
      return [plain, tellNew(report), wire.commit()].every(Boolean);
    },
    tellAnew: report => {
      const writes = [...sum(report), ...exit, ...all(report)];
      // A platform that refuses some of these needs none of them: it has its own idea of what is new.
      wire.write(toResendWrites(version, writes));
      wire.commit();
      return [wire.write([...writes, ...time(report.ms)]), wire.commit()].every(Boolean);
    },
    isFinished,
    isTrue,
  };
}
