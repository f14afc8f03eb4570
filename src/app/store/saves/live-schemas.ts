/** What is kept of live classes: on the phone, on the host's page, and in the gradebook. */
import * as v from 'valibot';
import type { AckState } from '../../../core/live/live-messages.ts';
import type { QuestionId } from '../../../core/live/live-types.ts';
import { TEAM_IDS } from '../../../core/teams/team-names.ts';
import type { SaveBodies } from './save-types.ts';

const at = v.pipe(v.number(), v.finite());
const item = v.custom<`${string}:${string}`>(input => typeof input === 'string' && input.includes(':'));
const ids = v.array(v.string());
const team = v.nullable(v.picklist(TEAM_IDS));
const question = v.custom<QuestionId>(input => typeof input === 'string' && /^[12]\/[^:]+:/.test(input));

export const hosted: v.GenericSchema<unknown, SaveBodies['hosted']> = v.object({
  room: v.string(),
  token: v.string(),
  title: v.string(),
  opened: at,
});

const ACK_STATES: readonly AckState[] = ['ok', 'same', 'late', 'no'];
export const joined: v.GenericSchema<unknown, SaveBodies['joined']> = v.object({
  ...{ room: v.string(), token: v.string(), names: ids, isSeated: v.boolean(), at },
  team,
  draft: v.nullable(v.object({ q: question, r: v.unknown() })),
  answers: v.array(
    v.object({ q: question, r: v.unknown(), sent: v.nullable(at), is: v.nullable(v.picklist(ACK_STATES)) }),
  ),
  told: v.array(
    v.object({
      q: question,
      item: v.object({ id: item, kind: v.string(), prompt: v.unknown() }),
      key: v.unknown(),
      isRight: v.nullable(v.boolean()),
    }),
  ),
});

export const lesson: v.GenericSchema<unknown, SaveBodies['lessons']> = v.object({
  title: v.string(),
  record: v.object({
    ...{ room: v.string(), pack: v.string(), task: v.string(), opened: at },
    players: v.array(v.object({ id: v.string(), names: ids, team })),
    questions: v.array(
      v.object({
        q: question,
        asked: ids,
        answers: v.array(v.object({ p: v.string(), response: v.unknown(), ms: at })),
      }),
    ),
  }),
});
