import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkFolder } from '../src/build/interview-modules.ts';
import { toFirst, toFurther, toLater } from '../src/build/locale-files.ts';
import type { Content } from '../src/core/interview/pack-content.ts';
import { packIdentity } from '../src/core/interview/pack-identity.ts';
import type { Documented, Evidence, Interview } from '../src/core/interview/types.ts';
import type { Language } from '../src/core/language.ts';
import { createFirstTranslate, type Strings } from '../src/text/first-translate.ts';
import type { Text } from '../src/text/types.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What the built-in pack is dealt from. */
export const realContent = (): Content => ({
  interview: realInterview(),
  identity: packIdentity(documented()),
});

/** The first content of the built-in pack, frozen: what links, receipts and saves in `fixtures` were made with. */
export function firstContent(): Content {
  const checked = checkFolder(at('src/packs/miit-2023/content-1'));
  if (!checked.ok) throw new Error('the first content cannot be read');
  return { interview: checked.value.interview, identity: packIdentity(checked.value) };
}

/** The built-in interview, as it is once all of it has come. */
export function realInterview(): Interview {
  const { interview, questions } = documented();
  return { ...interview, further: { questions } };
}

function documented(): Documented {
  const checked = checkFolder(at('src/packs/miit-2023'));
  if (!checked.ok) throw new Error('the interview cannot be read');
  return checked.value;
}

/** All words of a language, as they are spoken once everything has come. */
export const realText = (language: Language): Text =>
  textIn('src/packs/miit-2023', language, documented().evidence);

/** The same of the first content, for what is dealt from it. */
export function firstText(language: Language): Text {
  const folder = 'src/packs/miit-2023/content-1';
  const checked = checkFolder(at(folder));
  if (!checked.ok) throw new Error('the first content cannot be read');
  return textIn(folder, language, checked.value.evidence);
}

function textIn(folder: string, language: Language, evidence: Evidence): Text {
  const strings: Strings = JSON.parse(readFileSync(at(`locales/${language}/interface.json`), 'utf8'));
  const words = JSON.parse(readFileSync(at(`${folder}/words/${language}.json`), 'utf8'));
  return {
    language,
    t: createFirstTranslate(language, strings),
    words: toFirst(words),
    more: { ...toLater(words), ...toFurther(words), evidence },
  };
}
