import { describe, expect, it } from 'vitest';
import { toLink } from '../../src/classroom/link.ts';
import type { Interview } from '../../src/content/types.ts';
import type { Session } from '../../src/play/session.ts';
import { toHash } from '../../src/route.ts';
import { createFilter } from '../../src/store/filter.ts';
import { createPlace, type PlaceStore } from '../../src/store/place.ts';
import { createSheet } from '../../src/store/sheet.ts';
import { makeAssignment } from '../classroom/make.ts';
import { makeInterview, makeShelf } from '../make.ts';
import { realInterview } from '../real.ts';
import { open, type Table } from './make.ts';

const interview = makeInterview();
const LEVEL = 'roof_match_2';
const PLAY = `#/play/${LEVEL}`;

type Tab = Table & { readonly place: PlaceStore };
async function visit(of: Interview = interview): Promise<Tab> {
  const table = await open(makeShelf(), { interview: of });
  const { session, assigned, notices } = table;
  return {
    ...table,
    place: createPlace({
      interview: of,
      session,
      assigned,
      notices,
      sheet: createSheet(),
      filter: createFilter(),
    }),
  };
}

const shown = ({ session }: Tab): Session | null => session.getState().session;

/** A part of one card that is over: nothing else would be dropped sooner. */
function finishPart(tab: Tab): void {
  tab.place.arrive(PLAY);
  const [item] = shown(tab)?.items ?? [];
  if (!item) throw new Error('no item');
  tab.session.restart(LEVEL, [item.id]);
  const measure = interview.measures.find(({ id }) => item.id === `match:${id}`);
  tab.session.respond(item.id, { pillar: measure?.pillar });
  tab.session.advance();
  expect(shown(tab)?.phase).toBe('done');
}

describe('a place', () => {
  it.each([
    ['digest', '#/digest', '#/digest/anything'],
    ['hall built so far', '#/whole', '#/whole'],
  ])('brings a result back from the %s', async (_, one, other) => {
    const tab = await visit();
    finishPart(tab);
    const before = shown(tab);
    tab.place.arrive(one);
    expect(shown(tab)).toBeNull();
    tab.place.arrive(other);
    tab.place.arrive(PLAY);
    expect(shown(tab)).toEqual(before);
  });

  it('says of each link that leads nowhere that it does, until the page is turned', async () => {
    const { place, notices } = await visit();
    for (let i = 0; i < 2; i++) {
      place.arrive('#/play/no_such_level');
      expect(notices.getState()).toEqual(['linkUnknown']);
      place.arrive('#/levels');
      expect(notices.getState()).toEqual([]);
    }
  });

  it.each(['#/', '#/levels'])('lets go of it where the way from the digest leads on to %s', async hash => {
    const tab = await visit();
    finishPart(tab);
    tab.place.arrive('#/digest');
    tab.place.arrive(hash);
    tab.place.arrive(PLAY);
    expect(shown(tab)?.log).toEqual([]);
  });

  it('does not open an assignment over the digest, where it came too late', async () => {
    const tab = await visit(realInterview());
    const set = makeAssignment({ count: 3 });
    await tab.assigned.look(toLink(set));
    tab.assigned.start();
    tab.place.arrive(toHash({ page: 'play', level: 'assigned', code: toLink(set) }));
    tab.place.arrive('#/digest');
    await new Promise(done => setTimeout(done, 20));
    expect(shown(tab)).toBeNull();
  });

  it('shows the digest from its top where the link names nothing in it', async () => {
    const tab = await visit();
    tab.place.arrive('#/digest/no_such_thing');
    expect(tab.place.getState().page).toBe('digest');
    expect(tab.notices.getState()).toEqual([]);
  });
});
