import { LANGUAGES } from '../../src/core/language.ts';
import { realInterview, realText } from '../real-interview.ts';
import { dealLevels, dealTasks } from './deals.ts';
import { addTrials, type Tally, toRows } from './guess-table.ts';
import { addChoice, createQuantityTally, toQuantityRows } from './quantity-table.ts';
import { createGuesser, type Dealt, signatureOf, trialsOf } from './trials.ts';

/** How many times each level is dealt, and how many assignments. */
const LEVELS = 300;
const TASKS = 300;

const interview = realInterview();

/** A question, and how often it was dealt. */
type Counted = { readonly dealt: Dealt; times: number };

/** What looks the same to whoever understands nothing is guessed once. */
function different(): readonly Counted[] {
  const found = new Map<string, Counted>();
  for (const deals of [dealLevels(interview, LEVELS), dealTasks(interview, TASKS)])
    for (const dealt of deals) {
      const name = nameOf(dealt);
      const same = found.get(name);
      if (same) same.times++;
      else found.set(name, { dealt, times: 1 });
    }
  return [...found.values()];
}

/** Only what has to be typed may have been told before. */
function nameOf({ item, form, before }: Dealt): string {
  const told = item.kind === 'entry' ? before.map(signatureOf).sort() : [];
  return [signatureOf(item), form === 'apart', ...told].join(' ');
}

const questions = different();
const quantities = createQuantityTally();
for (const language of LANGUAGES) {
  const guesser = createGuesser({ interview, text: realText(language) });
  const tally: Tally = new Map();
  for (const { dealt, times } of questions) {
    const trials = trialsOf(guesser, dealt);
    addTrials(tally, trials, times);
    if (language === LANGUAGES[0]) addChoice(quantities, dealt.item, trials, times);
  }
  console.log(language);
  console.table(toRows(tally));
}
console.log('Choosing a number, in either language');
console.table(toQuantityRows(quantities));
