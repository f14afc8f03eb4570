import { beamOf } from '../../../core/interview/lookups.ts';
import type { DealtItem, ItemId } from '../../../core/kinds/kind.ts';
import type { LazyByKind } from '../../../core/kinds/register.ts';
import { isFurther } from '../../../core/kinds/register.ts';
import { coursesIn } from '../../../core/learner/measure-standings.ts';
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
import type { Piece } from '../../../shapes/placed-piece.ts';
import { stageOf } from '../../../shapes/stage/card-stage-layout.ts';
import { questionStageOf } from '../../../shapes/stage/question-stage-layout.ts';
import type { StageBase, StageFrame } from '../../../shapes/stage/types.ts';
import type { AnyCanvas, AnyCanvasContext, CardTarget, OptionTarget, Shown } from '../../kinds/types.ts';
import type { Game } from '../../store/game-stores.ts';
import type { Viewport } from '../scene-context.ts';
import type { InteractionSnapshot } from './interaction-state.ts';
import { shellPieces } from './level-shell.ts';

/** What a level shows now: which kind draws it, and from what. */
export type LevelViewModel = {
  readonly kind: AnyCanvas;
  readonly context: AnyCanvasContext;
  /** The part of the layout that every kind has. */
  readonly base: StageBase;
};

/** A level worked out: its pieces, and what can be touched. A moving finger asks for it sixty times a second. */
export type LaidOutLevel = {
  readonly model: LevelViewModel;
  readonly pieces: readonly Piece[];
  readonly cards: readonly CardTarget[];
  readonly options: readonly OptionTarget[];
};

type LevelViewModelNeeds = {
  readonly game: Game;
  readonly kinds: LazyByKind<AnyCanvas>;
  readonly viewport: Viewport;
  /** Height of the explanation on the page, CSS px; 0 while there is none. */
  readonly explanation: number;
};

/** The kind that draws what is asked now. @returns undefined without items, or while it or its words are being fetched. */
export function kindCanvasOf(
  { game, kinds }: Pick<LevelViewModelNeeds, 'game' | 'kinds'>,
  session: Session,
): AnyCanvas | undefined {
  const item = itemNow(session);
  const kind = item && kinds.of(item);
  const { more } = game.language.getState();
  // The words of numbers come later than those of cards, those of headlines and lists last.
  if (item && isFurther(item)) return more?.headlines ? kind : undefined;
  return kind?.setting === 'desk' && !more ? undefined : kind;
}

/** @returns undefined where no kind can draw the session yet. */
export function toLevelViewModel(
  { game, kinds, viewport, explanation }: LevelViewModelNeeds,
  session: Session,
  interaction: InteractionSnapshot,
): LevelViewModel | undefined {
  const { interview } = game;
  const { journey } = game.learner.getState();
  const item = itemNow(session);
  const kind = kindCanvasOf({ game, kinds }, session);
  const text = game.language.getState();
  if (!item || !kind) return undefined;
  const beam = beamNow(interview, session);
  const held = heldCard(session, interaction);
  const asked = kind.setting === 'hall' ? held : item.id;
  const frame = frameOf(game, viewport, item, session.phase === 'told' ? explanation : 0);
  const stage = stageOf(frame);
  const desk = questionStageOf(frame, kind.desk?.room(item) ?? { wanted: 0, least: 0 });
  const context: AnyCanvasContext = {
    interview,
    text,
    coursesOf: coursesIn(interview, journey, session),
    stage,
    desk,
    measure: viewport.measure,
    accent: beam ? beamOf(interview, beam).accent : 'azurite',
    hand: session.hand.map(id => (id ? (itemOf(session, id) ?? null) : null)),
    item,
    draft: interaction.push ? interaction.push.response : draftOf(session, item),
    held,
    carried: interaction.carried,
    grip: interaction.push,
    pressed: interaction.pressed,
    over: interaction.over,
    faded: (asked && session.faded[asked]) ?? [],
    shown: session.phase === 'told' ? lastJudged(session) : stillShown(session, item, interaction),
    ...(session.limit.isTest ? {} : { laid: rightIn(session) }),
    isFirst: journey.measures.size === 0 && session.log.length === 0,
  };
  if (kind.setting === 'hall') return { kind, context, base: stage };
  const hint = kind.desk?.hint?.(context);
  return { kind, context, base: hint ? { ...desk, hint } : desk };
}

export function layOutLevel(game: Game, session: Session, model: LevelViewModel): LaidOutLevel {
  const { kind, context, base } = model;
  const { stage, desk, accent, measure } = context;
  const weight = lineWeight(base.k);
  const shell = { game, session, base, stage, desk, accent, measure, title: kind.title?.(context) };
  const pieces = [...shellPieces(shell, kind.setting), ...kind.pieces(context)];
  return {
    model,
    pieces: pieces.map(piece => ({ ...piece, weight })),
    cards: kind.putting?.cards(context) ?? [],
    options: kind.putting?.options(context) ?? [],
  };
}

const MAX_LINE_WEIGHT = 1.3;
/** Lines of a drawing at scale `k` are thicker than on the reference drawing, never thinner, and not without limit. */
export const lineWeight = (k: number): number => Math.max(1, Math.min(MAX_LINE_WEIGHT, k));

const rightIn = (session: Session): readonly DealtItem[] =>
  session.log.filter(isRight).flatMap(({ item }) => itemOf(session, item) ?? []);

export function lastJudged(session: Session): Shown | null {
  const last = lastOf(session);
  if (!last) return null;
  return { item: last.item, response: last.response, isRight: isRight(last), count: session.log.length };
}

/** A right response is shown for a while after its item has gone, unless an item of another kind has taken its place. */
function stillShown(session: Session, { kind }: DealtItem, { shown }: InteractionSnapshot): Shown | null {
  const item = shown && itemOf(session, shown.item);
  return item && item.kind === kind && !item.rules.isToldWhenRight ? shown : null;
}

/** The card that is carried or selected, else the one named by a hint or that a key would answer for. */
function heldCard(session: Session, { carried, isKeyed }: InteractionSnapshot): ItemId | null {
  if (session.phase !== 'ask') return null;
  const current = currentOf(session);
  const isMarked = isKeyed || (current !== null && current in session.faded);
  return carried?.item ?? session.selected ?? (isMarked ? current : null);
}

/** How many options there are decides how wide each is. */
function frameOf(
  game: Game,
  { size, window, safe, corners }: Viewport,
  item: DealtItem,
  explanation: number,
): StageFrame {
  const { textSize, isMirrored } = game.settings.getState();
  let pillars = 1;
  while (item.rules.optionAt(item.prompt, pillars + 1)) pillars += 1;
  return { ...size, window, safe, corners, text: textSize, isMirrored, pillars, explanation };
}
