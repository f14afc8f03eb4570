import { realInterview } from '../../real-interview.ts';
import { aimedAt } from './aimed.ts';
import { assume, model } from './assumptions.ts';
import { toCourse } from './course.ts';
import { game } from './game.ts';
import { makeLearner } from './learner.ts';
import { leitner } from './leitner.ts';
import { paced } from './paced.ts';
import { conclude, judge, type Row, toTable } from './report.ts';
import type { Scheduler } from './scheduler.ts';
import { drawn, fixed } from './simple.ts';
import { tryOut } from './trial.ts';

const began = performance.now();
const assumptions = assume(process.argv.slice(2));
const world = { assumptions, course: toCourse(realInterview()) };
const learners = Array.from({ length: assumptions.learners }, (_, n) => makeLearner(assumptions, n));

const toRow = (scheduler: Scheduler): Row => ({
  name: scheduler.name,
  results: learners.map(learner => tryOut(world, scheduler, learner)),
});

const own = toRow(game);
const others = [fixed, drawn, leitner].map(toRow);
process.stdout.write(`${model}\n`);
console.table(assumptions);
const aimed = assumptions.aim > 0 ? [toRow(aimedAt(assumptions.aim, assumptions))] : [];
console.table(toTable([own, ...aimed, toRow(paced)], others, assumptions.seed));
process.stdout.write(`${conclude(judge(own, others, assumptions.seed))}\n`);
process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`);
