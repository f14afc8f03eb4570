import { clamp } from '../geometry.ts';
import type { Rect } from '../shape-primitives.ts';
import { landscapeStage, lowLandscapeStage, portraitStage } from './card-stage-layout.ts';
import { clearOfCorners, isLowFrame, isWideFrame, mirrored, rectOf, uncoveredArea } from './stage-parts.ts';
import type { ControlsRoom, QuestionStage, Stage, StageFrame } from './types.ts';

/**
 * Where everything stands in a window while a question about numbers is answered. It starts from the stage for cards, so that
 * pause, ruler, streak and hint keep their places from question to question. @param room what the controls need.
 */
export const questionStageOf = (frame: StageFrame, room: ControlsRoom): QuestionStage =>
  clearOfCorners(questionStageIn(frame, room), frame);

function questionStageIn(frame: StageFrame, room: ControlsRoom): QuestionStage {
  if (!isWideFrame(frame.window ?? frame)) return portraitQuestion(frame, portraitStage(frame), room);
  return isLowFrame(frame)
    ? landscapeQuestion(frame, lowLandscapeStage(frame), true)
    : landscapeQuestion(frame, landscapeStage(frame), false);
}

/** What both stages have in common. */
const stageBase = ({ window, k, isWide, letters, pause, ruler, streak, hint, explanation }: Stage) => ({
  window,
  k,
  isWide,
  letters,
  pause,
  ruler,
  streak,
  hint,
  explanation,
});

/** Picture above controls. An explanation that is taller than the controls makes the picture lower. */
function portraitQuestion(frame: StageFrame, stage: Stage, room: ControlsRoom): QuestionStage {
  const area = uncoveredArea(frame);
  const { k, pause, streak } = stage;
  const x = pause.x + 12 * k;
  const w = streak.x + streak.w - x;
  const isShort = area.h < 700;
  const chapterHeight = (isShort ? 36 : 48) * k;
  const chapter = rectOf(x, pause.y + pause.h + (isShort ? 0 : 14) * k, w, chapterHeight);
  const lines = (isShort ? 78 : 90) * k * (1 + 0.7 * (frame.text - 1));
  const question = rectOf(x, chapter.y + chapter.h + 4 * k, w, lines);
  const foot = frame.h - Math.max((isShort ? 12 : 28) * k, frame.safe.bottom + 8);
  const top = question.y + question.h + (isShort ? 4 : 10) * k;
  const free = foot - top;
  const wanted = clamp(room.wanted * k, room.least, Math.max(room.least, (isShort ? 0.7 : 0.78) * free));
  const under = Math.max(wanted, Math.min((frame.explanation ?? 0) - (frame.h - foot), free * 0.7));
  const controls = rectOf(x, foot - wanted, w, wanted);
  const explanationTop = Math.min(controls.y, foot - under);
  return {
    ...stageBase(stage),
    chapter: { ...chapter, w: w - 64 * k },
    question,
    picture: rectOf(x, top, w, explanationTop - top - 8 * k),
    controls,
    hint: rectOf(x + w - 56 * k, chapter.y + (chapter.h - 48) / 2, 56 * k, 48),
    explanation: rectOf(area.x, explanationTop, area.w, frame.h - explanationTop),
  };
}

/** Picture beside controls. */
function landscapeQuestion(frame: StageFrame, stage: Stage, isLow: boolean): QuestionStage {
  const area = uncoveredArea(frame);
  const k = isLow ? 1 : stage.k / 1.3;
  const { beam, hand, hint, explanation, hall } = stage;
  const chapter = rectOf(beam.x, beam.y - (isLow ? 4 : 6) * k, beam.w, (isLow ? 30 : 52) * k);
  const question = rectOf(beam.x, chapter.y + chapter.h + 2 * k, beam.w, (isLow ? 64 : 112) * k);
  const foot = area.y + area.h - (isLow ? 10 : 36) * k;
  const top = question.y + question.h + (isLow ? 6 : 16) * k;
  const [first] = hand;
  const column: Rect = first ?? explanation;
  const under = isLow ? foot : hint.y - 14 * k;
  const picture = rectOf(beam.x, top, Math.min(beam.w, 860 * k), foot - top);
  return {
    ...stageBase(stage),
    chapter,
    question,
    picture: frame.isMirrored && !first ? mirrored(picture, hall) : picture,
    controls: rectOf(column.x, column.y, column.w, under - column.y),
    // Under the controls, as wide as they are.
    hint: isLow ? hint : { ...hint, x: column.x, w: column.w },
  };
}
