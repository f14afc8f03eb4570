import { beamOf } from '../../../core/interview/lookups.ts';
import type { DealtItem, ItemId } from '../../../core/kinds/kind.ts';
import type { LazyByKind } from '../../../core/kinds/register.ts';
import { coursesIn } from '../../../core/learner/journey.ts';
import {
  beamNow,
  currentOf,
  draftOf,
  isRight,
  itemNow,
  itemOf,
  lastOf,
  type Session,
} from '../../../core/session/session-state.ts';
import { questionStageOf, stageOf } from '../../../shapes/stage/stage-layout.ts';
import type { StageBase, StageFrame } from '../../../shapes/stage/types.ts';
import type { AnyCanvas, AnyCanvasContext, Carried, Grip, Shown } from '../../kinds/types.ts';
import type { Game } from '../../store/game-stores.ts';
import type { Viewport } from '../scene-context.ts';

/** What the hand on the table does at this moment, over and above the sitting. */
export type InteractionSnapshot = {
  readonly carried: Carried | null;
  /** What is being pushed, and the response that comes of it. */
  readonly push: (Grip & { readonly response: unknown }) | null;
  readonly pressed: string | null;
  /** The option under the card, or the one looked at. */
  readonly over: string | null;
  /** The keyboard is in use: the card it would answer for is marked. */
  readonly isKeyed: boolean;
  /** The right response still being shown. */
  readonly shown: Shown | null;
  /** Height of the sheet with the reason, 0 while there is none. */
  readonly sheet: number;
};

export type LevelViewModel = {
  readonly view: AnyCanvas;
  readonly context: AnyCanvasContext;
  /** The part of the layout that every kind has. */
  readonly base: StageBase;
};

export type LevelViewModelNeeds = {
  readonly game: Game;
  readonly kinds: LazyByKind<AnyCanvas>;
  readonly view: Viewport;
};

/** The kind that draws what is asked now. @returns undefined without items, or while it, or its words, are still being fetched. */
export function kindViewOf(
  { game, kinds }: Pick<LevelViewModelNeeds, 'game' | 'kinds'>,
  session: Session,
): AnyCanvas | undefined {
  const item = itemNow(session);
  const kind = item && kinds.of(item);
  // The words of numbers come behind those of cards.
  return kind?.setting === 'desk' && !game.language.getState().more ? undefined : kind;
}

/** The sitting as a kind draws it. @returns undefined where no kind can. */
export function toLevelViewModel(
  { game, kinds, view }: LevelViewModelNeeds,
  session: Session,
  handling: InteractionSnapshot,
): LevelViewModel | undefined {
  const { interview } = game;
  const { journey } = game.learner.getState();
  const item = itemNow(session);
  const kind = kindViewOf({ game, kinds }, session);
  const text = game.language.getState();
  if (!item || !kind) return undefined;
  const beam = beamNow(interview, session);
  const held = heldOf(session, handling);
  const asked = kind.setting === 'hall' ? held : item.id;
  const frame = frameOf(game, view, item, session.phase === 'told' ? handling.sheet : 0);
  const stage = stageOf(frame);
  const desk = questionStageOf(frame, kind.desk?.room(item) ?? { wanted: 0, least: 0 });
  const context: AnyCanvasContext = {
    interview,
    text,
    coursesOf: coursesIn(interview, journey, session),
    stage,
    desk,
    measure: view.measure,
    accent: beam ? beamOf(interview, beam).accent : 'azurite',
    hand: session.hand.map(id => (id ? (itemOf(session, id) ?? null) : null)),
    item,
    draft: handling.push ? handling.push.response : draftOf(session, item),
    held,
    carried: handling.carried,
    grip: handling.push,
    pressed: handling.pressed,
    over: handling.over,
    faded: (asked && session.faded[asked]) ?? [],
    shown: session.phase === 'told' ? lastJudged(session) : stillShown(session, item, handling),
    isFirst: journey.measures.size === 0 && session.log.length === 0,
  };
  if (kind.setting === 'hall') return { view: kind, context, base: stage };
  const hint = kind.desk?.hint?.(context);
  return { view: kind, context, base: hint ? { ...desk, hint } : desk };
}

/** A right response is shown for a while after its item has gone, unless that was an item of another kind. */
function stillShown(session: Session, { kind }: DealtItem, { shown }: InteractionSnapshot): Shown | null {
  const item = shown && itemOf(session, shown.item);
  return item && item.kind === kind && !item.rules.isToldWhenRight ? shown : null;
}

/** The card in the hand: chosen, carried, named by a hint, or what a key would answer for. */
function heldOf(session: Session, { carried, isKeyed }: InteractionSnapshot): ItemId | null {
  if (session.phase !== 'ask') return null;
  const current = currentOf(session);
  const isMarked = isKeyed || (current !== null && current in session.faded);
  return carried?.item ?? session.selected ?? (isMarked ? current : null);
}

export function lastJudged(session: Session): Shown | null {
  const last = lastOf(session);
  if (!last) return null;
  return { item: last.item, response: last.response, isRight: isRight(last), count: session.log.length };
}

/** How many options there are decides how wide each is. */
function frameOf(
  game: Game,
  { size, window, safe, corners }: Viewport,
  item: DealtItem,
  sheet: number,
): StageFrame {
  const { textSize, isMirrored } = game.settings.getState();
  let pillars = 1;
  while (item.rules.option(item.prompt, pillars + 1)) pillars += 1;
  return { ...size, window, safe, corners, text: textSize, isMirrored, pillars, sheet };
}
