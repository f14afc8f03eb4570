import type { Interview } from '../../core/interview/types.ts';
import type { Text } from '../../text/language.ts';
import type { Arrivals } from './arrivals.ts';
import { closeWith } from './bounds.ts';
import { type AssignedStore, createAssigned } from './classwork/assigned.ts';
import type { SessionStore } from './contract.ts';
import { createFilter, type FilterStore } from './filter.ts';
import { createKinds, type Kinds } from './kinds.ts';
import { type CopiesStore, createCopies } from './log/copies.ts';
import { createLearner, type LearnerStore } from './log/learner.ts';
import type { Logbook } from './log/logbook.ts';
import type { Notices } from './notices.ts';
import { createPlace, type PlaceStore } from './place.ts';
import { createPlatform, type PlatformStore } from './platform.ts';
import { createSafety, type SafetyStore } from './safety.ts';
import type { Keeper } from './saves/keep.ts';
import { createSession } from './session.ts';
import type { SettingsStore } from './settings.ts';
import { createSheet, type SheetStore } from './sheet.ts';
import { createSittings } from './sittings.ts';
import { createSpeech, type SpeechStore } from './speech.ts';
import type { Way } from './way.ts';

/** Everything that a renderer may read, watch and call. */
export type Game = {
  readonly interview: Interview;
  readonly settings: SettingsStore;
  readonly learner: LearnerStore;
  /** Rules, for pages that deal items outside of a sitting. */
  readonly kinds: Kinds;
  readonly session: SessionStore;
  readonly safety: SafetyStore;
  readonly assigned: AssignedStore;
  readonly place: PlaceStore;
  readonly platform: PlatformStore;
  readonly speech: SpeechStore;
  readonly sheet: SheetStore;
  readonly filter: FilterStore;
  readonly notices: Notices;
  readonly arrivals: Arrivals;
  readonly way: Way;
  readonly copies: CopiesStore;
};

export type GameNeeds = {
  readonly interview: Interview;
  readonly keeper: Keeper;
  readonly logbook: Logbook;
  /** Version of the game. */
  readonly app: string;
  readonly notices: Notices;
  readonly arrivals: Arrivals;
  readonly settings: SettingsStore;
  readonly text: Text;
  readonly way: Way;
  readonly now: () => number;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
  readonly makeSeed: () => string;
};

export function createGame(needs: GameNeeds): Game {
  const { interview, keeper, logbook, app, notices, arrivals, settings, text, way, now, time, makeSeed } =
    needs;
  const { bring } = arrivals;
  const learner = createLearner({ interview, app, logbook, now });
  const kinds = createKinds(interview, bring);
  const sittings = createSittings(keeper);
  const shared = { interview, kinds, sittings, notices, bring, now, makeSeed };
  const session = createSession({ ...shared, learner, app, time });
  const platform = createPlatform();
  const isTrial = (): boolean => platform.getState().state === 'previewed';
  const assigned = createAssigned({ ...shared, keeper, session, isTrial });
  const sheet = createSheet();
  const filter = createFilter();
  const place = createPlace({ interview, session, assigned, platform, sheet, filter, notices });
  closeWith({ platform, session, sheet });
  const copies = createCopies({ learner, keeper, bring, now });
  place.subscribe(copies.forget);
  const speech = createSpeech(text, bring);
  return {
    interview,
    settings,
    learner,
    session,
    safety: createSafety({ session, keeper, logbook }),
    kinds,
    assigned,
    place,
    platform,
    speech,
    sheet,
    filter,
    notices,
    arrivals,
    way,
    copies,
  };
}
