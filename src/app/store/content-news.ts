import type { Interview } from '../../core/interview/types.ts';
import type { LanguageStore } from './language-store.ts';
import type { LearnerStore } from './log/learner-store.ts';
import { isNewsSilentOn, type Notices } from './notice-store.ts';
import type { RouteStore } from './route-store.ts';
import type { Keeper } from './saves/keeper.ts';

type NewsNeeds = {
  readonly interview: Interview;
  readonly learner: LearnerStore;
  /** Of this pack. */
  readonly keeper: Keeper;
  readonly notices: Notices;
  readonly language: Pick<LanguageStore, 'getState' | 'subscribe'>;
  readonly route: Pick<RouteStore, 'getState' | 'subscribe'>;
};

/** Saves that say nothing about it are of the time of the first version. */
const FIRST_VERSION = 1;

/**
 * Tells a learner who has answered under an earlier version of the pack what is new in this one: at every visit until it is
 * closed, and then never again. Nothing is kept of those who have met no other version.
 */
export function tellContentNews(needs: NewsNeeds): void {
  const { interview, learner, keeper, notices, language, route } = needs;
  const { version } = interview;
  if (version <= (keeper.load('seen')?.content ?? FIRST_VERSION)) return;
  const isDue = (): boolean =>
    !isNewsSilentOn(route.getState().page) &&
    language.getState().more !== undefined &&
    learner.getState().log.some(entry => entry.type === 'attempt' && entry.content < version);
  const tellWhenDue = (): void => {
    if (!isDue()) return;
    for (const stop of watched) stop();
    tellUntilClosed(notices, () => keeper.keep('seen', { content: version }));
  };
  // A log may come late, from another tab or from another device.
  const watched = [learner, language, route].map(store => store.subscribe(tellWhenDue));
  tellWhenDue();
}

function tellUntilClosed(notices: Notices, onClose: () => void): void {
  notices.tell('contentNews');
  const stop = notices.subscribe(shown => {
    if (shown.includes('contentNews')) return;
    stop();
    onClose();
  });
}
