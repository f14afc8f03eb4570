import { beforeAll, describe, expect, it } from 'vitest';
import { fetchList } from '../../../../src/app/kinds/face-register.ts';
import type { AnyList } from '../../../../src/app/kinds/types.ts';
import { leftOutList, questionPreview } from '../../../../src/app/teacher/compose/question-list.ts';
import { kindName } from '../../../../src/app/teacher/results/results-context.ts';
import type { TeacherPageContext } from '../../../../src/app/teacher/teacher-page-context.ts';
import { type Assignment, LEFT_OUT_MOST } from '../../../../src/core/classroom/assignment.ts';
import { withQuestion } from '../../../../src/core/classroom/question-choice.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import { availableIn } from '../../../../src/core/session/compose-task.ts';
import { KINDS } from '../../../all-kinds.ts';
import { dealt, interview, makeAssignment } from '../../../core/classroom/make-assignment.ts';
import { realText } from '../../../real-interview.ts';
import { realTeach } from '../../../teacher-words.ts';
import { printed } from '../../list/template-markup.ts';

type Outcome = ReturnType<TeacherPageContext['draftStore']['getState']>['outcome'];

const lists = new Map<string, AnyList>();
beforeAll(async () => {
  for (const { name } of KINDS) lists.set(name, await fetchList(name));
});

function context(language: Language, draft: Assignment, outcome: Outcome = null): TeacherPageContext {
  const state = { draft, plenty: availableIn(interview, KINDS, draft), outcome };
  return {
    game: { interview },
    draftStore: { getState: () => state, kinds: KINDS },
    lists: { of: ({ kind }: { readonly kind: string }) => lists.get(kind) },
    text: realText(language),
    teach: realTeach(language),
  } as unknown as TeacherPageContext;
}
const preview = (...given: Parameters<typeof context>): string => printed(questionPreview(context(...given)));
/** How often something stands in the page. */
const times = (page: string, part: string): number => page.split(part).length - 1;

const draft = makeAssignment({ count: 5 });
const [first, second] = dealt(draft);
if (!first || !second) throw new Error('too few questions');
const swapped = withQuestion(interview, KINDS, draft, 'swap', first.id);
const [came = null] = dealt(swapped)
  .map(({ id }) => id)
  .filter(id => !dealt(draft).some(item => item.id === id));

describe.each(LANGUAGES)('the questions of a draft, %s', language => {
  const teach = realTeach(language);

  it('stand in the order of the class, each with its answer, its kind and two buttons that name it', () => {
    const page = preview(language, draft);
    expect(page).toContain(teach('share.preview', { count: 5 }));
    const places = dealt(draft).map(({ id }) => page.indexOf(`data-item=${id}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const item of dealt(draft)) {
      const of = { interview, text: realText(language), coursesOf: () => [] };
      const question = lists.get(item.kind)?.question(of, item) ?? '';
      const kind = kindName(context(language, draft), item);
      expect(page).toContain(teach('questions.swapThis', { kind, question }));
      expect(page).toContain(teach('questions.leaveOutThis', { kind, question }));
    }
    expect(times(page, 'class="belongs"')).toBe(5);
    expect(page).not.toMatch(/data-own|data-first|data-hindrance|data-outcome|data-left-out/);
  });

  it('are said to have other orders where they have, and to be dealt anew where they would be', () => {
    expect(preview(language, { ...draft, order: 'own' })).toContain(teach('questions.own'));
    expect(preview(language, { ...draft, streams: 'shared' })).toContain(teach('questions.firstLayout'));
  });

  it('say once why nothing can be swapped or left out', () => {
    const plenty = availableIn(interview, KINDS, draft);
    for (const [name, change] of [
      ['noOther', { count: plenty }],
      ['lastOne', { count: 1 }],
      ['tooMany', { leftOut: Array.from({ length: LEFT_OUT_MOST }, (_, n) => n) }],
    ] as const) {
      const page = preview(language, { ...draft, ...change });
      expect(times(page, teach(`questions.${name}`, { count: LEFT_OUT_MOST }))).toBe(1);
      expect(times(page, 'data-hindrance')).toBe(1);
      expect(page).toContain(`aria-describedby=hindrance-${name}`);
    }
  });

  it('say what was done, and to what else', () => {
    const done = { item: first.id, came, isDealtAnew: false };
    const page = preview(language, swapped, { ...done, did: 'swap' });
    expect(page).toContain(teach('questions.swapDone', { question: '' }).trim());
    expect(times(page, 'class=fresh')).toBe(1);
    expect(page).not.toContain(teach('questions.dealtAnew'));
    const anew = preview(language, swapped, { ...done, did: 'leaveOut', came: null, isDealtAnew: true });
    expect(anew).toContain(teach('questions.leaveOutDone', { count: 5, question: '' }).trim());
    expect(anew).toContain(teach('questions.dealtAnew'));
    const waiting = preview(language, draft, { ...done, did: 'takeBack', came: null });
    expect(waiting).toContain(teach('questions.waiting', { count: 5, question: '' }).trim());
  });

  it('are listed below once they are out, each with a button to take it back', () => {
    const out = withQuestion(interview, KINDS, swapped, 'leaveOut', second.id);
    const list = printed(leftOutList(context(language, out)));
    expect(list).toContain(teach('questions.out', { count: 2 }));
    expect(times(list, 'data-change=takeBack')).toBe(2);
    for (const { id } of [first, second]) expect(list).toContain(`data-item=${id}`);
    expect(preview(language, out)).toContain(list);
  });
});
