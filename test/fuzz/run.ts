import { mutants } from './mutants.ts';
import { TARGETS } from './targets.ts';

/** 200,000 mutants, half of them with the check put right: what they were taken for, and the slowest. */
const COUNT = 200_000;

for (const { name, texts, read, mend } of TARGETS) {
  const verdicts = new Map<string, number>();
  let slowest = 0;
  let n = 0;
  for (const text of mutants(texts, Math.ceil(COUNT / TARGETS.length), 'run')) {
    const tried = n++ % 2 === 0 ? text : mend(text);
    const begun = performance.now();
    const verdict = read(tried);
    slowest = Math.max(slowest, performance.now() - begun);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  const said = [...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(', ');
  console.log(`${name}: ${n} tried, slowest ${slowest.toFixed(1)} ms; ${said}`);
}
