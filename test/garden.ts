import { fileURLToPath } from 'node:url';
import { checkFolder } from '../src/build/interview-modules.ts';
import type { Content } from '../src/core/interview/pack-content.ts';
import { packIdentity } from '../src/core/interview/pack-identity.ts';
import former from './fixtures/packs/garden/former.json' with { type: 'json' };

/** What the second pack is dealt from, and what it was dealt from before a measure was added. */
export function gardenContents(): { readonly now: Content; readonly former: Content } {
  const checked = checkFolder(fileURLToPath(new URL('./fixtures/packs/garden', import.meta.url)));
  if (!checked.ok) throw new Error('the interview cannot be read');
  const { interview } = checked.value;
  const measures = interview.measures.filter(({ id }) => id !== former.without);
  return {
    now: { interview, identity: packIdentity(checked.value) },
    former: { interview: { ...interview, measures }, identity: former.identity },
  };
}
