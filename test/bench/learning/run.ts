import { firstContent, realInterview } from '../../real-interview.ts';
import { aimedAt } from './aimed.ts';
import { type Assumptions, assume, model } from './assumptions.ts';
import { type Course, toCourse } from './course.ts';
import { former, gameFor } from './game.ts';
import { makeLearner } from './learner.ts';
import { leitner } from './leitner.ts';
import { conclude, type Row, toTable } from './report.ts';
import type { Scheduler } from './scheduler.ts';
import { drawn, fixed } from './simple.ts';
import { tryOut } from './trial.ts';

/** Minutes a day, if none are said. */
const BUDGETS = [3, 5, 10, 20];

/** All schedulers with one budget: the game's rows, and the simple ones that it is set against. */
function runBudget(assumptions: Assumptions, course: Course): void {
  const { minutes, aim, seed } = assumptions;
  const learners = Array.from({ length: assumptions.learners }, (_, n) => makeLearner(assumptions, n));
  const toRow = (scheduler: Scheduler): Row => ({
    name: scheduler.name,
    results: learners.map(learner => tryOut({ assumptions, course }, scheduler, learner)),
  });
  const own = toRow(gameFor(minutes));
  const before = toRow(former);
  const aimed = aim > 0 ? [toRow(aimedAt(aim, minutes))] : [];
  const others = [fixed, drawn, leitner].map(toRow);
  process.stdout.write(`\n${minutes} minutes a day\n`);
  console.table(toTable([own, ...aimed, before], others, seed));
  for (const line of conclude({ own, before, others }, assumptions)) process.stdout.write(`${line}\n`);
}

const began = performance.now();
const assumptions = assume(process.argv.slice(2));
const course = toCourse(assumptions.content === 1 ? firstContent().interview : realInterview());
process.stdout.write(`${model}\n`);
console.table(assumptions);
for (const minutes of assumptions.minutes > 0 ? [assumptions.minutes] : BUDGETS)
  runBudget({ ...assumptions, minutes }, course);
process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`);
