import { polyphonic } from 'pinyin-pro';

/** Readings in pinyin against the letters that they are readings of. */

export const isHan = (letter: string): boolean => /\p{Script=Han}/u.test(letter);

/** The syllables of a phrase, letter by letter: each as one of the ways in which its letter is ever read. */
export function syllables(phrase: string, reading: string): readonly string[] | undefined {
  const letters = [...phrase].filter(isHan);
  const said = reading.replace(/[0-9A-Z]+/g, '').replace(/[\s'-]/g, '');
  const split = (rest: string, left: readonly string[]): readonly string[] | undefined => {
    const [letter, ...others] = left;
    if (letter === undefined) return rest === '' ? [] : undefined;
    for (const way of waysOf(letter)) {
      const tail = rest.startsWith(way) ? split(rest.slice(way.length), others) : undefined;
      if (tail) return [way, ...tail];
    }
    return undefined;
  };
  return split(said, letters);
}

/** Also without its tone: a light syllable. */
const waysOf = (letter: string): readonly string[] => {
  const ways = polyphonic(letter, { type: 'array' })
    .flat()
    .flatMap(way => way.split(' '));
  return [
    ...ways,
    ...ways.map(way =>
      way
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0304\u030c]/g, '')
        .normalize('NFC'),
    ),
  ];
};
