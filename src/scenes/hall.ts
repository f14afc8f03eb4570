import Phaser from 'phaser';
import { beamTitle } from '../dom/naming.ts';
import { hall } from '../drawing/hall.ts';
import type { Piece } from '../drawing/piece.ts';
import type { Rect, Shape, Size } from '../drawing/shape.ts';
import { isWideFrame } from '../drawing/stage/common.ts';
import type { BeamState } from '../drawing/state.ts';
import { tower } from '../drawing/tower.ts';
import type { Journey } from '../learner/journey.ts';
import { beamState } from '../learner/standing.ts';
import type { Backstage } from './backstage.ts';
import { showPicture, windowOf } from './show.ts';

type Drawn = { readonly shapes: readonly Shape[]; readonly pillars: readonly (readonly Rect[])[] };

const GROW = { shown: 'upward', ms: 240, ease: 'settle' } as const;
const STAGGER_MS = 80;

/** Home: the whole hall. What has been built since it was last seen grows before one's eyes. */
export class HallScene extends Phaser.Scene {
  readonly #backstage: Backstage;
  #seen: Journey | undefined;

  constructor(backstage: Backstage) {
    super('hall');
    this.#backstage = backstage;
  }

  create(): void {
    const { game, view } = this.#backstage;
    const { journey } = game.learner.getState();
    const before = this.#seen ?? journey;
    const whole = (): readonly Piece[] => [
      windowOf('hall', this.#draw(this.#beams()).shapes, full(view().size)),
    ];
    const cast = showPicture(this, this.#backstage, [game.learner, game.speech], whole);
    this.#seen = journey;
    if (before === journey) return;
    const old = this.#beams(before);
    cast.repaint([windowOf('hall', this.#draw(old).shapes, full(view().size))]);
    cast.show([
      windowOf('hall', this.#draw(old).shapes, full(view().size)),
      ...this.#grown(old, this.#beams()),
    ]);
  }

  #beams(journey = this.#backstage.game.learner.getState().journey): readonly BeamState[] {
    const { interview, speech } = this.#backstage.game;
    const text = speech.getState();
    return interview.beams.map(({ id }) => beamState(interview, journey, id, { title: beamTitle(text, id) }));
  }

  #draw(beams: readonly BeamState[]): Drawn {
    const { size, window } = this.#backstage.view();
    return isWideFrame(window) ? hall(beams, size) : tower(beams, size);
  }

  /** First the pillars that have changed, one by one, then all the rest of the new picture. */
  #grown(old: readonly BeamState[], now: readonly BeamState[]): readonly Piece[] {
    const { shapes, pillars } = this.#draw(now);
    const changed = pillars.flatMap((rects, i) =>
      rects.filter((_, j) => !isSame(old[i]?.pillars[j], now[i]?.pillars[j])),
    );
    const pieces = changed.map((rect, i) =>
      windowOf(`pillar ${i}`, shapes, rect, { depth: 2, enter: { ...GROW, delayMs: i * STAGGER_MS } }),
    );
    const after = { alpha: 0, ms: 240, ease: 'linear', delayMs: changed.length * STAGGER_MS + 240 } as const;
    return [
      ...pieces,
      windowOf('new hall', shapes, full(this.#backstage.view().size), { depth: 3, enter: after }),
    ];
  }
}

const full = ({ w, h }: Size): Rect => ({ x: 0, y: 0, w, h });
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
