/** What pages are sent of a room, and how often: whole views after an event, a count of the answers while they come in. */
import type { Interview } from '../core/interview/types.ts';
import { PROTOCOL, type ServerMessage } from '../core/live/live-messages.ts';
import type { LiveEvent, PlayerId, Room } from '../core/live/live-types.ts';
import type { EventOf } from '../core/live/room-draft.ts';
import { currentQuestion } from '../core/live/room-questions.ts';
import {
  answerGroups,
  isRemoved,
  phoneViews,
  progressOf,
  remoteView,
  wallView,
} from '../core/live/room-views.ts';
import type { Away, PhoneView, RemoteView, WallView } from '../core/live/view-types.ts';
import { type Clock, createPaced, type Stop } from './clock-and-chance.ts';
import type { Link, Place } from './link.ts';

export type ViewSender = {
  /** The view of one page, at once. */
  readonly toOne: (link: Link) => void;
  /** To remotes alone, and seldom: who is away, who has answered, what came late. */
  readonly toRemotes: () => void;
  /** What pages have to be told after an event that has changed something. */
  readonly after: (event: LiveEvent) => void;
  /** Those that were too slow for a view, and are not any more. */
  readonly payOwed: () => void;
  readonly stop: Stop;
};

/** At most one in so many ms. Where thousands join at once, sending all of them a view must leave time for something else. */
const ALL_MS = 100;
const ALL_EACH_MS = 0.25;
const REMOTE_MS = 1000;
const HOST_PROGRESS_MS = 200;
const PHONE_PROGRESS_MS = 2000;
/** In larger rooms phones are sent no counts. */
const PHONE_PROGRESS_MOST = 300;

type Shown = {
  readonly room: Room;
  readonly interview: Interview;
  readonly links: ReadonlySet<Link>;
  readonly away: () => Away;
  /** All pages of a player, by the id made of their token. */
  readonly pagesOf: (token: PlayerId) => readonly Link[];
  /** Is called for a page whose player was taken out of the room. */
  readonly turnOut: (link: Link) => void;
};

export function createViewSender(clock: Clock, shown: Shown): ViewSender {
  const { room, links } = shown;
  const views = createViews(clock, shown);
  const toOne = (link: Link): void => {
    const { place } = link;
    if (!place) return;
    if (place.to === 'phone' && isRemoved(room, place.token)) {
      shown.turnOut(link);
      return;
    }
    link.isOwed = link.isSlow();
    if (!link.isOwed) link.send(views.of(place));
  };
  const toEach = (isFor: (link: Link) => boolean): void => {
    for (const link of [...links]) if (isFor(link)) toOne(link);
  };
  const all = createPaced(
    clock,
    () => Math.max(ALL_MS, ALL_EACH_MS * links.size),
    () => toEach(() => true),
  );
  const remotes = createPaced(
    clock,
    () => REMOTE_MS,
    () => toEach(({ place }) => place?.to === 'remote'),
  );
  const progress = createProgress(clock, room, links);
  const answered = (p: PlayerId): void => {
    progress.ask();
    remotes.ask();
    // The same player may have another page open; and what came late is said beside what was told.
    const pages = shown.pagesOf(p);
    if (pages.length > 1 || room.phase !== 'ask') pages.forEach(toOne);
  };
  return {
    toOne,
    toRemotes: remotes.ask,
    after: event => {
      if (event.e === 'answered') return answered(event.p);
      if (event.e === 'claimed') tellUsed(shown, event);
      views.renew();
      all.ask();
    },
    payOwed: () => toEach(({ isOwed, isSlow }) => isOwed && !isSlow()),
    stop: () => [all, remotes, progress].forEach(({ stop }) => void stop()),
  };
}

/** To pages of the host: digits are not shown any longer than they work. */
function tellUsed(
  { room, links }: Pick<Shown, 'room' | 'links'>,
  { for: what, by, at }: EventOf<'claimed'>,
): void {
  const p = what === 'remote' ? null : (room.seats.get(by) ?? null);
  for (const link of links)
    if (link.place?.to !== 'phone') link.send({ t: 'code', act: '', p, digits: '', until: at });
}

/** The views of places. `renew`: what is the same for all phones is another now. */
function createViews(clock: Clock, { room, interview, away }: Shown) {
  let viewOfPhone: ReturnType<typeof phoneViews> | undefined;
  const viewOf = (place: Place): WallView | RemoteView | PhoneView => {
    const now = clock.now();
    if (place.to === 'phone') {
      viewOfPhone ??= phoneViews(room, PROTOCOL);
      return viewOfPhone(place.token, now);
    }
    return place.to === 'wall'
      ? wallView(room, interview, PROTOCOL, now)
      : remoteView(room, interview, PROTOCOL, now, away());
  };
  return {
    of: (place: Place): ServerMessage => ({ t: 'view', ...viewOf(place) }),
    renew: () => {
      viewOfPhone = undefined;
    },
  };
}

/** Counts of the answers: to hosts, and less often to phones that have answered. What was given as an answer is for remotes only. */
function createProgress(clock: Clock, room: Room, links: ReadonlySet<Link>) {
  const send = (tells: (link: Link) => boolean): void => {
    const question = currentQuestion(room);
    if (!question || room.phase === 'ended') return;
    const counts = progressOf(room, question);
    let withGroups: typeof counts | undefined;
    for (const link of links) {
      if (!tells(link) || link.isSlow()) continue;
      const isRemote = link.place?.to === 'remote';
      if (isRemote) withGroups ??= { ...counts, groups: answerGroups(room, question) };
      link.send({ t: 'progress', ...((isRemote && withGroups) || counts) });
    }
  };
  const hasAnswered = ({ place }: Link): boolean => {
    const seat = place?.to === 'phone' ? room.seats.get(place.token) : undefined;
    return seat !== undefined && currentQuestion(room)?.answers.has(seat) === true;
  };
  const hosts = createPaced(
    clock,
    () => HOST_PROGRESS_MS,
    () => send(({ place }) => place?.to !== 'phone'),
  );
  const phones = createPaced(
    clock,
    () => PHONE_PROGRESS_MS,
    () => send(hasAnswered),
  );
  return {
    ask: () => {
      hosts.ask();
      if (room.players.size <= PHONE_PROGRESS_MOST) phones.ask();
    },
    stop: () => {
      hosts.stop();
      phones.stop();
    },
  };
}
