/** A question of a room and its answers in words, and how many gave each. */
import type { DealtItem } from '../../../core/kinds/kind.ts';
import type { QuestionId } from '../../../core/live/live-types.ts';
import { isAbout } from '../../../core/live/room-questions.ts';
import type { AnswerGroup, RemoteView, ShownQuestion } from '../../../core/live/view-types.ts';
import { isTeamRight } from '../../../core/teams/team-game.ts';
import { answerOf, askedOf, optionsOf } from '../../kinds/screen-register.ts';
import { wordsIn } from '../screen/answer-desk.ts';
import { type LiveContext, roomItems } from './live-context.ts';

type Worded = Pick<LiveContext, 'game' | 'text' | 'teach' | 'live' | 'draftStore'>;
/** Any question of the room in words; '' for one that this page does not know. */
export function askedIn(
  context: Worded & Pick<LiveContext, 'host'>,
  view: RemoteView,
  q: QuestionId,
): string {
  const item = roomItems(context, view.setup).find(({ id }) => isAbout(q, id));
  return item ? askedOf(wordsIn(context), item) : '';
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
  const words = wordsIn(context);
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
    isRight: isTold ? isTeamRight(item, response) : null,
  }));
}

/** Estimates on one side of the truth are one group, whose side is only said once the truth is told. */
function groupName(
  { teach, live, ...words }: Worded,
  item: DealtItem,
  { response, isRight }: AnswerGroup,
  isTold: boolean,
): string {
  const answer = answerOf(wordsIn({ teach, ...words }), item, response);
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
