import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readSentences, terminalLanguage } from './sentences.ts';
import { afterBuild } from './written.ts';

/** Says that the game is being built and where it is then: all that whoever builds it needs to hear. Must stand last. */
export const announce = (): Plugin => {
  const say = readSentences(resolve('locales'), terminalLanguage());
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  return {
    ...afterBuild('announce', async folder => print(say('built', { folder: `${relative('.', folder)}/` }))),
    buildStart: () => print(say('building')),
  };
};
