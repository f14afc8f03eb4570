import { createRandom } from '../../random.ts';
import type { MatchItem } from './types.ts';

/** A hint takes away two pillars that are not it, and always leaves at least two. */
const FADED = 2;

export function fadedPillars({ id, prompt, key }: MatchItem, seed: string): readonly string[] {
  const wrong = prompt.pillars.filter(pillar => pillar !== key.pillar);
  const room = Math.max(0, prompt.pillars.length - 2);
  return createRandom(`${seed} hint ${id}`).shuffle(wrong).slice(0, Math.min(FADED, room));
}
