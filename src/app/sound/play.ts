import { tryCall } from '../store/attempt.ts';
import { CUES, type CueName } from './cues.ts';
import { playNote, type SoundOutput } from './note.ts';

/** Plays cues; where a browser has no sound or refuses it, stays silent and out of the way. */
export type SoundPlayer = {
  /** `after`: ms from now, for a cue that follows another of the same moment. */
  readonly play: (cue: CueName, after?: number) => void;
  /** Ends what sounds; nothing is played after it. */
  readonly close: () => void;
};

const LOUDNESS = 0.5;
/** Ahead, so that no attack falls into a block that is already being played. */
const LEAD_S = 0.005;

/**
 * One ear has one context, made at the first cue after the player has touched the page: before, browsers complain. No
 * sound is worth an interruption of the game: whatever goes wrong in here stays in here.
 */
export function createSoundPlayer(): SoundPlayer {
  /** undefined: not tried yet. null: refused, or closed. */
  let desk: SoundOutput | null | undefined;
  return {
    play: (cue, after = 0) => {
      if (desk === undefined && isTouched()) desk = tryCall(openSoundOutput) ?? null;
      const open = desk;
      if (open) tryCall(() => perform(open, cue, after));
    },
    close: () => {
      const open = desk;
      desk = null;
      if (open) tryCall(() => open.context.close().catch(() => undefined));
    },
  };
}

/** Browsers that cannot tell do not complain either. */
const isTouched = (): boolean => globalThis.navigator?.userActivation?.hasBeenActive ?? true;

function perform(desk: SoundOutput, cue: CueName, after: number): void {
  const { context } = desk;
  // A phone call or a locked screen suspends it at any time, not only at the start.
  if (context.state !== 'running') context.resume().catch(() => undefined);
  const start = context.currentTime + LEAD_S;
  for (const note of CUES[cue]) playNote(desk, note, start + (after + note.at) / 1000);
}

function openSoundOutput(): SoundOutput {
  const context = new AudioContext();
  const master = context.createGain();
  master.gain.value = LOUDNESS;
  const limiter = context.createDynamicsCompressor();
  // Mallets are all attack: what the limiter lets pass before it closes is what would clip.
  limiter.attack.value = 0;
  limiter.ratio.value = 20;
  master.connect(limiter).connect(context.destination);
  return { context, out: master, noise: noiseIn(context), sounding: new Set() };
}

/** Half a second of noise, the same for ever: a linear congruential sequence. */
function noiseIn(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, Math.round(context.sampleRate / 2), context.sampleRate);
  const samples = buffer.getChannelData(0);
  let state = 1;
  for (let i = 0; i < samples.length; i++) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    samples[i] = state / 2 ** 31 - 1;
  }
  return buffer;
}
