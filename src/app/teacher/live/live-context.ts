import type { DealtItem } from '../../../core/kinds/kind.ts';
import type { RoomSetup } from '../../../core/live/live-types.ts';
import { itemsOfRoom } from '../../../core/live/room-questions.ts';
import type { CommonView } from '../../../core/live/view-types.ts';
import type { LiveTranslate } from '../../../text/live-words.ts';
import type { HostStore } from '../../store/live/host-room-store.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';

/** What a page of a live class is drawn from. `live`: its words. */
export type LiveContext = TeacherPageContext & { readonly live: LiveTranslate };

/** Items of the room that a store leads; dealt once. */
const DEALT = new WeakMap<HostStore, { readonly key: string; readonly items: readonly DealtItem[] }>();

/** All that a room may ask, in order; none if its assignment cannot be read here. */
export function roomItems(
  { host, game, draftStore }: Pick<LiveContext, 'host' | 'game' | 'draftStore'>,
  { pack, task }: Pick<RoomSetup, 'pack' | 'task'>,
): readonly DealtItem[] {
  const key = `${pack} ${task}`;
  const known = DEALT.get(host);
  if (known?.key === key) return known.items;
  const items = itemsOfRoom(game.pack, draftStore.kinds, { pack, task }) ?? [];
  DEALT.set(host, { key, items });
  return items;
}

/** The question of the moment with its rules. Its key is in it once it is told; undefined for what this page does not know. */
export function shownItem(
  { game, draftStore }: Pick<LiveContext, 'game' | 'draftStore'>,
  { question, setup }: Pick<CommonView, 'question' | 'setup'>,
): DealtItem | undefined {
  const rules = draftStore.kinds.find(({ name }) => name === question?.item.kind);
  if (!question || !rules || setup.pack !== game.pack.identity) return undefined;
  return { ...question.item, key: question.told?.key ?? null, rules };
}
