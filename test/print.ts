import { answersOf, playable } from './answers.ts';

/** Prints the answers to every level: browser tests cannot import the game itself, which needs a bundler. */
const levels = playable.map(({ id }) => [id, answersOf(id)] as const);
console.log(JSON.stringify(Object.fromEntries(levels)));
