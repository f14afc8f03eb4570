import { measureOf } from '../../interview/library.ts';
import type { Interview } from '../../interview/types.ts';
import type { Scope } from '../kind.ts';
import type { MatchItem } from './types.ts';

/** One card per measure asked, in the order asked; each may be put on any of its pillars. */
export const compose = (interview: Interview, { cards }: Scope): readonly MatchItem[] =>
  cards.map(({ measure, pillars }) => ({
    id: `match:${measure}`,
    kind: 'match',
    prompt: { measure, pillars },
    key: { pillar: measureOf(interview, measure).pillar },
  }));
