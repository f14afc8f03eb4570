import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Interview } from '../core/interview/types.ts';
import type { FirstWords, Words } from '../core/interview/word-types.ts';
import { checkFolder } from './interview-modules.ts';
import { toFirst } from './locale-files.ts';

/** The words of one beam, so that a question of it waits for those of no other. */

const PACKS = fileURLToPath(new URL('../packs', import.meta.url)).replaceAll('\\', '/');
const LIST = /^virtual:beam-words\/([^/]+)\/([^/]+)$/;
/** The path of the words of a beam, as a module: finds the folder of the pack, the language, and the beam. */
export const BEAM_WORDS = /^(.+)\/words\/([^/]+)\.json\?beam=(\w+)$/;

/** What the first page needs, but only of one beam. */
export function toBeam(words: Words, interview: Interview, beam: string): FirstWords {
  const { beams, pillars, cards, ...titles } = toFirst(words);
  const own = interview.pillars.filter(pillar => pillar.beam === beam).map(({ id }) => id);
  const measures = interview.measures.filter(({ pillar }) => own.includes(pillar)).map(({ id }) => id);
  return { ...titles, beams: only(beams, [beam]), pillars: only(pillars, own), cards: only(cards, measures) };
}

const only = <T>(all: Readonly<Record<string, T>>, ids: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));

/** Serves `virtual:beam-words/<folder>/<language>`: for each beam of a pack in `src/packs`, how its words are fetched. */
export const beamWords = (): Plugin => ({
  name: 'words-of-beams',
  enforce: 'pre',
  resolveId: source => (LIST.test(source) ? `\0${source}` : undefined),
  load(id) {
    const [, folder, language] = LIST.exec(id.replace('\0', '')) ?? [];
    if (folder === undefined || language === undefined) return undefined;
    const file = `${PACKS}/${folder}/words/${language}.json`;
    this.addWatchFile(file);
    const { beams }: Words = JSON.parse(readFileSync(file, 'utf8'));
    const entries = Object.keys(beams).map(
      beam => `${beam}: () => import(${JSON.stringify(`${file}?beam=${beam}`)})`,
    );
    return `export const beams = { ${entries.join(', ')} };`;
  },
  transform(code, id) {
    const [, folder, , beam] = BEAM_WORDS.exec(id.replaceAll('\\', '/')) ?? [];
    if (folder === undefined || beam === undefined) return undefined;
    const checked = checkFolder(folder);
    // Where it is broken, the interview itself stops the build with a sentence.
    if (!checked.ok) return undefined;
    const words = toBeam(JSON.parse(code), checked.value.interview, beam);
    return { code: `export default ${JSON.stringify(words)};`, moduleType: 'js' };
  },
});
