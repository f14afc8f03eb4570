import { anyDealer } from '../src/app/store/deal-any.ts';
import { dealMatch } from '../src/app/store/deal-match.ts';
import type { RulesLoader } from '../src/app/store/rules-loader.ts';
import { isPlayable, type PlayableSpec, type StarredSpec } from '../src/core/interview/lookups.ts';
import type { Interview } from '../src/core/interview/types.ts';
import type { AnyKind, DealtItem } from '../src/core/kinds/kind.ts';
import { EVERYTHING, fetchRules, kindsFor } from '../src/core/kinds/register.ts';
import type { Streams } from '../src/core/session/chance.ts';
import { kindsOfLevel } from '../src/core/session/compose-items.ts';
import { composeLevel } from '../src/core/session/compose-level.ts';

const names = kindsFor(EVERYTHING);
const rules = new Map<string, AnyKind>();
for (const name of names) rules.set(name, await fetchRules(name));

/** Every kind, in the order of the register. */
export const KINDS: readonly AnyKind[] = [...rules.values()];

export const dealLevel = (
  interview: Interview,
  spec: StarredSpec,
  seed: string,
  streams: Streams = 'perKind',
  kinds = kindsIn(spec),
): readonly DealtItem[] => composeLevel(interview, kinds, spec, seed, streams);

/** Of a level, all that there are or only these. */
export const kindsIn = (spec: PlayableSpec, among: readonly string[] = names): readonly AnyKind[] =>
  kindsOfLevel(spec)
    .filter(name => among.includes(name))
    .flatMap(name => rules.get(name) ?? []);

/** All rules, as if they had been fetched long ago. */
export const knownKinds = (interview: Interview): RulesLoader => ({
  of: level => {
    const spec = interview.levels.find(({ id }) => id === level);
    return {
      kinds: spec && isPlayable(spec) ? kindsIn(spec) : [],
      ...(spec?.form === 'match' ? { deal: dealMatch } : anyDealer),
    };
  },
  fetch: async () => undefined,
});
