import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { CODE_ALPHABET } from '../legible-text.ts';
import type { PackIdentity } from './pack-content.ts';
import { hasQuestions } from './parse-questions.ts';
import type { Documented } from './types.ts';

/** Symbols of an identity, five bits each. */
const LENGTH = 10;

/**
 * The number of a pack: 50 bits of a SHA-256 over its random serial and all that is dealt and judged from and by, with the
 * evidence. Titles, colours and levels are not in it, nor any wording: they may be mended, and codes stay what they were.
 * @returns ten symbols of `CODE_ALPHABET`.
 */
export function packIdentity({ serial, interview, evidence, questions }: Documented): PackIdentity {
  const { edition, beams, pillars, measures, figures, relations, confusables, glossary } = interview;
  const asked = {
    beams: beams.map(({ id, question }) => ({ id, question })),
    ...{ pillars, measures, figures, relations, confusables, glossary },
    // The first edition had no number.
    ...(edition > 1 && { edition }),
    ...(hasQuestions(questions) && { questions }),
  };
  const bytes = sha256(utf8ToBytes(JSON.stringify(canonical({ serial, asked, evidence }))));
  return Array.from({ length: LENGTH }, (_, i) => CODE_ALPHABET[fiveBits(bytes, 5 * i)]).join('');
}

const fiveBits = (bytes: Uint8Array, at: number): number => {
  const byte = Math.floor(at / 8);
  const pair = (bytes[byte] ?? 0) * 256 + (bytes[byte + 1] ?? 0);
  return (pair >> (11 - (at % 8))) & 31;
};

/** The same value with the keys of its objects sorted, so that the order in which a file was written does not count. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
