import type { PlaceId } from '../../../core/interview/types.ts';
import { toHash } from '../../../route.ts';
import type { ListPageContext } from '../scene.ts';
import { focusHeading } from '../sight.ts';

/** Is this what the address names? */
export const isHere = ({ route }: ListPageContext, id: PlaceId): boolean =>
  route.page === 'digest' && route.place === id;

export const digestHash = (place?: PlaceId): string =>
  toHash(place ? { page: 'digest', place } : { page: 'digest' });

/**
 * A link from one place of the digest to another leads there without a step in the history: back still leads out of
 * the digest at once. Where the address names the place already, it is gone to all the same.
 */
export function onDigestLink({ game, route }: ListPageContext): (event: MouseEvent) => void {
  return event => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest('a[href^="#/digest"]') : null;
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const hash = link.getAttribute('href') ?? '';
    if (hash === toHash(route)) focusHeading(document.querySelector('[data-marked], main h1'));
    else game.way.turn(hash);
  };
}
