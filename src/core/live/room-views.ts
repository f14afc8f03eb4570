/**
 * What each page is shown of a room: always all of it, so that a page that comes back needs nothing that it had. The answer of a
 * question is in no view before it is told, and nobody's answer is ever in the wall's.
 */
import type { Interview, MeasureId } from '../interview/types.ts';
import { subjectOf } from '../kinds/kind.ts';
import { grouped } from '../lists.ts';
import type { TeamScore } from '../teams/team-game.ts';
import { summaryOf, type TeamSummary } from '../teams/team-results.ts';
import type { AskedQuestion, Player, PlayerId, Room } from './live-types.ts';
import {
  askedPlayers,
  type ClassStanding,
  closesFor,
  countsOf,
  currentQuestion,
  isPlaying,
  nextQuestion,
  questionsInAll,
  standingOf,
} from './room-questions.ts';
import { namesOf } from './room-record.ts';
import type {
  AnswerGroup,
  Away,
  CommonView,
  PhoneView,
  Progress,
  RemoteView,
  ShownQuestion,
  Told,
  WallView,
} from './view-types.ts';

/**
 * The views of many phones: what is the same for all is counted once, and holds until anything but an answer has happened.
 * @returns the view by the id made of a token.
 */
export function phoneViews(room: Room, version: number): (token: PlayerId, now: number) => PhoneView {
  const total = questionsInAll(room);
  const seats = room.roster.length > 0 ? room.roster.map(({ seat }) => seat) : null;
  return (token, now) => {
    const id = room.seats.get(token);
    const player = id === undefined ? undefined : room.players.get(id);
    return {
      to: 'phone',
      ...commonView(room, version, now, total, player),
      me: player && !player.isRemoved ? ownView(room, player) : null,
      seats,
    };
  };
}

/** @param token the id made of the phone's token. */
export const phoneView = (room: Room, version: number, token: PlayerId, now: number): PhoneView =>
  phoneViews(room, version)(token, now);

/** Whether somebody was taken out of the room by the teacher. */
export function isRemoved({ seats, players }: Pick<Room, 'seats' | 'players'>, token: PlayerId): boolean {
  const id = seats.get(token);
  return id !== undefined && players.get(id)?.isRemoved === true;
}

function ownView(room: Room, { id, names, team, isWaiting }: Player): NonNullable<PhoneView['me']> {
  const question = currentQuestion(room);
  const given = question?.answers.get(id);
  const mine = given ?? question?.late.get(id);
  const told = room.questions.filter(one => one.toldAt !== null && !one.isSkipped && one.who.has(id));
  return {
    ...{ id, names, team, isWaiting },
    isAsked: question?.who.has(id) === true,
    mine: mine
      ? {
          response: mine.response,
          isLate: !given,
          isRight: question?.toldAt === null ? null : mine.isRight,
        }
      : null,
    asked: told.length,
    right: told.filter(one => one.answers.get(id)?.isRight).length,
  };
}

function commonView(room: Room, version: number, now: number, total: number, player?: Player): CommonView {
  const question = currentQuestion(room);
  return {
    ...{ v: version, room: room.code, setup: room.setup, steps: room.steps, now, phase: room.phase },
    isPaused: room.pausedAt !== null,
    n: room.questions.length,
    total,
    question: question && room.phase !== 'ended' ? shownQuestion(room, question, player) : null,
  };
}

function shownQuestion(room: Room, question: AskedQuestion, player?: Player): ShownQuestion {
  const { q, lift, item, toldAt, isSkipped } = question;
  const closes = closesFor(question, room.setup, player ?? { factor: 1 });
  return {
    ...{ q, lift, closes, isSkipped },
    item: { id: item.id, kind: item.kind, prompt: item.prompt },
    leftMs: closes === null || room.pausedAt === null ? null : Math.max(0, closes - room.pausedAt),
    told: toldAt === null ? null : { key: item.key },
  };
}

export function wallView(room: Room, interview: Interview, version: number, now: number): WallView {
  const playing = [...room.players.values()].filter(isPlaying);
  return {
    ...hostView(room, interview, version, now),
    to: 'wall',
    names: room.isLooked ? playing.map(({ names }) => names.join(' + ')) : null,
  };
}

export function remoteView(
  room: Room,
  interview: Interview,
  version: number,
  now: number,
  away: Away,
): RemoteView {
  const question = currentQuestion(room);
  const groups = question && room.phase !== 'ended' ? answerGroups(room, question) : undefined;
  const view = hostView(room, interview, version, now);
  return {
    ...view,
    to: 'remote',
    progress: view.progress && groups ? { ...view.progress, groups } : view.progress,
    seats: [...room.players.values()]
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ id, names, team, isWaiting, factor }) => ({
        ...{ id, team, isWaiting, factor, names: namesOf(room, names) },
        hasAnswered: question?.answers.has(id) === true,
        awaySince: away.get(id) ?? null,
      })),
    ...{ isLooked: room.isLooked, isKept: room.isKept, roster: room.roster },
    late: room.questions.flatMap(({ q, late, isSkipped }) =>
      [...late].flatMap(([p, { sent }]) =>
        isPlaying(room.players.get(p)) && !isSkipped ? [{ q, p, sent }] : [],
      ),
    ),
  };
}

function hostView(
  room: Room,
  interview: Interview,
  version: number,
  now: number,
): Omit<WallView, 'to' | 'names'> {
  const all = [...room.players.values()];
  const question = currentQuestion(room);
  const isEnded = room.phase === 'ended';
  const next = isEnded ? undefined : nextQuestion(room);
  return {
    ...commonView(room, version, now, questionsInAll(room)),
    players: all.filter(isPlaying).length,
    waiting: all.filter(one => one.isWaiting && !one.isRemoved).length,
    isLocked: room.isLocked,
    progress: question && !isEnded ? progressOf(room, question) : null,
    told: question && question.toldAt !== null && !isEnded ? toldOf(room, question) : null,
    hall: hallOf(room, interview),
    scores: teamScores(room),
    nextId: next?.q ?? null,
    next: next?.lift ?? null,
    summary: isEnded ? classSummary(room, interview) : null,
  };
}

export function progressOf(room: Room, question: AskedQuestion): Progress {
  const { asked, answered } = countsOf(question, room.players);
  return { q: question.q, asked, answered };
}

const toldOf = (room: Room, question: AskedQuestion): Told => ({
  ...countsOf(question, room.players),
  standing: standingOf(question, room.players),
  groups: answerGroups(room, question),
});

/** More groups than so many are not shown. */
const GROUPS_MOST = 12;

/**
 * Once it is told, the right answers are one group, and estimates are grouped by the side on which they are. Before that only equal
 * answers are, and none is marked: the key leaves the server for nobody.
 */
export function answerGroups(
  room: Room,
  { item, toldAt, ...question }: AskedQuestion,
): readonly AnswerGroup[] {
  const isTold = toldAt !== null;
  const given = askedPlayers(question, room.players).flatMap(id => question.answers.get(id) ?? []);
  const nameOf = ({ response, isRight }: (typeof given)[number]): string =>
    (isTold && (isRight ? 'right' : item.rules.sideOf?.(item.key, response))) || JSON.stringify(response);
  return [...grouped(given, nameOf).values()]
    .flatMap(all => {
      const [first] = all;
      return first ? [{ response: first.response, times: all.length, isRight: isTold && first.isRight }] : [];
    })
    .sort((one, other) => other.times - one.times)
    .slice(0, GROUPS_MOST);
}

/** The best standing of each measure that was asked about. */
function hallOf(room: Room, interview: Interview): WallView['hall'] {
  const known = new Set(interview.measures.map(({ id }) => id));
  const hall = new Map<MeasureId, ClassStanding>();
  for (const question of room.questions) {
    const measure = subjectOf(question.item.id);
    if (question.toldAt === null || question.item.rules.atOnce === 1 || !known.has(measure)) continue;
    const now = standingOf(question, room.players);
    if (now === 'planned' && hall.has(measure)) continue;
    hall.set(measure, now);
  }
  return [...hall];
}

/** Of each team: right answers of those that its members were asked, so that neither size nor coming late wins. */
export function teamScores({ setup, questions, players }: Room): readonly TeamScore[] {
  const told = questions.filter(({ toldAt, isSkipped }) => toldAt !== null && !isSkipped);
  return setup.teams.map(team => {
    const given = told.flatMap(question =>
      askedPlayers(question, players)
        .filter(id => players.get(id)?.team === team)
        .map(id => question.answers.get(id)?.isRight === true),
    );
    return { team, right: given.filter(Boolean).length, asked: given.length };
  });
}

/** What to go over, and the two pillars that were most often taken for each other. */
const classSummary = (room: Room, interview: Interview): TeamSummary =>
  summaryOf(interview, {
    closed: room.questions
      .filter(({ toldAt, isSkipped }) => toldAt !== null && !isSkipped)
      .map(question => ({
        item: question.item,
        responses: new Map(
          askedPlayers(question, room.players).flatMap(id => {
            const given = question.answers.get(id);
            return given ? [[id, given.response] as const] : [];
          }),
        ),
      })),
  });
