import { tryCall } from '../store/call-helpers.ts';
import { CUES, type CueName, type Note } from './sound-cues.ts';

/** Where notes are put: a context, what leads out of it, and the sources that sound. */
export type SoundOutput = {
  readonly context: AudioContext;
  readonly out: AudioNode;
  readonly noise: AudioBuffer;
  readonly sounding: Set<AudioNode>;
};

/**
 * Sources that sound or are due. The last card of a beam takes 22; more would be a blur, and a context that was held
 * back lets all that it has go together.
 */
const VOICES = 32;
/** Gains fall by ratio and cannot reach 0; this is as good as. */
const SILENCE = 0.0005;
/** A struck thing is at its loudest after this. */
const STRIKE_MS = 2;
/** Knocks below this are muffled: the overtones of a triangle are the bite of a mallet, but low down they buzz. */
const MUFFLED_HZ = 250;
/** Of a bar that is free at both ends: ratio, share of the gain, share of the length. */
const PARTIALS = [
  [1, 0.65, 1],
  [2.76, 0.25, 0.5],
  [5.4, 0.1, 0.25],
] as const;

/** Seconds of the context's own clock. */
type Maker = (output: SoundOutput, note: Note, from: number) => void;
type Swell = { readonly from: number; readonly ms: number; readonly gain: number; readonly rise: number };

/** Makes a note sound at `from`, unless too much sounds already. */
export function playNote(output: SoundOutput, note: Note, from: number): void {
  if (output.sounding.size < VOICES) MAKERS[note.kind](output, note, from);
}

const MAKERS: Readonly<Record<Note['kind'], Maker>> = {
  knock: (output, { hz, ms, gain }, from) => {
    const source = output.context.createOscillator();
    source.type = hz < MUFFLED_HZ ? 'sine' : 'triangle';
    source.frequency.setValueAtTime(1.6 * hz, from);
    source.frequency.exponentialRampToValueAtTime(hz, from + 0.02);
    swell(output, source, source, { from, ms, gain, rise: STRIKE_MS });
  },
  chime: (output, { hz, ms, gain }, from) => {
    for (const [ratio, share, life] of PARTIALS) {
      const source = output.context.createOscillator();
      source.frequency.setValueAtTime(ratio * hz, from);
      swell(output, source, source, { from, ms: life * ms, gain: share * gain, rise: STRIKE_MS });
    }
  },
  rustle: (output, { hz, ms, gain }, from) => {
    const source = output.context.createBufferSource();
    source.buffer = output.noise;
    source.loop = true;
    const band = output.context.createBiquadFilter();
    band.type = 'bandpass';
    band.frequency.setValueAtTime(hz, from);
    swell(output, source, source.connect(band), { from, ms, gain, rise: ms / 5 });
  },
};

/** Lets a source rise, die away and go; `end` is the last node of its chain. */
function swell({ context, out, sounding }: SoundOutput, source: Source, end: AudioNode, shape: Swell): void {
  const { from, ms, gain, rise } = shape;
  const level = context.createGain();
  level.gain.setValueAtTime(SILENCE, from);
  level.gain.exponentialRampToValueAtTime(gain, from + rise / 1000);
  level.gain.exponentialRampToValueAtTime(SILENCE, from + ms / 1000);
  end.connect(level).connect(out);
  sounding.add(source);
  source.onended = () => {
    for (const node of new Set([source, end, level])) node.disconnect();
    sounding.delete(source);
  };
  source.start(from);
  source.stop(from + ms / 1000);
}
type Source = AudioScheduledSourceNode;

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
  let output: SoundOutput | null | undefined;
  return {
    play: (cue, after = 0) => {
      if (output === undefined && isTouched()) output = tryCall(openSoundOutput) ?? null;
      const open = output;
      if (open) tryCall(() => perform(open, cue, after));
    },
    close: () => {
      const open = output;
      output = null;
      if (open) tryCall(() => open.context.close().catch(() => undefined));
    },
  };
}

/** Browsers that cannot tell do not complain either. */
const isTouched = (): boolean => globalThis.navigator?.userActivation?.hasBeenActive ?? true;

function perform(output: SoundOutput, cue: CueName, after: number): void {
  const { context } = output;
  // A phone call or a locked screen suspends it at any time, not only at the start.
  if (context.state !== 'running') context.resume().catch(() => undefined);
  const start = context.currentTime + LEAD_S;
  for (const note of CUES[cue]) playNote(output, note, start + (after + note.at) / 1000);
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
