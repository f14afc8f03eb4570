import type { Interview } from '../../core/interview/types.ts';
import { parseRoute } from '../../route.ts';
import type { AssignmentStore } from './classwork/assignment-store.ts';
import type { LearnerStore } from './log/learner-store.ts';
import { FIRST_SITTING, type RouteStore } from './route-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { Sittings } from './sitting-store.ts';

/** What a newcomer meets instead of the home page: a sitting of a few cards, kept beside that of their level. */
export type FirstMinute = {
  /** The address says nothing, nothing was learnt on this device or set by a teacher, and the first minute is not over. */
  readonly isDue: (hash: string) => boolean;
};

type FirstMinuteNeeds = {
  readonly interview: Interview;
  readonly settings: SettingsStore;
  readonly learner: LearnerStore;
  readonly openAssignment: AssignmentStore;
  readonly sittings: Sittings;
  readonly route: RouteStore;
};

/** Whoever leaves its page for another has skipped it or is through: that is remembered. */
export function createFirstMinute(needs: FirstMinuteNeeds): FirstMinute {
  const { interview, settings, learner, openAssignment, sittings, route } = needs;
  route.subscribe((now, before) => {
    if (before.page === 'first' && now.page !== 'first') settings.change({ isBegun: true });
  });
  return {
    isDue: hash =>
      parseRoute(hash).page === 'home' &&
      interview.first !== undefined &&
      !settings.getState().isBegun &&
      openAssignment.all().length === 0 &&
      // A browser that was killed in the middle has kept the sitting.
      (learner.getState().log.length === 0 || sittings.find(FIRST_SITTING) !== undefined),
  };
}
