import { levelOf } from '../interview/library.ts';
import type { BeamId, Interview } from '../interview/types.ts';
import type { DealtItem } from '../kinds/kind.ts';
import { currentOf, itemOf, lastOf, type Session } from './session.ts';

/** The item that is asked, or the one that is told of. */
export function itemNow(session: Session): DealtItem | undefined {
  const id = session.phase === 'ask' ? currentOf(session) : lastOf(session)?.item;
  return id ? itemOf(session, id) : undefined;
}

/** The beam that a sitting is about just now; none where pillars of several beams stand side by side. */
export function beamNow(interview: Interview, session: Session): BeamId | undefined {
  const level = levelOf(interview, session.level);
  if ('beam' in level) return level.beam;
  const item = itemNow(session);
  return item?.rules.beam(interview, item);
}
