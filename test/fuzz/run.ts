import { createRandom } from '../../src/core/seeded-random.ts';
import { mangled } from './mangling.ts';
import { mutants } from './mutants.ts';
import { JOURNEYS, TARGETS } from './targets.ts';

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

/** Ways through chats and mails for codes that nobody has changed: none may arrive as another, or not at all. */
const WAYS = 30_000;

for (const { name, texts, way, arrived } of JOURNEYS) {
  const outcomes = new Map<string, number>();
  for (let n = 0; n < WAYS; n++) {
    const code = texts[n % texts.length] ?? '';
    const outcome = arrived(code, mangled(code, way, createRandom(`run ${n}`)));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.log(
    `${name} on their way: ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`,
  );
  if (outcomes.has('another') || outcomes.has('nothing')) process.exitCode = 1;
}
