import { findPack, type ListedPack, type PackShelf, packNamedBy } from './core/interview/pack-content.ts';
import type { BeamId, LevelId, PlaceId } from './core/interview/types.ts';
import { firstCodeIn, isLikelyCode, legible } from './core/legible-text.ts';

/** A page of the game, with what its address says of it: everything after `#`. */
export type Route =
  | { readonly page: 'home' }
  /** The first minute of a newcomer. */
  | { readonly page: 'first' }
  | { readonly page: 'levels' }
  | { readonly page: 'whole' }
  | { readonly page: 'mistakes' }
  | { readonly page: 'progress' }
  | { readonly page: 'review' }
  | { readonly page: 'keep'; readonly code?: string }
  | { readonly page: 'blueprint'; readonly beam: BeamId }
  /** `code`: of the assignment, if the level is an assigned one. */
  | { readonly page: 'play'; readonly level: LevelId; readonly code?: string }
  | { readonly page: 'assignment'; readonly code: string }
  | { readonly page: 'teach'; readonly part?: TeachPart; readonly code?: string }
  /** A phone in a live class. `room`: its code, as typed. */
  | { readonly page: 'join'; readonly room?: string }
  | { readonly page: 'digest'; readonly place?: PlaceId }
  | { readonly page: 'unknown' };

/** Pages for teachers; without a part it is the page on which an assignment is made. */
export type TeachPart = 'results' | 'paper' | 'screen' | 'live' | 'remote' | 'help';

export const HOME: Route = { page: 'home' };
/** Pages whose address is only their name. */
const PLAIN = ['first', 'levels', 'whole', 'review', 'mistakes', 'progress', 'keep'] as const;
const NAMES = [...PLAIN, 'digest', 'beam', 'play', 'teach', 'join'];
/** Signs that may stand before the first letter. */
const BEFORE = /^[^\p{L}\p{N}?&]+/u;
/** The characters of our addresses: whatever follows belongs to the text around a link. */
const PATH = /^[\w/-]*/;
/** Marks for italics and the like at the end of a link in a chat. Of our own addresses only a backup code may end in them. */
const TRAILING_MARKS = /[-_/]+$/;
/** A backup code in a link. */
const BACKUP_CODE = /^BP\d{1,3}-[\w-]+$/;
const ID = /^[a-z][a-z0-9_]*$/;
/** The level of every assignment. */
const ASSIGNED = 'assigned';
/** The code of a room, as people type it; alone behind the sign it needs no more. */
const ROOM_CODE = /^[0-9A-Za-z]{6}$/;
/** The code of an assignment as the game writes it. */
const ASSIGNMENT_CODE = /^[A-Z][0-9A-Z]+$/;
const TEACH_PARTS: readonly TeachPart[] = ['results', 'paper', 'screen', 'live', 'remote', 'help'];

/** Whether the page is about an assignment, before, while or after it is played. */
export const isClasswork = (route: Route): boolean =>
  route.page === 'assignment' || (route.page === 'play' && route.code !== undefined);

/** Whether the page is drawn from words that are fetched late, and without the canvas. */
export const isOfWords = ({ page }: Route): boolean =>
  !['home', 'first', 'play', 'levels', 'blueprint', 'whole'].includes(page);

/** Reads a hash as browsers and chats hand it over: with other signs before it and any text after it. Never throws. */
export function parseRoute(hash: string): Route {
  const text = legible(hash);
  const [before = ''] = BEFORE.exec(text) ?? [];
  const [bare = ''] = text.slice(before.length).split(/[?&]/);
  const [path = ''] = PATH.exec(bare) ?? [];
  if (isCode(bare, path, before.includes('/'))) return { page: 'assignment', code: firstCodeIn(bare) };
  const [page, id = '', ...rest] = path
    .replace(path.startsWith('keep/') ? /\/$/ : TRAILING_MARKS, '')
    .split('/');
  if (page === '') return bare === '' ? HOME : { page: 'unknown' };
  if (page === 'teach') return parseTeachRoute(id, rest);
  if (rest.length > 0) return { page: 'unknown' };
  const plain = PLAIN.find(name => name === page);
  if (plain && id === '') return { page: plain };
  if (page === 'keep' && BACKUP_CODE.test(id)) return { page, code: id };
  if (page === 'join' && id === '') return { page };
  if (page === 'join' && ROOM_CODE.test(id)) return { page, room: id };
  if (page === 'digest' && id === '') return { page };
  if (page === 'digest' && ID.test(id)) return { page, place: id };
  if (page === 'beam' && ID.test(id)) return { page: 'blueprint', beam: id };
  if (page === 'play' && ASSIGNMENT_CODE.test(id)) return { page: 'play', level: ASSIGNED, code: id };
  if (page === 'play' && ID.test(id)) return { page: 'play', level: id };
  if (!before.includes('/') && id === '' && ROOM_CODE.test(bare)) return { page: 'join', room: bare };
  return { page: 'unknown' };
}

function parseTeachRoute(id: string, [code, ...rest]: readonly string[]): Route {
  const part = TEACH_PARTS.find(name => name === id);
  if (rest.length > 0 || (id !== '' && !part)) return { page: 'unknown' };
  return { page: 'teach', ...(part && { part }), ...(code && { code }) };
}

/** A name of a page may be the beginning of a code, but never the whole of one. Behind a slash a code must look like one. */
function isCode(bare: string, path: string, isPath: boolean): boolean {
  const [name = ''] = path.split('/');
  if (NAMES.includes(name.toLowerCase())) return false;
  return isPath ? isLikelyCode(firstCodeIn(bare)) : /^[a-z][^/]{7}/i.test(bare);
}

/** The hash of a route; the inverse of `parseRoute`. */
export function toHash(route: Route): string {
  switch (route.page) {
    case 'first':
    case 'levels':
    case 'whole':
    case 'mistakes':
    case 'progress':
    case 'review':
      return `#/${route.page}`;
    case 'blueprint':
      return `#/beam/${route.beam}`;
    case 'play':
      return `#/play/${route.code ?? route.level}`;
    case 'assignment':
      return `#${route.code}`;
    case 'teach':
      return ['#/teach', route.part, route.code].filter(Boolean).join('/');
    case 'keep':
      return route.code ? `#/keep/${route.code}` : '#/keep';
    case 'join':
      return route.room ? `#/join/${route.room}` : '#/join';
    case 'digest':
      return route.place ? `#/digest/${route.place}` : '#/digest';
    default:
      return '#/';
  }
}

/**
 * The pack that an address asks for: by a code in it, or by `?pack=`; otherwise the first.
 * @param assigned the code of a package, which has only the pack of that.
 */
export function packAt(
  shelf: PackShelf,
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  assigned?: string,
): ListedPack {
  const route = parseRoute(hash);
  // A copy of the progress and a room say nothing of a pack.
  const isOther = route.page === 'keep' || (route.page === 'teach' && route.part === 'remote');
  const code = assigned ?? ('code' in route && !isOther ? route.code : undefined);
  const identity = code === undefined ? undefined : packNamedBy(code);
  const named = new URLSearchParams(search).get('pack');
  return (
    (identity === undefined ? undefined : findPack(shelf, identity)) ??
    shelf.packs.find(({ id }) => id === named) ??
    shelf.packs[0]
  );
}
