import motion from '../../shapes/motion.json';

const { ease, ms } = motion;

type Play = {
  readonly frames: (by: number) => Keyframe[];
  readonly ms: number | 'by';
  readonly ease: string;
  /** Seen only while it plays: the last frame is without it. */
  readonly isPassing?: true;
};

const HIDDEN: Keyframe = { opacity: 0 };

/** How the parts of a picture come in, by the names that their cues give. */
const PLAYS: Readonly<Record<string, Play>> = {
  fall: {
    frames: by => [
      { opacity: 0, transform: `translateY(${-by}px)` },
      { opacity: 1, offset: 0.2 },
      { opacity: 1, transform: 'none' },
    ],
    ms: ms.sheet,
    ease: ease.settle,
  },
  rope: {
    frames: () => [
      { opacity: 1, transform: 'scaleY(0)' },
      { opacity: 1, transform: 'none' },
    ],
    ms: ms.sheet,
    ease: ease.settle,
    isPassing: true,
  },
  strokes: {
    frames: () => [
      { opacity: 0, transform: 'scale(0.8)' },
      { opacity: 1, transform: 'none', offset: 0.3 },
      { opacity: 1, offset: 0.7 },
      HIDDEN,
    ],
    ms: ms.beam,
    ease: ease.settle,
    isPassing: true,
  },
  seat: { frames: () => [{ opacity: 0, transform: 'scale(0.4)' }, {}], ms: ms.sheet, ease: ease.seat },
  fade: { frames: () => [HIDDEN, {}], ms: ms.hover, ease: ease.linear },
  lower: {
    frames: by => [
      { opacity: 0, transform: `translateY(${-by}px)` },
      { opacity: 1, offset: 0.3 },
      { opacity: 1, transform: 'none' },
    ],
    ms: ms.beam,
    ease: ease.move,
  },
  rise: { frames: () => [{ opacity: 0, transform: 'scaleY(0)' }, {}], ms: ms.sheet, ease: ease.seat },
  spread: { frames: () => [{ opacity: 0, transform: 'scaleX(0)' }, {}], ms: ms.roof, ease: ease.settle },
  /** What another part takes the place of. It is there from the start. */
  leave: { frames: () => [{ opacity: 1 }, HIDDEN], ms: ms.beam, ease: ease.linear, isPassing: true },
  /** There for a while, until the next of its kind. */
  hold: { frames: () => [{ opacity: 1 }, { opacity: 1 }], ms: 'by', ease: ease.linear, isPassing: true },
};

/**
 * Plays the end of a level once: every part of the page that has a cue comes in when that says. The page itself is the last
 * frame, so that any tap or key, which ends the motion, shows it, and so does a page that plays nothing.
 */
export function playGrowth(root: ParentNode): void {
  const stage = root.querySelector<HTMLElement>('[data-growth="due"]');
  if (!stage) return;
  stage.setAttribute('data-growth', 'over');
  const { motion: chosen, hall } = document.documentElement.dataset;
  if (chosen === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // The canvas still shows the last card as it locks.
  const wait = hall === 'level' ? motion.growth.linger : 0;
  const animations = [...stage.querySelectorAll('[data-move]')].flatMap(part => animated(part, wait));
  const end = (): void => {
    for (const animation of animations) animation.cancel();
    stage.setAttribute('data-growth', 'over');
    document.removeEventListener('pointerdown', end, true);
    document.removeEventListener('keydown', end, true);
  };
  stage.setAttribute('data-growth', 'playing');
  document.addEventListener('pointerdown', end, true);
  document.addEventListener('keydown', end, true);
  void Promise.all(animations.map(({ finished }) => finished)).then(end, () => undefined);
}

function animated(part: Element, wait: number): readonly Animation[] {
  const play = PLAYS[part.getAttribute('data-move') ?? ''];
  if (!play) return [];
  const numberIn = (name: string): number => Number(part.getAttribute(name) ?? 0);
  const [at, by] = [numberIn('data-at'), numberIn('data-by')];
  const timing = {
    duration: play.ms === 'by' ? by : play.ms,
    delay: wait + at,
    easing: play.ease,
    fill: play.isPassing && part.getAttribute('data-move') !== 'leave' ? 'none' : 'backwards',
  } as const;
  return [part.animate(play.frames(by), timing)];
}
