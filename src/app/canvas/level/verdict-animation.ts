import { motion } from '../../../shapes/tokens.json';
import type { Shown } from '../../kinds/types.ts';
import type { PieceReconciler } from '../piece-reconciler.ts';
import type { LevelViewModel } from './level-view-model.ts';

/** The card flies to where it is judged and, if right, folds into the course; `onEnd` draws what has become of it. */
export function animateVerdict(
  cast: PieceReconciler,
  picture: LevelViewModel,
  { item, isRight }: Shown,
  onEnd: () => void,
): void {
  const landing = picture.view.putting?.landing(picture.scene);
  const id = `card:${item}`;
  if (!landing) onEnd();
  else if (isRight) cast.send(id, landing, { ms: motion.ms.impact, ease: 'fall' }, onEnd);
  else shakeCard(cast, id, onEnd);
}

/** One shake, and no more than tokens.json allows. */
function shakeCard(cast: PieceReconciler, id: string, onEnd: () => void): void {
  const to = (dx: number) => ({ dx, ms: 40, ease: 'move' }) as const;
  cast.act(id, [to(motion.limits.maxShakePx), to(-4), to(2), to(0)], onEnd);
}

/** The pillar takes the blow. */
export function knockPillar(cast: PieceReconciler, option: string): void {
  const down = [
    { dy: 3, ms: 40, ease: 'fall' },
    { dy: 0, ms: 120, ease: 'settle' },
  ] as const;
  cast.act(`column:${option}`, down);
  cast.act(`lit:${option}`, down);
}

/** The lantern swings once for a hint. */
export function swingLantern(cast: PieceReconciler): void {
  cast.act('lantern', [
    { turn: 8, ms: 120, ease: 'move' },
    { turn: 0, ms: 120, ease: 'move' },
  ]);
}
