/** What a room asks from: the packs of this build, whole, and the rules of every kind of question. */
import type { Content, Pack, PackIdentity, PackShelf } from '../core/interview/pack-content.ts';
import type { AnyKind } from '../core/kinds/kind.ts';
import { EVERYTHING, fetchRules, kindsFor } from '../core/kinds/register.ts';

export type LiveContent = {
  readonly kinds: readonly AnyKind[];
  /** undefined for a pack that this build does not have. Each pack is read once. */
  readonly find: (pack: PackIdentity) => Promise<Content | undefined>;
};

export async function loadContent({ packs, former }: PackShelf): Promise<LiveContent> {
  const kinds = await Promise.all(kindsFor(EVERYTHING).map(fetchRules));
  const here = new Map<PackIdentity, Promise<Content>>();
  return {
    kinds,
    find: async identity => {
      const known = here.get(identity);
      if (known) return known;
      const listed = [...packs, ...former].find(pack => pack.identity === identity);
      if (!listed) return undefined;
      const coming = Promise.resolve(listed.open()).then(whole);
      here.set(identity, coming);
      return coming;
    },
  };
}

/** With what headlines and lists ask. */
async function whole({ identity, interview, questions }: Pack): Promise<Content> {
  if (interview.further && !interview.further.questions && questions)
    interview.further.questions = (await questions()).questions;
  return { identity, interview };
}
