import { createRandom, type Random } from '../../src/core/seeded-random.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const STRAY = [
  ' ',
  '-',
  '\n',
  'O',
  'I',
  'u',
  '%20',
  '&appinstall=0',
  '\u200b',
  '中',
  '🏛',
  '\0',
  '.',
  '=',
  '#',
  '\ud800',
];

type Mutation = (text: string, random: Random) => string;
const place = (text: string, random: Random): number => random.whole(text.length + 1);
const symbol = (random: Random): string => ALPHABET[random.whole(ALPHABET.length)] ?? '';

/** What hands, chats and cameras do to a code, and what nobody does but an attacker. */
const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + symbol(random) + text.slice(at + 1);
  },
  (text, random) => text.slice(0, place(text, random)),
  (text, random) => text.slice(place(text, random)),
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  },
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + (STRAY[random.whole(STRAY.length)] ?? '') + text.slice(at);
  },
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + symbol(random).repeat(random.whole(40)) + text.slice(at);
  },
  text => text.toLowerCase(),
  text => text + text,
  (text, random) =>
    Array.from({ length: random.whole(200) }, () => symbol(random)).join('') + text.slice(0, 2),
  (text, random) =>
    text.slice(0, 2) + Array.from({ length: random.whole(400) }, () => symbol(random)).join(''),
];

/** `count` mutants of these texts, each changed one to three times; the same for the same seed. */
export function* mutants(texts: readonly string[], count: number, seed: string): Generator<string> {
  const random = createRandom(`mutants ${seed}`);
  for (let n = 0; n < count; n++) {
    let text = texts[n % texts.length] ?? '';
    for (let times = 1 + random.whole(3); times > 0; times--)
      text = MUTATIONS[random.whole(MUTATIONS.length)]?.(text, random) ?? text;
    yield text;
  }
}
