import { dealAny } from '../src/app/store/deal-any.ts';
import type { Sitting } from '../src/app/store/saves/save-types.ts';
import { KINDS } from './all-kinds.ts';
import { realInterview } from './real-interview.ts';
import { answersTo } from './right-answers.ts';

/** Prints the answers to a sitting of the built-in pack. Its argument is the sitting, as the browser keeps it. */
const [, , kept = ''] = process.argv;
const sitting: Sitting = JSON.parse(kept).body;
const kinds = KINDS.filter(({ name }) => sitting.dealing.kinds.includes(name));
console.log(JSON.stringify(answersTo(dealAny(realInterview(), kinds, sitting).items)));
