import type { DealtItem } from '../../../core/kinds/kind.ts';
import type { ShownItem } from '../../../core/live/view-types.ts';
import type { JoinTranslate } from '../../../text/live-words.ts';
import type { PhoneRoomStore } from '../../store/live/phone-room-store.ts';
import type { PhoneState, PhoneStep } from '../../store/live/phone-steps.ts';
import type { ListPageContext } from '../list-page-context.ts';
import type { JoinFields } from './join-fields.ts';

/** What the pages of a phone in a live class are drawn from. */
export type PhonePage = ListPageContext & {
  /** Words of these pages. */
  readonly join: JoinTranslate;
  readonly phone: PhoneRoomStore;
  readonly state: PhoneState;
  readonly step: PhoneStep;
  readonly fields: JoinFields;
  /** The item with the rules of its kind; undefined until they, and the words of what it asks, have come. `key`: once it is told. */
  readonly itemOf: (shown: ShownItem, key?: unknown) => DealtItem | undefined;
  /** Whole seconds that are left for the open question; null where there is no clock. */
  readonly left: number | null;
  readonly reload: () => void;
};
