import type { Language } from '../language.ts';
import { escapeXml } from './escaped.ts';

/** A sentence of the page, said before the game speaks: once for each language. */
const SENTENCE = /<(p|strong|span) lang="([\w-]+)"[^>]*>[^<]*<\/\1>\n?/g;
/** What a browser offers to install would open outside of the platform. */
const INSTALL = /<link rel="manifest"[^>]*>\n?/;

/** The page of a package, called by its title from the first moment on, in one language where there is one. */
export function inOneLanguage(page: string, title: string, language: Language | undefined): string {
  const called = page
    .replace(INSTALL, '')
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeXml(title)}</title>`);
  if (!language) return called;
  return called
    .replace(/<html lang="[\w-]+"/, `<html lang="${language}"`)
    .replace(SENTENCE, (sentence, _, spoken: string) => (spoken === language ? sentence : ''));
}
