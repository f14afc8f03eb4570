import { beamOf, levelOf } from '../content/library.ts';
import { stageOf } from '../drawing/stage/stage.ts';
import type { Stage } from '../drawing/stage/types.ts';
import { kindOf } from '../kinds/index.ts';
import type { Item, ItemId } from '../kinds/item.ts';
import type { AnyView, Carried, KindScene, Shown } from '../kinds/view.ts';
import { viewOf } from '../kinds/views.ts';
import { coursesIn } from '../learner/courses.ts';
import { currentOf, isRight, itemOf, lastOf, type Session } from '../play/session.ts';
import type { Game } from '../store/game.ts';
import type { View } from './backstage.ts';

/** What the hand on the table does at this moment, over and above the sitting. */
export type Handling = {
  readonly carried: Carried | null;
  /** The option under the card, or the one looked at. */
  readonly over: string | null;
  /** The keyboard is in use: the card it would answer for is marked. */
  readonly isKeyed: boolean;
  /** The right response still being shown. */
  readonly shown: Shown | null;
  /** Height of the sheet with the reason, 0 while there is none. */
  readonly sheet: number;
};

export type Picture = {
  readonly view: AnyView;
  readonly scene: KindScene<unknown, unknown, unknown>;
};

/** The sitting as a kind draws it. @returns undefined for a sitting without items. */
export function pictureOf(game: Game, session: Session, view: View, handling: Handling): Picture | undefined {
  const { interview } = game;
  const [any] = session.items;
  if (!any) return undefined;
  const { accent } = beamOf(interview, levelOf(interview, session.level).beam);
  const held = heldOf(session, handling);
  const slots = session.hand.map(id => (id ? (itemOf(session, id) ?? null) : null));
  return {
    view: viewOf(any),
    scene: {
      interview,
      text: game.speech.getState(),
      coursesOf: coursesIn(interview, game.learner.getState().journey, session),
      stage: stageIn(game, view, any, session.phase === 'told' ? handling.sheet : 0),
      measure: view.measure,
      accent,
      hand: slots,
      any,
      held,
      carried: handling.carried,
      over: handling.over,
      faded: (held && session.faded[held]) ?? [],
      shown: session.phase === 'told' ? judgedOf(session) : handling.shown,
    },
  };
}

/** The card in the hand: chosen, carried, named by a hint, or what a key would answer for. */
function heldOf(session: Session, { carried, isKeyed }: Handling): ItemId | null {
  if (session.phase !== 'ask') return null;
  const current = currentOf(session);
  const isMarked = isKeyed || (current !== null && current in session.faded);
  return carried?.item ?? session.selected ?? (isMarked ? current : null);
}

export function judgedOf(session: Session): Shown | null {
  const last = lastOf(session);
  if (!last) return null;
  return { item: last.item, response: last.response, isRight: isRight(last), count: session.log.length };
}

/** How many options there are decides how wide each is. */
function stageIn(game: Game, { size, safe }: View, any: Item, sheet: number): Stage {
  const { textSize, isMirrored } = game.settings.getState();
  let pillars = 1;
  while (kindOf(any).option(any.prompt, pillars + 1)) pillars += 1;
  return stageOf({ ...size, safe, text: textSize, isMirrored, pillars, sheet });
}
