import { isStarred } from '../../src/core/interview/lookups.ts';
import { type DealtItem as Item, subjectOf } from '../../src/core/kinds/kind.ts';
import { NONE } from '../../src/core/kinds/proofread/rules.ts';
import { createRandom } from '../../src/core/seeded-random.ts';
import { chanceOfLevel } from '../../src/core/session/compose-items.ts';
import { composeToday } from '../../src/core/session/compose-review.ts';
import { composeTask, orderIn, type Task } from '../../src/core/session/compose-task.ts';
import { type Need, raise } from '../../src/core/session/second-edition.ts';
import { dealLevel, KINDS } from '../all-kinds.ts';
import { realInterview } from '../real-interview.ts';
import { dealProblems } from './deal-problems.ts';

/** How often each level is dealt, or as often as is said, and how many assignments, each in three orders. */
const [, , times = '10000'] = process.argv;
const LEVELS = Number(times);
const TASKS = LEVELS / 10;
const ORDERS = 3;

const interview = realInterview();
const raises = interview.levels.filter(isStarred).filter(level => level.form === 'raise');

type Sum = {
  deals: number;
  readonly sizes: Set<number>;
  readonly seen: Set<string>;
  readonly problems: Set<string>;
  /** Headlines, and those of them that were shown as they are true. */
  headlines: number;
  stated: number;
};
const createSum = (): Sum => ({
  ...{ deals: 0, headlines: 0, stated: 0 },
  ...{ sizes: new Set(), seen: new Set(), problems: new Set() },
});

function add(sum: Sum, items: readonly Item[]): void {
  sum.deals++;
  sum.sizes.add(items.length);
  for (const { id, kind, key } of items) {
    sum.seen.add(id);
    if (kind !== 'proofread') continue;
    sum.headlines++;
    if (Reflect.get(Object(key), 'slot') === NONE) sum.stated++;
  }
  for (const problem of dealProblems(interview, items)) sum.problems.add(problem);
}

/** What a teacher might choose: some pillars, some kinds, some number of items. */
function taskOf(n: number): Pick<Task, 'pillars' | 'kinds' | 'seed' | 'streams' | 'count' | 'leftOut'> {
  const random = createRandom(`deals ${n}`);
  const some = <T>(list: readonly T[]): readonly T[] => {
    const chosen = random.shuffle(list).slice(0, 1 + random.whole(list.length));
    return list.filter(one => chosen.includes(one));
  };
  return {
    pillars: some(interview.pillars.map(({ id }) => id)),
    kinds: some(KINDS.map(({ name }) => name)),
    ...{ seed: `deals ${n}`, streams: 'perKind', count: 5 + random.whole(56), leftOut: [] },
  };
}

const sums = new Map<string, Sum>();
for (const spec of interview.levels.filter(isStarred)) {
  const sum = createSum();
  for (let n = 0; n < LEVELS; n++) add(sum, dealLevel(interview, spec, `deals ${n}`));
  sums.set(spec.id, sum);
}
const tasks = createSum();
for (let n = 0; n < TASKS; n++)
  for (let student = 0; student < ORDERS; student++) {
    const task = taskOf(n);
    add(tasks, composeTask(interview, KINDS, task, orderIn({ ...task, isOwn: true }, `student ${student}`)));
  }
sums.set('assignments', tasks);

/** What a learner might be asked on a day, and where a beam is raised, after having missed some. */
const days = createSum();
const raised = createSum();
const { measures, figures, relations, lists = [] } = interview;
const facts = [...measures, ...figures, ...lists].map(({ id }) => id);
for (let n = 0; n < LEVELS; n++) {
  const random = createRandom(`learner ${n}`);
  const planned = random.shuffle(facts).slice(0, 1 + random.whole(60));
  add(days, composeToday(interview, KINDS, planned, `deals ${n}`, 'perKind'));
  const needs = new Map<string, Need>(
    random.shuffle(facts).map((id, i) => [id, i < 20 ? 'missed' : i < 40 ? 'sure' : 'usual']),
  );
  const { id, beam } = random.shuffle(raises)[0] ?? { id: '', beam: '' };
  const makings = { interview, kinds: KINDS, chance: chanceOfLevel(id, `deals ${n}`, 'perKind') };
  add(
    raised,
    raise(makings, beam, item => needs.get(subjectOf(item)) ?? 'usual'),
  );
}
sums.set('days', days);
sums.set('raised after misses', raised);

const all = [...measures, ...figures, ...relations, ...lists].map(({ id }) => id);
const seen = new Set(
  [...sums.values()].flatMap(sum => [...sum.seen].map(id => subjectOf(id as `${string}:${string}`))),
);
console.table(
  [...sums].map(([level, { deals, sizes, seen: items, problems, headlines, stated }]) => ({
    level,
    deals,
    items: `${Math.min(...sizes)}–${Math.max(...sizes)}`,
    different: items.size,
    'all as stated': headlines === 0 ? '' : `${((100 * stated) / headlines).toFixed(1)} % of ${headlines}`,
    problems: problems.size,
  })),
);
const lost = all.filter(id => !seen.has(id));
console.log(
  lost.length === 0
    ? 'Every measure, figure, relation and list comes up.'
    : `Never asked: ${lost.join(', ')}`,
);
for (const [level, { problems }] of sums) for (const problem of problems) console.log(`${level}: ${problem}`);
if (lost.length > 0 || [...sums.values()].some(({ problems }) => problems.size > 0)) process.exitCode = 1;
