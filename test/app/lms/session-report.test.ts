import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuestionDescriber } from '../../../src/app/lms/question-description.ts';
import { described } from '../../../src/app/lms/scorm-validator.ts';
import { isOver, toReport } from '../../../src/app/lms/session-report.ts';
import { replayReceipt } from '../../../src/core/classroom/replay-receipt.ts';
import { fromSuspended } from '../../../src/core/classroom/suspend-data.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { applyMove } from '../../../src/core/session/session-moves.ts';
import { KINDS } from '../../all-kinds.ts';
import { dealt, interview, makeAssignment, played } from '../../core/classroom/make-assignment.ts';
import { firstText } from '../../real-interview.ts';
import { makePlatform, open } from './test-platform.ts';

const pillars = interview.pillars.map(({ id }) => id);

describe('what a platform is told of a sitting', () => {
  it('is taken by either version, whatever was asked and answered', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.constantFrom('practice', 'test'),
        fc.constantFrom('1.2', '2004'),
        fc.infiniteStream(fc.boolean()),
        (seed, mode, version, rights) => {
          const assignment = makeAssignment({ pillars, count: 60, seed, mode });
          const session = played(assignment, () => rights.next().value === true);
          const { isWhole, ...report } = toReport(interview, assignment, session);
          const platform = makePlatform(version);
          const { lms, troubles, invalid } = open(platform);
          lms.report({ ...report, ms: 600_000 });
          expect([troubles, invalid, isWhole]).toEqual([[], [], true]);
          expect(platform.get('cmi.interactions._count')).toBe(String(session.log.length));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is the share of items right at the first response, and enough to go on', () => {
    const assignment = makeAssignment({ pillars, count: 40, mode: 'practice' });
    const session = played(assignment, (_, n) => n % 4 !== 0, 77);
    const report = toReport(interview, assignment, session);
    expect(report).toMatchObject({ score: 75, isDone: true, seed: '77' });
    const read = fromSuspended(interview, KINDS, assignment, report.suspend);
    if (!read.ok) throw new Error(read.problem);
    const again = replayReceipt(interview, read.items, { assignment, ...read.suspended });
    expect(again && toReport(interview, assignment, again).score).toBe(75);
  });

  it('tells nothing of a test that says what was right, before its end', () => {
    const session = played(makeAssignment({ mode: 'test' }), (_, n) => n % 2 === 0);
    const half = { ...session, log: session.log.slice(0, 5), phase: 'ask' } as const;
    for (const [mode, isTold] of [
      ['test', false],
      ['practice', true],
    ] as const) {
      const report = toReport(interview, makeAssignment({ mode }), half);
      expect([report.score !== undefined, report.interactions.length > 0]).toEqual([isTold, isTold]);
      expect([report.progress, report.suspend.length > 20]).toEqual([0.5, true]);
    }
    const end = toReport(interview, makeAssignment({ mode: 'test' }), session);
    expect([end.score, end.interactions.length, end.progress]).toEqual([50, 10, 1]);
  });

  it('says in words what was asked, where there is room for them', () => {
    const assignment = makeAssignment({ pillars, count: 100 });
    for (const language of LANGUAGES) {
      const describe = createQuestionDescriber(interview, () => firstText(language));
      const { interactions } = toReport(
        interview,
        assignment,
        played(assignment, () => true),
        describe,
      );
      for (const { description } of interactions) {
        expect(described(description)).toBe(true);
        expect(description.startsWith(`{lang=${language}}`)).toBe(true);
      }
      const teamwork = interactions.find(({ id }) => id.endsWith('_match_ministry_teamwork'));
      expect(teamwork?.description).toContain(
        language === 'en' ? 'coordination among ministries' : '部门协同',
      );
    }
    const { more, ...first } = firstText('en');
    expect(
      dealt(assignment)
        .map(createQuestionDescriber(interview, () => first))
        .join(''),
    ).toBe('');
  });

  it('names each response so that a teacher can read it', () => {
    const assignment = makeAssignment({
      pillars,
      count: 100,
      kinds: ['entry', 'estimate', 'order', 'choice'],
    });
    const { interactions } = toReport(
      interview,
      assignment,
      played(assignment, () => true),
    );
    const ids = interactions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^q\d{2,}_(entry|estimate|order|choice)_[A-Za-z0-9_.]{1,48}$/);
    expect(ids.some(id => /^q\d+_entry_base_stations_wan$/.test(id))).toBe(true);
    expect(ids.some(id => /^q\d+_order_service_ladder$/.test(id))).toBe(true);
  });

  it('is done when nothing is left but to read on', () => {
    const assignment = makeAssignment({ count: 1, kinds: ['choice'] });
    const session = played(assignment, () => true);
    const told = session.moves.slice(0, -1).reduce(applyMove, { ...session, ...begun(session) });
    expect(told.phase).toBe('told');
    expect(isOver(told)).toBe(true);
    expect(isOver({ ...told, log: [], phase: 'ask' })).toBe(false);
  });
});

/** The session before its first move. */
const begun = ({ items }: ReturnType<typeof played>) => ({
  ...({ log: [], moves: [], placed: null, phase: 'ask', deck: [] } as const),
  hand: [items[0]?.id ?? null, null, null],
});
