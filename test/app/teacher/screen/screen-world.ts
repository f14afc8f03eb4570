import { readFileSync } from 'node:fs';
import { createTeamStore, type TeamStore } from '../../../../src/app/store/classwork/team-store.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import type { ZoneView } from '../../../../src/app/teacher/screen/screen-types.ts';
import type { TeacherPageContext } from '../../../../src/app/teacher/teacher-page-context.ts';
import { toFurther } from '../../../../src/build/locale-files.ts';
import { type Assignment, draftFor } from '../../../../src/core/classroom/assignment.ts';
import type { DealtItem } from '../../../../src/core/kinds/kind.ts';
import type { Language } from '../../../../src/core/language.ts';
import { availableIn, itemsToChooseFrom } from '../../../../src/core/session/compose-task.ts';
import { isTeamRight, type TeamGame } from '../../../../src/core/teams/team-game.ts';
import { TEAM_IDS, type TeamId, type TeamShape } from '../../../../src/core/teams/team-names.ts';
import type { Text } from '../../../../src/text/types.ts';
import { KINDS } from '../../../all-kinds.ts';
import { realContent, realText } from '../../../real-interview.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';
import { realTeach } from '../../../teacher-words.ts';

export const pack = realContent();
export const { interview } = pack;
const pillars = interview.pillars.map(({ id }) => id);

/** All words, those of headlines and lists among them. */
function wholeText(language: Language): Text {
  const text = realText(language);
  if (!text.more) throw new Error('the rest of the words is missing');
  const path = new URL(`../../../../src/packs/miit-2023/words/${language}.json`, import.meta.url);
  return { ...text, more: { ...text.more, ...toFurther(JSON.parse(readFileSync(path, 'utf8'))) } };
}

export type World = {
  readonly context: TeacherPageContext;
  readonly teams: TeamStore;
  /** Codes that the book has. */
  readonly codes: string[];
  /** How often the page was asked to be drawn again. */
  readonly drawn: { times: number };
};

/** What the pages for a big screen are drawn from. */
export function makeWorld(language: Language, change: Partial<Assignment> = {}): World {
  const draft = { ...draftFor(pack, pillars, 7), ...change };
  let at = Date.UTC(2026, 10, 30, 1, 0);
  const teams = createTeamStore({
    ...{ pack, kinds: KINDS, makeSeed: () => 'K7Q2ABCD', now: () => at++ },
    keeper: createKeeper(makeMemoryStorage(), createNotices(), readSave),
  });
  const codes: string[] = [];
  const drawn = { times: 0 };
  const plenty = availableIn(interview, KINDS, draft);
  const given = {
    game: { interview },
    draftStore: { kinds: KINDS, getState: () => ({ draft, plenty, silly: [] }) },
    gradebook: {
      getState: () => ({ codes, isReading: false }),
      add: async (texts: readonly string[]) => void codes.push(...texts),
    },
    ...{ teams, text: wholeText(language), teach: realTeach(language) },
    redraw: () => {
      drawn.times += 1;
    },
  };
  return { context: given as unknown as TeacherPageContext, teams, codes, drawn };
}

export function begin(
  { context, teams }: World,
  shape: TeamShape = 'sideBySide',
  count = 2,
  names: Partial<Record<TeamId, string>> = {},
): void {
  const { draft } = context.draftStore.getState();
  teams.begin(
    draft,
    TEAM_IDS.slice(0, count).map(id => ({ id, name: names[id] ?? '' })),
    shape,
  );
}

export function gameOf({ teams }: World): TeamGame {
  const { game } = teams.getState();
  if (!game) throw new Error('there is no game');
  return game;
}

/** The zone of a team, as the stage would draw it now. */
export function viewOf(world: World, team: TeamId = 'one', item?: DealtItem): ZoneView {
  const game = gameOf(world);
  const open = item ?? game.items[game.at];
  const own = game.setup.teams.find(({ id }) => id === team);
  if (!open || !own) throw new Error('nothing is asked');
  const closed = game.phase === 'told' ? game.closed[game.closed.length - 1] : undefined;
  const response = closed?.responses.get(team) ?? null;
  return {
    ...{ context: world.context, game, team: own, item: open },
    isAsked: game.asked.includes(team),
    hasAnswered: game.answers.has(team),
    told: closed && { response, isRight: isTeamRight(open, response) },
    onAnswer: given => world.teams.answer(team, given),
  };
}

/** Every question that there is of these kinds, as one seed deals it. */
export const everyItem = (seed: string, kinds = KINDS.map(({ name }) => name)): readonly DealtItem[] =>
  itemsToChooseFrom(interview, KINDS, { pillars, kinds, seed, streams: 'perKind' });

/** A right response, as the rules take it. */
export function rightFor(item: DealtItem): unknown {
  const value: unknown = Reflect.get(Object(item.key), 'value');
  const at: unknown = Reflect.get(Object(item.key), 'at');
  const tries = [
    item.key,
    { step: Math.round(Number(at)) },
    ...['', '%', '个', '户', '家', '个百分点'].map(unit => ({ text: `${value}${unit}` })),
    // Where a scale is asked for, digits alone are in that scale.
    ...[3, 4, 6, 8, 9].map(power => ({ text: String(Number(value) / 10 ** power) })),
  ];
  return tries.find(one => {
    const response = item.rules.parseResponse(item.prompt, one);
    return (
      response !== undefined && item.rules.isComplete(item.prompt, response) && isTeamRight(item, response)
    );
  });
}

type Calls = ((event: unknown) => void)[];

/** A template as text, attributes that are true or false among it; functions by their place in `calls`. */
function flat(value: unknown, calls: Calls): string {
  if (typeof value === 'function')
    return `call:${calls.push(event => Reflect.apply(value, undefined, [event])) - 1}`;
  if (Array.isArray(value)) return value.map(one => flat(one, calls)).join('');
  if (typeof value === 'symbol' || value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  const { strings, values }: { strings?: unknown; values?: unknown } = value;
  if (!Array.isArray(values)) return '';
  // A keyed text: its key, then the text.
  if (!Array.isArray(strings)) return flat(values[values.length - 1], calls);
  return strings.map((text, i) => `${text}${i < values.length ? flat(values[i], calls) : ''}`).join('');
}

export const markup = (template: unknown): string => flat(template, []);

type Control = { readonly tag: string; readonly press: () => void };

/** The buttons of a template, each with its tag, and pressed as a keyboard would press them. */
export function controlsIn(template: unknown): readonly Control[] {
  const calls: Calls = [];
  return [...flat(template, calls).matchAll(/<(?:button|a)\b[^>]*>/g)].flatMap(([tag]) => {
    const call = calls[Number(/@click=call:(\d+)/.exec(tag)?.[1] ?? -1)];
    const event = Object.assign(new FakeMouseEvent(), { type: 'click', detail: 0 });
    return call ? [{ tag, press: () => call(event) }] : [];
  });
}

/** Stand for events of the browser, of which only their class is asked. */
export class FakeMouseEvent {}
export class FakePointerEvent extends FakeMouseEvent {}

/** Presses the only button whose tag has all of these in it. */
export function press(template: unknown, ...parts: readonly string[]): void {
  const found = controlsIn(template).filter(({ tag }) =>
    parts.every(part => ` ${tag.replace(/[\s>]+/g, ' ')} `.includes(` ${part} `)),
  );
  const [control] = found;
  if (!control || found.length > 1) throw new Error(`${found.length} buttons have ${parts.join(' and ')}`);
  control.press();
}
