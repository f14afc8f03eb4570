import { isBuilt } from '../../core/learner/campaign-progress.ts';
import type { Game } from '../store/game-stores.ts';
import { type CueName, cuesOf, lengthOf } from './sound-cues.ts';
import { createSoundPlayer, type SoundPlayer } from './sound-player.ts';

/** Makes what happens in the game audible while the settings allow it. @returns the end of it. */
export function bindSound(game: Game): () => void {
  const { interview, session, route, settings } = game;
  const queue = createCueQueue(game);
  let built = countBuilt(game);
  const ends = [
    session.subscribe((now, before) => {
      const builtBefore = built;
      built = countBuilt(game);
      queue.play(cuesOf(before.session, now.session, interview, now.isPartial));
      if (built > builtBefore) queue.play(['beamDone']);
    }),
    route.subscribe((now, before) => {
      const isSame = before.page === 'blueprint' && now.page === 'blueprint' && before.beam === now.beam;
      if (now.page === 'blueprint' && !isSame) queue.play(['blueprint']);
    }),
    settings.subscribe(({ hasSound }) => {
      if (!hasSound) queue.stop();
    }),
    queue.stop,
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** The log is appended before subscribers of the session are called: a beam counts as built when its last move is heard. */
function countBuilt({ interview, learner }: Game): number {
  const { journey } = learner.getState();
  return interview.beams.filter(({ id }) => isBuilt(interview, journey, id)).length;
}

type CueQueue = { readonly play: (cues: readonly CueName[]) => void; readonly stop: () => void };

/**
 * Cues of one turn of the event loop follow one another: judging a response and going on come in the same turn. They are
 * all scheduled at once, because some browsers let sound begin only within the player's own touch.
 */
function createCueQueue({ settings }: Game): CueQueue {
  let player: SoundPlayer | undefined;
  /** Ms that the cues of this turn take so far. */
  let takenMs = 0;
  return {
    play: cues => {
      if (cues.length === 0 || !settings.getState().hasSound) return;
      player ??= createSoundPlayer();
      for (const cue of cues) {
        player.play(cue, takenMs);
        takenMs += lengthOf(cue);
      }
      queueMicrotask(() => {
        takenMs = 0;
      });
    },
    stop: () => {
      player?.close();
      player = undefined;
    },
  };
}
