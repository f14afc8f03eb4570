import { isStarred } from '../../src/core/interview/lookups.ts';
import type { Interview } from '../../src/core/interview/types.ts';
import type { DealtItem } from '../../src/core/kinds/kind.ts';
import { composeTask } from '../../src/core/session/compose-task.ts';
import { dealLevel, KINDS } from '../all-kinds.ts';
import type { Dealt } from './trials.ts';

/** Every level that is the same for everyone, dealt from so many seeds. */
export function* dealLevels(interview: Interview, times: number): Generator<Dealt> {
  for (const spec of interview.levels.filter(isStarred))
    for (let n = 0; n < times; n++) yield* inTurn(dealLevel(interview, spec, `guess ${n}`), spec.form);
}

/** As many questions as an assignment may have. */
const COUNT = 60;

/** What so many teachers would set, of the whole interview and of every kind. */
export function* dealTasks(interview: Interview, times: number): Generator<Dealt> {
  const pillars = interview.pillars.map(({ id }) => id);
  const kinds = KINDS.map(({ name }) => name);
  for (let n = 0; n < times; n++) {
    const seed = `guess task ${n}`;
    const task = { seed, pillars, kinds, streams: 'perKind', count: COUNT, leftOut: [] } as const;
    yield* inTurn(composeTask(interview, KINDS, task, seed), 'assigned');
  }
}

/** Each with what was told before it: a right card is not explained. */
const inTurn = (items: readonly DealtItem[], form: Dealt['form']): readonly Dealt[] =>
  items.map((item, i) => ({
    item,
    form,
    before: items.slice(0, i).filter(({ rules }) => rules.isToldWhenRight),
  }));
