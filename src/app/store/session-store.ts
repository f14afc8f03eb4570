import { createStore } from 'zustand/vanilla';
import { dayOf } from '../../core/calendar-day.ts';
import type { FactId } from '../../core/interview/facts.ts';
import { findLevel } from '../../core/interview/lookups.ts';
import type { LevelId } from '../../core/interview/types.ts';
import { type ItemId, subjectOf } from '../../core/kinds/kind.ts';
import { applyMove } from '../../core/session/session-moves.ts';
import {
  currentOf,
  isRight,
  itemOf,
  lastOf,
  type Move,
  type Session,
  spentMsIn,
} from '../../core/session/session-state.ts';
import {
  NO_SESSION,
  persistAndShow,
  putSessionAway,
  recordInterrupted,
  type SessionStateStore,
} from './persist-session.ts';
import type { LevelRules } from './rules-loader.ts';
import type { Sitting } from './saves/save-types.ts';
import { dealingNow, dealSitting, isPartial, resumeSitting, sittingNameOf } from './sitting-store.ts';
import type { SessionCalls, SessionNeeds, SessionState, SessionStore } from './types.ts';

type Opening = 'open' | 'ready' | 'restart' | 'openPart' | 'prepare' | 'leave' | 'setAside' | 'dropFinished';

/** The calls that put a sitting on the screen or take it off. */
function createOpenings(store: SessionStateStore, needs: SessionNeeds): Pick<SessionCalls, Opening> {
  const { interview, rulesLoader, sittings, notices, learner } = needs;
  /** Name of the sitting whose rules are being fetched. */
  let wanted: string | null = null;
  let fetching = Promise.resolve();
  const restart = (level: LevelId, ids?: readonly ItemId[]): void => {
    const rules = rulesLoader.of(level);
    const sitting = rules && drawnFor(needs, rules, anotherSitting(needs, level, ids));
    if (sitting) persistAndShow(store, needs, sitting, dealSitting(interview, rules, sitting));
  };
  const prepare = preparing(needs);
  const open = (level: LevelId, name: string = level): void => {
    const rules = rulesLoader.of(level);
    sittings.catchUp(name);
    const sitting = ifNotPast(needs, sittings.find(name));
    if (!rules || (!sitting && learner.isRecall(level))) {
      fetching = fetchThen(level, name);
      return;
    }
    const session = sitting && resumeSitting(interview, rules, sitting);
    if (sitting && session) persistAndShow(store, needs, sitting, session);
    else {
      if (sitting) notices.tell('sittingOutdated');
      // The sitting of an assignment is begun by the assignment store.
      if (name === level) restart(level);
    }
  };
  const setAside = (): SessionState => {
    wanted = null;
    return putSessionAway(store, needs);
  };
  const fetchThen = async (level: LevelId, name: string): Promise<void> => {
    wanted = name;
    await fetchFor(needs, level, () => {
      if (wanted !== name) return;
      if (!sittings.find(level) && learner.isRecall(level)) prepare(level, learner.planFor(level));
      open(level, name);
    });
  };
  return {
    restart,
    openPart: (level, name, ids) => open(level, keepPart(needs, level, name, ids)),
    prepare,
    open,
    ready: () => fetching,
    dropFinished: () => dropFinished(needs),
    leave: () => dropIfOver(needs, setAside()),
    setAside,
  };
}

const preparing =
  (needs: SessionNeeds): SessionCalls['prepare'] =>
  (level, facts, limitMs) =>
    needs.sittings.put({
      ...fresh(needs, level),
      ...overFacts(facts, undefined, limitMs),
      ...freshAmong(needs, facts),
      ...missedAmong(needs, level, facts),
      begun: needs.now(),
    });

/** Fetches all that the level needs; calls when it is there, however late. */
async function fetchFor(
  { rulesLoader, learner, bring }: SessionNeeds,
  level: LevelId,
  onCome: () => void,
): Promise<void> {
  const memory = (): Promise<void> | undefined => (learner.isRecall(level) ? learner.remember() : undefined);
  await bring(() => Promise.all([rulesLoader.fetch(level), memory()]), onCome);
}

function dropIfOver(needs: SessionNeeds, { session, isPartial: isPart, name }: SessionState): void {
  const sitting = needs.sittings.find(name);
  if (!session || !sitting || sitting.task) return;
  if (session.phase === 'done' || (isPart && !isDayBegun(needs, sitting))) needs.sittings.drop(name);
}

/** It asks what was planned for today. */
const isOfDay = ({ interview, now }: SessionNeeds, { level, begun }: Sitting): boolean =>
  findLevel(interview, level)?.form === 'today' && begun !== undefined && dayOf(begun) === dayOf(now());

/** It is in the middle of what was planned for today. One that was only looked at is planned anew. */
const isDayBegun = (needs: SessionNeeds, sitting: Sitting): boolean =>
  isOfDay(needs, sitting) && sitting.moves.some(move => move.do === 'judge');

/** The sitting, unless it asks what was planned for another day: another is due by now. */
function ifNotPast(needs: SessionNeeds, sitting: Sitting | undefined): Sitting | undefined {
  const isDaily = sitting && findLevel(needs.interview, sitting.level)?.form === 'today';
  if (!isDaily || sitting.begun === undefined || isOfDay(needs, sitting)) return sitting;
  needs.sittings.drop(sittingNameOf(sitting));
  return undefined;
}

/** Sittings of assignments are left alone: the assignment store drops them. */
function dropFinished(needs: SessionNeeds): void {
  const { interview, rulesLoader, sittings } = needs;
  for (const sitting of sittings.all().filter(({ task }) => !task)) {
    const rules = rulesLoader.of(sitting.level);
    const isOver =
      (isPartial(sitting) && !isDayBegun(needs, sitting)) ||
      (rules && resumeSitting(interview, rules, sitting)?.phase === 'done');
    if (isOver) sittings.drop(sittingNameOf(sitting));
  }
}

/** Keeps a new sitting over these items under a name of its own, unless there is one to go on with. @returns that name. */
function keepPart(needs: SessionNeeds, level: LevelId, name: string, ids: readonly ItemId[]): string {
  const { interview, rulesLoader, sittings } = needs;
  const [rules, kept] = [rulesLoader.of(level), sittings.find(name)];
  const isSame = kept?.level === level && kept.only?.join() === ids.join();
  const isOpen = isSame && (!rules || resumeSitting(interview, rules, kept));
  if (!isOpen) sittings.put({ ...fresh(needs, level), name, only: [...ids] });
  return name;
}

const fresh = ({ interview, makeSeed }: SessionNeeds, level: LevelId): Sitting => ({
  level,
  seed: makeSeed(),
  content: interview.version,
  dealing: dealingNow(interview, level),
  moves: [],
});

/** Another sitting of the level, over the facts of the one before, or only over what `ids` asked. */
function anotherSitting(needs: SessionNeeds, level: LevelId, ids: readonly ItemId[] | undefined): Sitting {
  const { facts, limitMs } = needs.sittings.find(level) ?? {};
  if (facts) return { ...fresh(needs, level), ...overFacts(facts, ids, limitMs) };
  return ids ? { ...fresh(needs, level), only: [...ids] } : fresh(needs, level);
}

/** The sitting with what was drawn for this learner, if its level asks not everybody the same; a part of one asks what it did. */
function drawnFor(
  { interview, learner, sittings, now }: SessionNeeds,
  rules: LevelRules,
  sitting: Sitting,
): Sitting {
  const { drawn: before } = sittings.find(sitting.level) ?? {};
  if (sitting.only) return before ? { ...sitting, drawn: before } : sitting;
  const known = { log: learner.getState().log, now: now() };
  const drawn = rules.draw?.(interview, rules.kinds, sitting, known);
  return drawn ? { ...sitting, drawn } : sitting;
}

/** Those of the facts that were never asked. */
function freshAmong({ learner }: SessionNeeds, facts: readonly FactId[]): Pick<Sitting, 'fresh'> {
  const { log } = learner.getState();
  const asked = new Set(log.flatMap(entry => (entry.type === 'attempt' ? [subjectOf(entry.item)] : [])));
  const fresh = facts.filter(fact => !asked.has(fact));
  return fresh.length > 0 ? { fresh } : {};
}

/** In a level of what was missed, which items these were. */
function missedAmong(
  { interview, learner }: SessionNeeds,
  level: LevelId,
  facts: readonly FactId[],
): Pick<Sitting, 'drawn'> {
  if (findLevel(interview, level)?.form !== 'drill') return {};
  const { mistakes = [] } = learner.getState().recollection ?? {};
  return { drawn: mistakes.filter(({ fact }) => facts.includes(fact)).map(({ item }) => item) };
}

/** All these facts, or only those that these items asked, and then without a time limit. */
function overFacts(
  facts: readonly FactId[],
  ids: readonly ItemId[] | undefined,
  limitMs: number | undefined,
): Pick<Sitting, 'facts' | 'limitMs'> {
  if (ids) return { facts: facts.filter(fact => ids.some(id => subjectOf(id) === fact)) };
  return limitMs === undefined ? { facts } : { facts, limitMs };
}

export function createSession(needs: SessionNeeds): SessionStore {
  const store = createStore<SessionState>(() => NO_SESSION);
  const spentMs = createQuestionTimer(store, needs);
  recordInterrupted(needs, ({ task }) => !task);
  return {
    ...store,
    ...createOpenings(store, needs),
    ...createMoves(store, needs, spentMs),
    // Assignments may need the rules of every kind, which nobody should wait for at the start.
    recordInterrupted: () => recordInterrupted(needs, ({ task }) => task !== undefined),
  };
}

/**
 * Measures how long the question on the screen has been open. In a test time runs on from the response before, also
 * while another page is shown or the page is closed.
 * @returns that time in ms.
 */
function createQuestionTimer(store: SessionStateStore, { sittings, now, time }: SessionNeeds): () => number {
  let [question, since, isTest] = ['', 0, false];
  store.subscribe(({ session, name }) => {
    const shown = session?.phase === 'ask' ? `${name} ${session.seed} ${session.log.length}` : '';
    if (shown === question || (isTest && !session)) return;
    isTest = session?.limit.isTest === true;
    const before = session && isTest ? closedMs(session, sittings.find(name), now()) : 0;
    [question, since] = [shown, time() - before];
  });
  return () => Math.max(0, Math.round(time() - since));
}

/**
 * How long the page was closed over the question of a test, in ms by the clock of the device: since the last response, or
 * since the test was begun less what was spent on questions. Of the two the shorter one, in case the clock was set.
 */
function closedMs(session: Session, sitting: Sitting | undefined, at: number): number {
  const [first, last] = [session.log[0], lastOf(session)];
  const begun = sitting?.begun ?? (first ? first.at - (first.ms ?? 0) : at);
  return Math.max(0, Math.min(at - (last?.at ?? begun), at - begun - spentMsIn(session)));
}

type Moves = Omit<SessionCalls, Opening | 'recordInterrupted'>;

/** The calls that change the sitting on the screen. */
function createMoves(store: SessionStateStore, needs: SessionNeeds, spentMs: () => number): Moves {
  const move = (...all: readonly Move[]): void => {
    const { session, name } = store.getState();
    const sitting = session ? needs.sittings.find(name) : undefined;
    if (!session || !sitting) return;
    const next = all.reduce(applyMove, session);
    if (next !== session) persistAndShow(store, needs, { ...sitting, moves: [...next.moves] }, next);
  };
  return {
    select: item => move({ do: 'select', item }),
    unselect: () => move({ do: 'unselect' }),
    put: (item, response) => move({ do: 'place', item, response }),
    respond: (item, response) => {
      const judged: readonly Move[] = [
        { do: 'place', item, response },
        { do: 'judge', at: needs.now(), ms: spentMs() },
      ];
      // In a test no judgement is ever shown: both steps in one change.
      if (store.getState().session?.limit.isTest) return move(...judged, { do: 'advance' });
      move(...judged);
      const { session } = store.getState();
      const last = session?.phase === 'told' ? lastOf(session) : undefined;
      const told = session && last && itemOf(session, last.item);
      if (told && isRight(last) && !told.rules.isToldWhenRight) move({ do: 'advance' });
    },
    advance: () => move({ do: 'advance' }),
    hint: () => {
      const { session } = store.getState();
      const item = session && currentOf(session);
      if (item) move({ do: 'hint', item });
    },
  };
}
