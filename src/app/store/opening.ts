import type { LevelId } from '../../core/interview/types.ts';
import { type ItemId, subjectOf } from '../../core/kinds/item.ts';
import type { FactId } from '../../core/session/recall.ts';
import type { SessionCalls, SessionNeeds, SessionState } from './contract.ts';
import type { Sitting } from './saves/bodies.ts';
import { persistAndShow, putSessionAway, type SessionStateStore } from './shown.ts';
import { dealSitting, isPartial, resumeSitting } from './sittings.ts';

export type Opening = 'open' | 'ready' | 'restart' | 'lay' | 'leave' | 'setAside' | 'tidy';

export function createOpenings(store: SessionStateStore, needs: SessionNeeds): Pick<SessionCalls, Opening> {
  const { interview, kinds, sittings, notices, learner } = needs;
  /** The sitting that is wanted while its kinds are being fetched. */
  let wanted: string | null = null;
  let coming = Promise.resolve();
  const restart = (level: LevelId, ids?: readonly ItemId[]): void => {
    const sitting = again(needs, level, ids);
    persistAndShow(store, needs, sitting, dealSitting(interview, kinds.of(level) ?? [], sitting));
  };
  const lay = (level: LevelId, facts: readonly FactId[], limitMs?: number): void =>
    sittings.put({ ...fresh(needs, level), ...recalled(facts, undefined, limitMs) });
  const open = (level: LevelId, name: string = level): void => {
    const rules = kinds.of(level);
    sittings.catchUp(name);
    const sitting = sittings.find(name);
    if (!rules || (!sitting && learner.isRecall(level))) {
      coming = fetchThen(level, name);
      return;
    }
    const session = sitting && resumeSitting(interview, rules, sitting);
    if (sitting && session) {
      persistAndShow(store, needs, sitting, session);
      return;
    }
    if (sitting) notices.tell('sittingOutdated');
    // What a class is asked is laid out by whoever knows the assignment.
    if (name === level) restart(level);
  };
  const setAside = (): SessionState => {
    wanted = null;
    return putSessionAway(store, needs);
  };
  const fetchThen = async (level: LevelId, name: string): Promise<void> => {
    wanted = name;
    await fetchFor(needs, level, () => {
      if (wanted !== name) return;
      if (!sittings.find(level) && learner.isRecall(level)) lay(level, learner.planFor(level));
      open(level, name);
    });
  };
  return {
    restart,
    lay,
    open,
    ready: () => coming,
    tidy: () => tidy(needs),
    leave: () => dropDone(needs, setAside()),
    setAside,
  };
}

/** All that the level needs, however late it comes. */
async function fetchFor(
  { kinds, learner, bring }: SessionNeeds,
  level: LevelId,
  onCome: () => void,
): Promise<void> {
  const memory = (): Promise<void> | undefined => (learner.isRecall(level) ? learner.remember() : undefined);
  await bring(() => Promise.all([kinds.fetch(level), memory()]), onCome);
}

function dropDone({ sittings }: SessionNeeds, { session, isPartial: isPart, name }: SessionState): void {
  const isTask = sittings.find(name)?.task !== undefined;
  if (session && !isTask && (session.phase === 'done' || isPart)) sittings.drop(name);
}

/** Those of a class are the assignment's to drop. */
function tidy({ interview, kinds, sittings }: SessionNeeds): void {
  for (const sitting of sittings.all().filter(({ task }) => !task)) {
    const rules = kinds.of(sitting.level);
    const isOver =
      isPartial(sitting) || (rules && resumeSitting(interview, rules, sitting)?.phase === 'done');
    if (isOver) sittings.drop(sitting.level);
  }
}

const fresh = ({ interview, makeSeed }: SessionNeeds, level: LevelId): Sitting => ({
  level,
  seed: makeSeed(),
  content: interview.version,
  moves: [],
});

/** Another sitting of the level, over what the one before went over, or only what `ids` asked. */
function again(needs: SessionNeeds, level: LevelId, ids: readonly ItemId[] | undefined): Sitting {
  const { facts, limitMs } = needs.sittings.find(level) ?? {};
  if (facts) return { ...fresh(needs, level), ...recalled(facts, ids, limitMs) };
  return ids ? { ...fresh(needs, level), only: [...ids] } : fresh(needs, level);
}

/** All of it again, or only what these items asked; then the time does not press. */
function recalled(
  facts: readonly FactId[],
  ids: readonly ItemId[] | undefined,
  limitMs: number | undefined,
): Pick<Sitting, 'facts' | 'limitMs'> {
  if (ids) return { facts: facts.filter(fact => ids.some(id => subjectOf(id) === fact)) };
  return limitMs === undefined ? { facts } : { facts, limitMs };
}
