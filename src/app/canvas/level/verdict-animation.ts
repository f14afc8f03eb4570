import { motion } from '../../../shapes/tokens.json';
import type { Shown } from '../../kinds/types.ts';
import type { PieceReconciler } from '../piece-reconciler.ts';
import type { LevelViewModel } from './level-view-model.ts';

/** The card flies to where it is judged and, if right, folds into the course; `onEnd` draws what has become of it. */
export function animateVerdict(
  reconciler: PieceReconciler,
  picture: LevelViewModel,
  { item, isRight }: Shown,
  onEnd: () => void,
): void {
  const landing = picture.view.putting?.landing(picture.context);
  const id = `card:${item}`;
  if (!landing) onEnd();
  else if (isRight) reconciler.send(id, landing, { ms: motion.ms.impact, ease: 'fall' }, onEnd);
  else shakeCard(reconciler, id, onEnd);
}

/** One shake, and no more than tokens.json allows. */
function shakeCard(reconciler: PieceReconciler, id: string, onEnd: () => void): void {
  const to = (dx: number) => ({ dx, ms: 40, ease: 'move' }) as const;
  reconciler.act(id, [to(motion.limits.maxShakePx), to(-4), to(2), to(0)], onEnd);
}

/** The pillar takes the blow. */
export function knockPillar(reconciler: PieceReconciler, option: string): void {
  const down = [
    { dy: 3, ms: 40, ease: 'fall' },
    { dy: 0, ms: 120, ease: 'settle' },
  ] as const;
  reconciler.act(`column:${option}`, down);
  reconciler.act(`lit:${option}`, down);
}

/** The lantern swings once for a hint. */
export function swingLantern(reconciler: PieceReconciler): void {
  reconciler.act('lantern', [
    { turn: 8, ms: 120, ease: 'move' },
    { turn: 0, ms: 120, ease: 'move' },
  ]);
}
