import type { LazyByKind } from '../../core/kinds/register.ts';
import type { Language } from '../../core/language.ts';
import { loadMore, loadText } from '../../text/load-words.ts';
import { loadTeacherWords, type TeacherTranslate } from '../../text/teacher-words.ts';
import type { Text } from '../../text/types.ts';
import type { AnyList } from '../kinds/types.ts';
import type { DraftStore } from '../store/classwork/assignment-draft.ts';
import type { GradebookStore } from '../store/classwork/gradebook-store.ts';
import type { Game } from '../store/game-stores.ts';
import type { TabHistory } from '../store/types.ts';

/** Hosts that mean "this computer" to whoever follows an address: by these nobody else gets here. */
const OWN = [
  /^localhost\.?$/,
  /\.localhost\.?$/,
  /^127\.\d+\.\d+\.\d+$/,
  /^0\.0\.0\.0$/,
  /^\[::1?\]$/,
  /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/,
];

/** Whether an address leads no other device here: a page of this computer alone, or a file on it. */
export function isOnlyThisDevice(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' || OWN.some(host => host.test(hostname));
}

/** The same place at another address of its server: whatever stands behind the host stays, an empty `#`, too. */
export const atServer = (address: string, server: string): string =>
  address.replace(/^\w+:\/\/[^/]*/, new URL(server).origin);

/** Addresses of this server for others, as a `Link` header names them: `<http://192.168.1.4:4173/>; rel="alternate"`. */
export function serverAddressesIn(header: string): readonly string[] {
  const named = [...header.matchAll(/<([^<>]+)>\s*;\s*rel="?alternate"?/g)].map(([, url = '']) => url);
  return named.filter(url => /^https?:\/\/[^/\s]+\//.test(url) && !isOnlyThisDevice(url));
}

/** How other devices get to what is given out here. */
export type ShareAddress = {
  /** The host of a page that nobody else can follow to; undefined, where everybody can. */
  readonly alone: string | undefined;
  /** Addresses of the same server on the network, the likeliest first, as far as it has told them. */
  readonly others: () => readonly string[];
  readonly chosen: () => string | undefined;
  readonly choose: (address: string) => void;
  /** The whole address of a place (a hash), for another device. */
  readonly link: (hash: string) => string;
};

export function openShareAddress({ link }: TabHistory, redraw: () => void): ShareAddress {
  const here = link('');
  let others: readonly string[] = [];
  let chosen: string | undefined;
  if (isOnlyThisDevice(here) && navigator.onLine)
    void askServer(here).then(found => {
      others = found;
      [chosen] = found;
      if (chosen) redraw();
    });
  return {
    alone: isOnlyThisDevice(here) ? new URL(here).hostname || 'file:' : undefined,
    others: () => others,
    chosen: () => chosen,
    choose: address => {
      chosen = address;
      redraw();
    },
    link: hash => (chosen ? atServer(link(hash), chosen) : link(hash)),
  };
}

/** `npm start` names its addresses with every page; other servers do not know theirs. */
async function askServer(here: string): Promise<readonly string[]> {
  const answer = await fetch(here, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return serverAddressesIn(answer?.headers.get('Link') ?? '');
}

type InEach<T> = (language: Language) => T | undefined;
/** All words of one language, whichever the page speaks. */
export type PageWords = { readonly text: Text; readonly teach: TeacherTranslate };

/** The words of the language that is spoken; another is fetched when it is first asked for. */
export async function openTeacherWords(game: Game, redraw: () => void): Promise<InEach<TeacherTranslate>> {
  const { language } = game.language.getState();
  return fetchedByLanguage(game, redraw, loadTeacherWords, [language, await loadTeacherWords(language)]);
}

/** For what is written in the language of an assignment. */
export const openPageWords = (game: Game, redraw: () => void): InEach<PageWords> =>
  fetchedByLanguage(game, redraw, async language => {
    const [text, teach] = await Promise.all([loadText(language).then(loadMore), loadTeacherWords(language)]);
    return { text, teach };
  });

function fetchedByLanguage<T>(
  { fetching }: Game,
  redraw: () => void,
  load: (language: Language) => Promise<T>,
  ...first: readonly (readonly [Language, T])[]
): InEach<T> {
  const here = new Map<Language, T>(first);
  const coming = new Set<Language>();
  return language => {
    const known = here.get(language);
    if (known || coming.has(language)) return known;
    coming.add(language);
    const put = (words: T): void => {
      here.set(language, words);
      redraw();
    };
    void fetching.bring(() => load(language), put, 'words');
    return undefined;
  };
}

/** What a page for teachers is drawn from. */
export type TeacherPageContext = {
  readonly game: Game;
  readonly teaching: DraftStore;
  readonly gradebook: GradebookStore;
  /** Words of the game: names of beams, pillars and measures. `more` is there. */
  readonly text: Text;
  /** Words of these pages. */
  readonly teach: TeacherTranslate;
  /** Both in any language; undefined while they come, after which the page is drawn anew. */
  readonly spokenIn: (language: Language) => PageWords | undefined;
  /** The kinds in words, each fetched when an item of it is first named. */
  readonly lists: LazyByKind<AnyList>;
  /** ms since 1970. */
  readonly now: number;
  /** What is on the page but in no store has changed. */
  readonly redraw: () => void;
  readonly shareAddress: ShareAddress;
};
