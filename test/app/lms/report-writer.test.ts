import { describe, expect, it } from 'vitest';
import { toResendWrites } from '../../../src/app/lms/report-writer.ts';
import { type Dialect, scorm12, scorm2004, type Write } from '../../../src/app/lms/scorm-dialects.ts';
import { createValidator } from '../../../src/app/lms/scorm-validator.ts';
import { toReport } from '../../../src/app/lms/session-report.ts';
import { interview, makeAssignment, played } from '../../core/classroom/make-assignment.ts';

const pillars = interview.pillars.map(({ id }) => id);
const assignment = makeAssignment({ pillars, count: 60 });
const { suspend, interactions } = toReport(
  interview,
  assignment,
  played(assignment, (_, n) => n % 3 > 0),
  () => '{lang=en}A question',
);

const writesOf = (dialect: Dialect, raw: number, isDone: boolean, isPassed?: boolean): readonly Write[] => [
  ['cmi.suspend_data', suspend],
  ...dialect.score(raw),
  ...dialect.statuses({ isDone, isPassed }),
  ...dialect.progress(raw / 100),
  ...dialect.exit,
  ...interactions.flatMap((one, n) =>
    dialect.interaction(n, { ...one, id: n === 3 ? one.id.padEnd(64, 'x') : one.id }),
  ),
];

describe.each([scorm12, scorm2004])('what is sent before it is sent again, by SCORM $version', dialect => {
  it.each([
    [0, false, undefined],
    [40, true, undefined],
    [100, true, true],
    [33.33, true, false],
  ])(
    'differs in every value, and each is one that is taken (%d, done: %s, passed: %s)',
    (raw, isDone, isPassed) => {
      const writes = writesOf(dialect, raw, isDone, isPassed);
      const others = toResendWrites(dialect.version, writes);
      const validator = createValidator(dialect.version);
      expect(others.map(([element, value]) => [element, validator.check(element, value)])).toEqual(
        writes.map(([element]) => [element, undefined]),
      );
      const same = writes.filter(([, value], i) => value === others[i]?.[1]).map(([element]) => element);
      expect(same.filter(element => dialect === scorm12 || !/\.id$/.test(element))).toEqual([]);
    },
  );

  it('claims no more than the truth, should it come to no more', () => {
    const others = new Map(toResendWrites(dialect.version, writesOf(dialect, 80, true, true)));
    expect(Number(others.get(dialect.keptScore.element))).toBeCloseTo(
      dialect.version === '1.2' ? 80 : 0.8,
      1,
    );
    expect(Number(others.get(dialect.keptScore.element))).toBeLessThan(80);
    expect(others.get(dialect.status)).toBe('incomplete');
  });
});
