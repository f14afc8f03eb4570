import type { BeamState, BuildStage } from '../../core/learner/state.ts';
import { type EmblemNumber, emblem } from '../emblem.ts';
import { moved } from '../move.ts';
import type { Paint } from '../paint.ts';
import { circle } from '../pen.ts';
import type { Look, Point, Shape } from '../shape.ts';

const RING = 4.5;
const EMBLEM_SHARE = 1.62;

const MEDAL_LOOKS: Record<BuildStage, Look & { readonly ink: Paint }> = {
  untouched: { fill: 'paper', stroke: { paint: 'ink3', line: 'outline' }, ink: 'ink2' },
  begun: { fill: 'paper', stroke: { paint: 'deep', line: 'outline' }, ink: 'deep' },
  built: { fill: 'solid', stroke: { paint: 'solid', line: 'outline' }, ink: 'onSolid' },
};

/** How far the medal reaches from its middle: the chapter being built has a second ring. */
export const medalReach = (state: BeamState, r: number): number => (state.current ? r + RING : r);

/** The emblem of a beam in its circle; solid when the beam is built. */
export const emblemMedal = (at: Point, r: number, n: EmblemNumber, state: BeamState): readonly Shape[] => {
  const { ink, ...look } = MEDAL_LOOKS[state.stage];
  const size = EMBLEM_SHARE * r;
  const ring = state.stage === 'untouched' ? 'ink3' : 'deep';
  return [
    circle(at, r, look),
    ...(state.current ? [circle(at, r + RING, { stroke: { paint: ring, line: 'outline' } })] : []),
    ...moved(emblem(n, size, ink), at[0] - size / 2, at[1] - size / 2),
  ];
};
