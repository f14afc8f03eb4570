import { describe, expect, it } from 'vitest';
import { confineToAssignment } from '../../../src/app/store/confine-to-assignment.ts';
import type { Game } from '../../../src/app/store/game-stores.ts';
import { createLmsStatus } from '../../../src/app/store/lms-status.ts';
import { createBeamFilter, createDialogStore, createRouteStore } from '../../../src/app/store/route-store.ts';
import type { Assignment } from '../../../src/core/classroom/assignment.ts';
import { toLink } from '../../../src/core/classroom/assignment-link.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import { currentOf, itemOf, type Session } from '../../../src/core/session/session-state.ts';
import { toHash } from '../../../src/route.ts';
import { makeAssignment } from '../../core/classroom/make-assignment.ts';
import { realInterview } from '../../real-interview.ts';
import { responseTo } from '../../right-answers.ts';
import { makeInterview, makeMemoryStorage } from '../../small-interview.ts';
import { open, type Stores } from './make-game.ts';

const interview = makeInterview();
const LEVEL = 'roof_match_2';
const PLAY = `#/play/${LEVEL}`;

type Tab = Stores & Pick<Game, 'route' | 'dialog' | 'lmsStatus'>;
async function visit(of: Interview = interview): Promise<Tab> {
  const stores = await open(makeMemoryStorage(), { interview: of });
  const shown = { ...stores, interview: of, dialog: createDialogStore(), beamFilter: createBeamFilter() };
  return { ...shown, lmsStatus: createLmsStatus(), route: createRouteStore(shown) };
}

const shown = ({ session }: Tab): Session | null => session.getState().session;

/** A part of one card that is over: nothing else would be dropped sooner. */
function finishPart(tab: Tab): void {
  tab.route.arrive(PLAY);
  const [item] = shown(tab)?.items ?? [];
  if (!item) throw new Error('no item');
  tab.session.restart(LEVEL, [item.id]);
  const measure = interview.measures.find(({ id }) => item.id === `match:${id}`);
  tab.session.respond(item.id, { pillar: measure?.pillar });
  tab.session.advance();
  expect(shown(tab)?.phase).toBe('done');
}

describe('a route', () => {
  it.each([
    ['digest', '#/digest', '#/digest/anything'],
    ['hall built so far', '#/whole', '#/whole'],
  ])('brings a result back from the %s', async (_, one, other) => {
    const tab = await visit();
    finishPart(tab);
    const before = shown(tab);
    tab.route.arrive(one);
    expect(shown(tab)).toBeNull();
    tab.route.arrive(other);
    tab.route.arrive(PLAY);
    expect(shown(tab)).toEqual(before);
  });

  it('shows a notice for each link that leads nowhere, until another page is opened', async () => {
    const { route, notices } = await visit();
    for (let i = 0; i < 2; i++) {
      route.arrive('#/play/no_such_level');
      expect(notices.getState()).toEqual(['linkUnknown']);
      route.arrive('#/levels');
      expect(notices.getState()).toEqual([]);
    }
  });

  it.each(['#/', '#/levels'])(
    'drops the result where the player goes on from the digest to %s',
    async hash => {
      const tab = await visit();
      finishPart(tab);
      tab.route.arrive('#/digest');
      tab.route.arrive(hash);
      tab.route.arrive(PLAY);
      expect(shown(tab)?.log).toEqual([]);
    },
  );

  it('does not open an assignment over the digest if it was loaded too late', async () => {
    const tab = await visit(realInterview());
    const set = makeAssignment({ count: 3 });
    await tab.openAssignment.look(toLink(realInterview(), set));
    tab.openAssignment.start();
    tab.route.arrive(toHash({ page: 'play', level: 'assigned', code: toLink(realInterview(), set) }));
    tab.route.arrive('#/digest');
    await new Promise(done => setTimeout(done, 20));
    expect(shown(tab)).toBeNull();
  });

  it('shows the digest from its top if the link names no place in it', async () => {
    const tab = await visit();
    tab.route.arrive('#/digest/no_such_thing');
    expect(tab.route.getState().page).toBe('digest');
    expect(tab.notices.getState()).toEqual([]);
  });
});

/** As `join` opens it. */
async function visitPackage(change: Partial<Assignment> = {}) {
  const tab = await visit(realInterview());
  const code = toLink(realInterview(), makeAssignment({ kinds: ['match'], count: 2, ...change }));
  tab.lmsStatus.setState({ state: 'joined' });
  confineToAssignment(tab);
  await tab.openAssignment.look(code);
  const arrive = async (hash: string): Promise<void> => {
    tab.route.arrive(hash);
    await new Promise(done => setTimeout(done));
  };
  await arrive(`#${code}`);
  return { ...tab, code, arrive };
}

describe('a package', () => {
  const other = toLink(realInterview(), makeAssignment({ count: 9 }));
  it.each([
    ...['', '#/', '#/levels', '#/whole', '#/review', '#/mistakes', '#/progress', '#/keep', '#/beam/growth'],
    ...['#/play/growth_match_1', `#/play/${other}`, `#${other}`, '#/teach', '#/teach/results', '#/nowhere'],
    '#/digest',
  ])('leads from %s to its assignment, without a notice', async hash => {
    const { arrive, route, code, notices, session } = await visitPackage();
    await arrive(hash);
    expect(route.getState()).toEqual({ page: 'assignment', code });
    expect([notices.getState(), session.getState().session]).toEqual([[], null]);
  });

  it.each(['test', 'practice'] as const)(
    'opens the digest in a %s only when that gives nothing away',
    async mode => {
      const { arrive, openAssignment, session, route, code } = await visitPackage({ mode });
      const lookUp = async (): Promise<string> => {
        await arrive('#/digest');
        const { page } = route.getState();
        await arrive(`#/play/${code}`);
        return page;
      };
      expect(await lookUp()).toBe('assignment');
      openAssignment.start();
      await arrive(`#/play/${code}`);
      expect(await lookUp()).toBe(mode === 'test' ? 'assignment' : 'digest');
      for (
        let sat = session.getState().session;
        sat && sat.phase !== 'done';
        sat = session.getState().session
      ) {
        const id = currentOf(sat);
        const item = id ? itemOf(sat, id) : undefined;
        if (item) session.respond(item.id, responseTo(item, 'right'));
      }
      expect(session.getState().session?.phase).toBe('done');
      expect(await lookUp()).toBe('digest');
    },
  );

  it('stays on its page until its assignment is loaded', async () => {
    const tab = await visit(realInterview());
    const { route, session } = tab;
    tab.lmsStatus.setState({ state: 'alone' });
    confineToAssignment(tab);
    route.arrive(`#${other}`);
    route.arrive('#/levels');
    expect(route.getState()).toEqual({ page: 'assignment', code: other });
    expect(session.getState().session).toBeNull();
  });
});
