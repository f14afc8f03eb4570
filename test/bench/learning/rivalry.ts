import type { FactId } from '../../../src/core/interview/facts.ts';
import type { Assumptions } from './assumptions.ts';
import type { Course } from './course.ts';
import type { Mind } from './mind.ts';

/** How much of the usual interference is left between two facts, by `loser rival`. */
export type Rivalry = Map<string, number>;

const WEAKEST = 0.1;

/** The evening of a day: what facts of one confusable set do to each other. */
export function compete(
  { rivals }: Course,
  { interference, discrimination }: Assumptions,
  { marks }: Mind,
  rivalry: Rivalry,
  asked: ReadonlySet<FactId>,
): void {
  for (const [fact, mark] of marks) {
    const met = (rivals.get(fact) ?? []).filter(rival => asked.has(rival));
    let kept = 1;
    for (const rival of met) {
      const pair = `${fact} ${rival}`;
      const left = rivalry.get(pair) ?? 1;
      if (asked.has(fact)) rivalry.set(pair, left * discrimination);
      else kept *= 1 - interference * left;
    }
    if (kept < 1) marks.set(fact, { ...mark, stability: Math.max(WEAKEST, mark.stability * kept) });
  }
}
