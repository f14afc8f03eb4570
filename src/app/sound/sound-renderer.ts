import { isBuilt } from '../../core/learner/campaign-progress.ts';
import type { Game } from '../store/game-stores.ts';
import { type CueName, cuesOf, lengthOf } from './sound-cues.ts';
import { createSoundPlayer, type SoundPlayer } from './sound-player.ts';

/** Renders the game for the ear, while the settings say so. @returns the end of it. */
export function bindSound(game: Game): () => void {
  const { interview, session, route, settings } = game;
  const speaker = createCueQueue(game);
  let built = countBuilt(game);
  const ends = [
    session.subscribe((now, before) => {
      const builtBefore = built;
      built = countBuilt(game);
      speaker.say(cuesOf(before.session, now.session, interview, now.isPartial));
      if (built > builtBefore) speaker.say(['beamDone']);
    }),
    route.subscribe((now, before) => {
      const isSame = before.page === 'blueprint' && now.page === 'blueprint' && before.beam === now.beam;
      if (now.page === 'blueprint' && !isSame) speaker.say(['blueprint']);
    }),
    settings.subscribe(({ hasSound }) => {
      if (!hasSound) speaker.hush();
    }),
    speaker.hush,
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** The log is appended before the session is shown, so a beam counts as built by the time its last move is heard. */
function countBuilt({ interview, learner }: Game): number {
  const { journey } = learner.getState();
  return interview.beams.filter(({ id }) => isBuilt(interview, journey, id)).length;
}

type CueQueue = { readonly say: (cues: readonly CueName[]) => void; readonly hush: () => void };

/**
 * Cues of one turn of the page follow one another: a response is judged and gone on from in the same turn. They are
 * played at once all the same, for some browsers let sound begin only inside the player's own touch.
 */
function createCueQueue({ settings }: Game): CueQueue {
  let player: SoundPlayer | undefined;
  let taken = 0;
  return {
    say: cues => {
      if (cues.length === 0 || !settings.getState().hasSound) return;
      player ??= createSoundPlayer();
      for (const cue of cues) {
        player.play(cue, taken);
        taken += lengthOf(cue);
      }
      queueMicrotask(() => {
        taken = 0;
      });
    },
    hush: () => {
      player?.close();
      player = undefined;
    },
  };
}
