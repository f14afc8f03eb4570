import type { Language } from '../language.ts';
import { symbolsIn } from '../legible-text.ts';
import type { Questions } from './question-types.ts';
import type { BeamId, Evidence, Interview, InterviewId } from './types.ts';
import type { FirstWords, FurtherWords, LaterWords, Readings } from './word-types.ts';

/** The number by which links, receipts and rooms name a pack: ten symbols, 50 bits, see `packIdentity`. */
export type PackIdentity = string;

/** What is dealt and judged from. */
export type Content = { readonly identity: PackIdentity; readonly interview: Interview };

/** What was asked in links and receipts that do not name a pack: the first content of the first interview. Frozen. */
export const FIRST_CONTENT: PackIdentity = 'WQ2X2SJY1T';

/** What is known of a pack before it is fetched. */
export type PackLabel = { readonly id: InterviewId; readonly identity: PackIdentity };

/** What a pack is called in each language. */
export type PackTitles = Readonly<Record<Language, string>>;

/** One interview, whole: what is dealt from, and how its words are fetched. Each of these rejects if it cannot be fetched. */
export type Pack = Content & {
  readonly words: Readonly<Record<Language, PackWords>>;
  readonly evidence: () => Promise<{ readonly evidence: Evidence }>;
  /** What `interview.further` is to be filled with, and the quotations for it, in a pack that has headlines or lists. */
  readonly questions?: () => Promise<{ readonly questions: Questions; readonly quotations: Evidence }>;
  /** Pinyin of the Chinese phrases. */
  readonly readings: () => Promise<{ readonly default: Readings }>;
};
export type PackWords = {
  /** What the first page needs. */
  readonly first: () => Promise<{ readonly default: FirstWords }>;
  /** Those of one beam, which a question of it can begin with; only of the pack that the game opens with. */
  readonly beams?: Readonly<Record<BeamId, () => Promise<{ readonly default: FirstWords }>>>;
  readonly later: () => Promise<{ readonly default: LaterWords }>;
  /** Of headlines and lists, if there are any. */
  readonly further?: () => Promise<{ readonly default: FurtherWords }>;
};

/** A pack that may still have to be fetched. `open` rejects if it cannot be. */
export type ListedPack = PackLabel & { readonly open: () => Pack | Promise<Pack> };

/** The packs that are here. */
export type PackShelf = {
  /** Those that one can choose to play, the first by default. */
  readonly packs: readonly [ShelvedPack, ...ShelvedPack[]];
  /** What packs were before their content changed, for links and receipts made with it. */
  readonly former: readonly ListedPack[];
};

/** `titles`: fetched where one can choose, since a game that has only one pack does without. Rejects if they cannot be. */
export type ShelvedPack = ListedPack & { readonly titles: () => Promise<{ readonly titles: PackTitles }> };

/**
 * The pack that a link, a typed code or a receipt is about: its identity, or the beginning of it; undefined if this is no such
 * code. In the second layout it stands behind the mark (and one symbol that is not for it, except in typed codes); codes of
 * the first do not name a pack.
 */
export function packNamedBy(code: string): PackIdentity | undefined {
  const symbols = symbolsIn(code);
  if (/^(A1|R1|B)/.test(symbols)) return FIRST_CONTENT;
  const [, long, short] = /^[AR]2.(.{10})|^C(.{3})/.exec(symbols) ?? [];
  return long ?? short;
}

/** @param identity or the beginning of one. */
export const findPack = ({ packs, former }: PackShelf, identity: PackIdentity): ListedPack | undefined =>
  [...packs, ...former].find(pack => pack.identity.startsWith(identity));
