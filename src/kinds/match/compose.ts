import { measuresOf } from '../../content/library.ts';
import type { Interview, PillarId } from '../../content/types.ts';
import type { MatchItem } from './types.ts';

/** One card per measure of `asked`, in the order of the interview; each may be put on any of `pillars`. */
export function composeMatch(
  interview: Interview,
  asked: readonly PillarId[],
  pillars: readonly PillarId[],
): readonly MatchItem[] {
  return asked
    .flatMap(pillar => measuresOf(interview, pillar))
    .map(({ id, pillar }) => ({
      id: `match:${id}`,
      kind: 'match',
      prompt: { measure: id, pillars },
      key: { pillar },
    }));
}
