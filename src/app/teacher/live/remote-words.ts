/** A question of a room and its answers in words, and how many gave each. */
import type { DealtItem } from '../../../core/kinds/kind.ts';
import type { QuestionId } from '../../../core/live/live-types.ts';
import { itemsOfRoom } from '../../../core/live/room-questions.ts';
import type { AnswerGroup, RemoteView, ShownQuestion } from '../../../core/live/view-types.ts';
import { answerOf, askedOf, optionsOf, type Words } from '../../kinds/screen-register.ts';
import type { HostStore } from '../../store/live/host-room-store.ts';
import type { LiveContext } from './live-context.ts';

type Worded = Pick<LiveContext, 'game' | 'text' | 'teach' | 'live' | 'draftStore'>;
export const wordsOf = ({ game, text, teach }: Pick<LiveContext, 'game' | 'text' | 'teach'>): Words => ({
  interview: game.interview,
  text,
  teach,
});

/** The question with its rules. Its answer is in it once it is told; undefined for what this page does not know. */
export function itemOf({ game, draftStore }: Worded, view: RemoteView): DealtItem | undefined {
  const { question, setup } = view;
  const rules = draftStore.kinds.find(({ name }) => name === question?.item.kind);
  if (!question || !rules || setup.pack !== game.pack.identity) return undefined;
  return { ...question.item, key: question.told?.key ?? null, rules };
}

/** Items by their questions, of the room that a store leads; dealt once. */
const DEALT = new WeakMap<HostStore, { readonly task: string; readonly items: readonly DealtItem[] }>();

/** Any question of the room in words; '' for one that this page does not know. */
export function askedIn(
  context: Worded & Pick<LiveContext, 'host'>,
  view: RemoteView,
  q: QuestionId,
): string {
  const { host, game, draftStore } = context;
  const { task, pack } = view.setup;
  const known = DEALT.get(host);
  const dealt =
    known?.task === task
      ? known
      : { task, items: itemsOfRoom(game.pack, draftStore.kinds, { pack, task }) ?? [] };
  DEALT.set(host, dealt);
  const item = dealt.items.find(({ id }) => q.endsWith(`/${id}`));
  return item ? askedOf(wordsOf(context), item) : '';
}

/** One answer and how many gave it. `isRight`: null as long as nothing is told. */
export type AnswerBar = {
  readonly id: string;
  /** Its number or letter; '' where it has none. */
  readonly sign: string;
  readonly name: string;
  readonly times: number;
  readonly isRight: boolean | null;
};

/** Every answer that can be chosen, in its order; where one is put together, those that were given, the commonest first. */
export function answerBars(
  context: Worded,
  item: DealtItem,
  groups: readonly AnswerGroup[],
  { isSkipped, told }: Pick<ShownQuestion, 'isSkipped' | 'told'>,
): readonly AnswerBar[] {
  const words = wordsOf(context);
  const options = optionsOf(words, item);
  const isTold = told !== null && !isSkipped;
  if (options.length === 0)
    return groups.map((group, i) => ({
      ...{ id: String(i), sign: '', name: groupName(context, item, group, isTold), times: group.times },
      isRight: isTold ? group.isRight : null,
    }));
  const timesOf = (response: unknown): number =>
    groups.find(group => JSON.stringify(group.response) === JSON.stringify(response))?.times ?? 0;
  return options.map(({ id, sign, name, response }, i) => ({
    ...{ id, name, times: timesOf(response) },
    sign: item.rules.atOnce > 1 ? String(i + 1) : sign,
    isRight: isTold ? isRightFor(item, response) : null,
  }));
}

function isRightFor({ rules, key }: DealtItem, response: unknown): boolean {
  const { earned, total } = rules.score(key, response);
  return earned === total;
}

/** Estimates on one side of the truth are one group, whose side is only said once the truth is told. */
function groupName(
  { teach, live, ...words }: Worded,
  item: DealtItem,
  { response, isRight }: AnswerGroup,
  isTold: boolean,
): string {
  const answer = answerOf(wordsOf({ teach, ...words }), item, response);
  if (!item.rules.sideOf) return answer;
  if (!isTold || isRight) return live('remote.like', { answer });
  return teach(`results.${item.rules.sideOf(item.key, response)}`);
}

/** 5 people are one timber, as far as that leaves few of them. */
const TIMBERS = [5, 10, 25, 50, 100, 500] as const;
const TIMBERS_MOST = 8;

/** How many people a timber stands for where the longest bar has so many, and what parts a bar of `times` has. */
export function timbersOf(times: number, most: number): readonly number[] {
  const unit = TIMBERS.find(each => most / each <= TIMBERS_MOST) ?? most;
  const whole = Math.floor(times / unit);
  const rest = times - whole * unit;
  return [...Array.from({ length: whole }, () => unit), ...(rest > 0 ? [rest] : [])];
}
