import { readFileSync } from 'node:fs';
import type { HostState } from '../../../../src/app/store/live/host-room-store.ts';
import type { LiveContext } from '../../../../src/app/teacher/live/live-context.ts';
import type { Assignment } from '../../../../src/core/classroom/assignment.ts';
import type { Language } from '../../../../src/core/language.ts';
import type { HostWish } from '../../../../src/core/live/live-messages.ts';
import { remoteView } from '../../../../src/core/live/room-views.ts';
import type { Away, RemoteView } from '../../../../src/core/live/view-types.ts';
import { createFirstTranslate, type Strings } from '../../../../src/text/first-translate.ts';
import type { LiveTranslate } from '../../../../src/text/live-words.ts';
import type { LiveKey } from '../../../../src/text/types.ts';
import { at, type Driven } from '../../../core/live/make-room.ts';
import { makeWorld, pack } from '../screen/screen-world.ts';

/** The words of the pages of a live class, as they are shipped. */
export function realLive(language: Language): LiveTranslate {
  const path = new URL(`../../../../locales/${language}/live.json`, import.meta.url);
  const strings: Strings = JSON.parse(readFileSync(path, 'utf8'));
  return createFirstTranslate<LiveKey>(language, strings);
}

/** What a server would send to the remote `s` seconds after the room was opened. */
export const viewOf = ({ room }: Pick<Driven, 'room'>, s: number, away: Away = new Map()): RemoteView =>
  JSON.parse(JSON.stringify(remoteView(room, pack.interview, 1, at(s), away)));

export type LiveWorld = {
  readonly context: LiveContext;
  /** What the host has wanted, in order. */
  readonly wanted: HostWish[];
  /** Calls of the store other than wishes. */
  readonly calls: unknown[][];
  readonly set: (changes: Partial<HostState>) => void;
};

/** @param s seconds after the room was opened, by the server's clock. */
export function makeLiveWorld(
  language: Language,
  given: Partial<HostState> = {},
  { s = 0, draft = {} }: { readonly s?: number; readonly draft?: Partial<Assignment> } = {},
): LiveWorld {
  const { context } = makeWorld(language, draft);
  let state: HostState = {
    ...{ isThere: true, room: null, title: '', link: 'open', view: null, progress: null, code: null },
    ...{ refusal: null, isOpening: false, openingProblem: null, wishes: [], record: null },
    ...given,
  };
  const wanted: HostWish[] = [];
  const calls: unknown[][] = [];
  const called =
    (name: string) =>
    (...args: readonly unknown[]) =>
      void calls.push([name, ...args]);
  const host = {
    getState: () => state,
    act: (wish: HostWish) => void wanted.push(wish),
    serverNow: () => at(s),
    ...Object.fromEntries(
      ['open', 'pair', 'look', 'ask', 'forget', 'leave', 'enter'].map(name => [name, called(name)]),
    ),
  };
  const live = realLive(language);
  const game = { interview: pack.interview, pack, route: { getState: () => ({ page: 'teach' }) } };
  const shareAddress = {
    alone: 'localhost',
    others: () => ['http://192.168.1.4:4173/', 'http://10.0.0.4:4173/'],
    link: (hash: string) => `http://192.168.1.4:4173/${hash}`,
  };
  const whole: unknown = { ...context, game: { ...context.game, ...game }, host, live, shareAddress };
  return {
    context: whole as LiveContext,
    ...{ wanted, calls },
    set: changes => {
      state = { ...state, ...changes };
    },
  };
}
