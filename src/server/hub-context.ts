/** What everything about rooms is made with. */
import type { Chance, Clock } from './clock-and-chance.ts';
import type { LiveContent } from './content.ts';
import type { RoomLog } from './room-log.ts';
import type { SentenceKey, Values } from './terminal-sentences.ts';

export type HubContext = {
  readonly log: RoomLog;
  readonly content: LiveContent;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly settings: HubSettings;
  /** A sentence in the terminal. */
  readonly print: (sentence: SentenceKey, values?: Values) => void;
};

export type HubSettings = {
  /** How many may play in a room. */
  readonly players: number;
  /** How long a room is kept after its last event, in ms. */
  readonly keepMs: number;
};
