import type { BeamId, LevelId, PlaceId } from './content/types.ts';

/** A place in the game; everything after `#`. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'levels' }
  | { readonly page: 'whole' }
  | { readonly page: 'mistakes' }
  | { readonly page: 'progress' }
  | { readonly page: 'review' }
  | { readonly page: 'keep'; readonly code?: string }
  | { readonly page: 'blueprint'; readonly beam: BeamId }
  | { readonly page: 'play'; readonly level: LevelId }
  | { readonly page: 'digest'; readonly place?: PlaceId }
  | { readonly page: 'unknown' };

export const HOME: Route = { page: 'home' };
/** Pages without anything behind their name. */
const PLAIN = ['levels', 'whole', 'review', 'mistakes', 'progress', 'keep'] as const;
/** A copy of the progress, as it stands in a link. */
const CODE = /^BP\d{1,3}-[\w-]+$/;
const ID = /^[a-z][a-z0-9_]*$/;

/** Reads a hash as a browser or a chat app hands it over: anything after `?` or `&` is theirs, not ours. */
export function parseRoute(hash: string): Route {
  const [path = ''] = hash.replace(/^#?\/?/, '').split(/[?&]/);
  const [page, id = '', ...rest] = path.replace(/\/$/, '').split('/');
  if (page === '') return HOME;
  if (rest.length > 0) return { page: 'unknown' };
  const plain = PLAIN.find(name => name === page);
  if (plain && id === '') return { page: plain };
  if (page === 'keep' && CODE.test(id)) return { page, code: id };
  if (page === 'digest' && id === '') return { page };
  if (page === 'digest' && ID.test(id)) return { page, place: id };
  if (page === 'beam' && ID.test(id)) return { page: 'blueprint', beam: id };
  if (page === 'play' && ID.test(id)) return { page: 'play', level: id };
  return { page: 'unknown' };
}

/** The hash of a route; the inverse of `parseRoute`. */
export function toHash(route: Route): string {
  switch (route.page) {
    case 'levels':
    case 'whole':
    case 'mistakes':
    case 'progress':
    case 'review':
      return `#/${route.page}`;
    case 'blueprint':
      return `#/beam/${route.beam}`;
    case 'play':
      return `#/play/${route.level}`;
    case 'keep':
      return route.code ? `#/keep/${route.code}` : '#/keep';
    case 'digest':
      return route.place ? `#/digest/${route.place}` : '#/digest';
    default:
      return '#/';
  }
}
