import { createRandom } from '../../src/core/seeded-random.ts';
import { mangled } from './mangling.ts';
import { mutants } from './mutants.ts';
import { unsaidIn } from './sentences.ts';
import { JOURNEYS, TARGETS } from './targets.ts';

/** Mutants of each layout, half of them with the check put right: what they were taken for, and the slowest. */
const COUNTS = { second: 240_000, first: 60_000 };

for (const target of TARGETS) {
  const { name, layout, texts, read, mend } = target;
  const count = Math.ceil(COUNTS[layout] / TARGETS.filter(other => other.layout === layout).length);
  const verdicts = new Map<string, number>();
  let slowest = 0;
  let n = 0;
  for (const text of mutants(texts, count, 'run')) {
    const tried = n++ % 2 === 0 ? text : mend(text);
    const begun = performance.now();
    const verdict = read(tried);
    slowest = Math.max(slowest, performance.now() - begun);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  const said = [...verdicts].map(([verdict, times]) => `${verdict} ${times}`).join(', ');
  console.log(`${name}, ${layout} layout: ${n} tried, slowest ${slowest.toFixed(1)} ms; ${said}`);
  const unsaid = unsaidIn(target, [...verdicts.keys()]);
  if (unsaid.length > 0) {
    console.log(`without a sentence: ${unsaid.join(', ')}`);
    process.exitCode = 1;
  }
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
