import { describe, expect, it } from 'vitest';
import { createQuestionDescriber } from '../../../src/app/lms/question-description.ts';
import { described } from '../../../src/app/lms/scorm-validator.ts';
import { toReport } from '../../../src/app/lms/session-report.ts';
import { givenResponses, replayReceipt } from '../../../src/core/classroom/replay-receipt.ts';
import { fromSuspended } from '../../../src/core/classroom/suspend-data.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { headlineText } from '../../../src/text/further-names.ts';
import { KINDS } from '../../all-kinds.ts';
import {
  isHeadline,
  makeFurtherAssignment,
  rightTo,
  satBy,
  wrongIn,
  wrongTo,
} from '../../core/classroom/further-class.ts';
import { interviewOf } from '../../core/classroom/make-assignment.ts';
import { realText } from '../../real-interview.ts';
import { makePlatform, open } from './test-platform.ts';

const assignment = makeFurtherAssignment({ count: 100, mode: 'practice' });
const interview = interviewOf(assignment);
const sat = satBy(assignment, (item, n) => (n % 4 === 0 ? wrongTo(item, n) : rightTo(item)));
const { session, items } = sat;

describe('what a platform is told of headlines and lists', () => {
  it.each(['1.2', '2004'] as const)(
    'is taken by SCORM %s, and says what was chosen and what was right',
    version => {
      const { isWhole, ...report } = toReport(interview, assignment, session);
      const platform = makePlatform(version);
      const { lms, troubles, invalid } = open(platform);
      lms.report({ ...report, ms: 600_000 });
      expect([troubles, invalid, isWhole]).toEqual([[], [], true]);
      expect(platform.get('cmi.interactions._count')).toBe(String(session.log.length));
      for (const [i, { recorded, isRight }] of report.interactions.entries()) {
        const { item: id, response } = session.log[i] ?? {};
        const item = items.find(one => one.id === id);
        const { slot, group } = Object(response);
        expect(recorded).toEqual({
          type: 'choice',
          response: slot ?? group,
          correct: Object(item?.key).slot ?? Object(item?.key).group,
        });
        expect(isRight).toBe(Object(recorded).response === Object(recorded).correct);
      }
    },
  );

  it('goes by ids that every platform takes, each another', () => {
    const { interactions } = toReport(interview, assignment, session);
    const ids = interactions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^q\d{2,}_(?:proofread|sort)_[A-Za-z0-9_.]{1,50}$/);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(64);
    for (const { id } of items) expect(ids.some(one => one.endsWith(id.replace(':', '_')))).toBe(true);
  });

  it.each(LANGUAGES)(
    'describes a headline as it was asked, and a thing with the question of its table: %s',
    language => {
      const text = realText(language);
      const { interactions } = toReport(
        interview,
        assignment,
        session,
        createQuestionDescriber(interview, () => text),
      );
      expect(interactions.length).toBeGreaterThan(items.length);
      for (const [i, { description }] of interactions.entries()) {
        const item = items.find(({ id }) => id === session.log[i]?.item);
        if (!item) throw new Error('nothing was asked');
        const words = description.replace(`{lang=${language}}`, '');
        expect(described(description)).toBe(true);
        const { headline } = Object(item.prompt);
        if (isHeadline(item)) expect(words).toBe(headlineText(text, headline, wrongIn(item)));
        else expect(words).toMatch(language === 'en' ? /^.{2,}: .*\?$/ : /^.{4,}？$/);
        expect(words).not.toMatch(/[|{}]/);
      }
    },
  );

  it.each([1, 7, 20, 60])('lets a student go on after %d answers', after => {
    const half = { ...session, log: session.log.slice(0, after), phase: 'ask' } as const;
    const { suspend, isWhole } = toReport(interview, assignment, half);
    const read = fromSuspended(interview, KINDS, assignment, suspend);
    if (!read.ok) throw new Error(read.problem);
    expect(isWhole).toBe(true);
    const again = replayReceipt(interview, read.items, { assignment, ...read.suspended });
    expect(again?.phase).toBe('ask');
    expect(again && givenResponses(again).map(({ item, response }) => [item, response])).toEqual(
      half.log.map(({ item, response }) => [item, response]),
    );
  });
});
