import type { BeamState, BuildStage } from '../../core/learner/state.ts';
import { isIdeographic, sizeFor, widthOf } from '../letters.ts';
import type { Paint } from '../paint.ts';
import { bold, corners, OUTLINE, PLANNED, polygon } from '../pen.ts';
import type { Look, Point, Rect, Shape } from '../shape.ts';

const HEAD = { out: 0.2, down: 0.58 };
const LEAST = 12;
/** Letters need less air than ideographs. */
const LATIN_SPACING = 0.2;

/** The bar with a head stepping out past each end. */
export const headed = ({ x, y, w, h }: Rect): readonly Point[] => {
  const out = HEAD.out * h;
  const step = y + HEAD.down * h;
  return [
    [x - out, y],
    [x + w + out, y],
    [x + w + out, step],
    [x + w, step],
    [x + w, y + h],
    [x, y + h],
    [x, step],
    [x - out, step],
  ];
};

const LOOKS: Record<BuildStage, Look & { readonly ink: Paint }> = {
  untouched: { fill: 'paper', stroke: PLANNED, ink: 'ink2' },
  begun: { fill: 'wash', stroke: { paint: 'deep', line: 'plannedBeam' }, ink: 'deep' },
  built: { fill: 'solid', stroke: OUTLINE, ink: 'onSolid' },
};

type Letters = { readonly size: number; readonly spacing: number };

/** Full size first, then smaller, then the short title. */
const title = (rect: Rect, { title: full, short }: BeamState, letters: Letters, paint: Paint): Shape => {
  const room = rect.w - rect.h / 2;
  const text = short !== undefined && widthOf(full, LEAST) > room ? short : full;
  const wanted = isIdeographic(text) ? letters.spacing : LATIN_SPACING * letters.spacing;
  const spacing = widthOf(text, letters.size, wanted) <= room ? wanted : 0;
  const size = sizeFor(text, room, { from: letters.size, least: LEAST });
  return bold(text, [rect.x + rect.w / 2, rect.y + rect.h / 2], { face: 'serif', size, paint, spacing });
};

export const beam = (rect: Rect, state: BeamState, letters: Letters): readonly Shape[] => {
  const { ink, ...look } = LOOKS[state.stage];
  const outline = state.stage === 'built' ? headed(rect) : corners(rect);
  return [polygon(outline, look), title(rect, state, letters, ink)];
};
