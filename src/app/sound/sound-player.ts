import { tryCall } from '../store/call-helpers.ts';
import { CUES, type CueName, type Note } from './sound-cues.ts';

/** Plays cues; stays silent where a browser has no sound or refuses it. Nothing here throws. */
export type SoundPlayer = {
  /** @param after ms from now, for a cue that follows another one. */
  readonly play: (cue: CueName, after?: number) => void;
  /** Stops all sound; nothing is played after it. */
  readonly close: () => void;
};

const LOUDNESS = 0.5;
/** A little ahead, so that no attack falls into a block of samples that is already being played. */
const LEAD_S = 0.005;

/**
 * A player has one audio context, made at the first cue after someone has touched the page: before, browsers complain. No
 * sound is worth an interruption of the game, so errors are swallowed.
 */
export function createSoundPlayer(): SoundPlayer {
  /** undefined: not tried yet. null: refused, or closed. */
  let output: SoundOutput | null | undefined;
  return {
    play: (cue, after = 0) => {
      if (output === undefined && isTouched()) output = tryCall(openSoundOutput) ?? null;
      const opened = output;
      if (opened) tryCall(() => playCue(opened, cue, after));
    },
    close: () => {
      const opened = output;
      output = null;
      if (opened) tryCall(() => opened.context.close().catch(() => undefined));
    },
  };
}

/** Browsers that cannot tell do not complain about it either. */
const isTouched = (): boolean => globalThis.navigator?.userActivation?.hasBeenActive ?? true;

function playCue(output: SoundOutput, cue: CueName, after: number): void {
  const { context } = output;
  // A phone call or a locked screen may suspend it at any time.
  if (context.state !== 'running') context.resume().catch(() => undefined);
  const start = context.currentTime + LEAD_S;
  for (const note of CUES[cue]) playNote(output, note, start + (after + note.at) / 1000);
}

function openSoundOutput(): SoundOutput {
  const context = new AudioContext();
  const master = context.createGain();
  master.gain.value = LOUDNESS;
  const limiter = context.createDynamicsCompressor();
  // Knocks are all attack: what a limiter lets pass before it reacts would clip.
  limiter.attack.value = 0;
  limiter.ratio.value = 20;
  master.connect(limiter).connect(context.destination);
  return { context, out: master, noise: noiseIn(context), sounding: new Set() };
}

/** Half a second of noise, always the same: a linear congruential sequence. */
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

/** What notes are played with: a context, the node that they are connected to, and the sources that sound. */
type SoundOutput = {
  readonly context: AudioContext;
  readonly out: AudioNode;
  readonly noise: AudioBuffer;
  readonly sounding: Set<AudioNode>;
};

/**
 * The most sources that sound or are scheduled. The last card of a beam takes 22; more would be a blur, and a context that
 * was suspended plays all that has piled up at once.
 */
const MAX_SOURCES = 32;
/** An exponential ramp cannot reach 0; this cannot be heard. */
const SILENCE = 0.0005;
/** The attack of whatever is struck. */
const STRIKE_MS = 2;
/** Knocks below this are sines: the overtones of a triangle wave sound like a mallet, but low down they buzz. */
const MUFFLED_HZ = 250;
/** Of a metal bar that is free at both ends: ratio of the frequency, share of the gain, share of the length. */
const PARTIALS = [
  [1, 0.65, 1],
  [2.76, 0.25, 0.5],
  [5.4, 0.1, 0.25],
] as const;

/** `from`: seconds of the context's own clock. */
type NotePlayer = (output: SoundOutput, note: Note, from: number) => void;
type Envelope = { readonly from: number; readonly ms: number; readonly gain: number; readonly rise: number };

/** Makes a note sound at `from`, unless too much sounds already. */
function playNote(output: SoundOutput, note: Note, from: number): void {
  if (output.sounding.size < MAX_SOURCES) NOTE_PLAYERS[note.kind](output, note, from);
}

const NOTE_PLAYERS: Readonly<Record<Note['kind'], NotePlayer>> = {
  knock: (output, { hz, ms, gain }, from) => {
    const source = output.context.createOscillator();
    source.type = hz < MUFFLED_HZ ? 'sine' : 'triangle';
    source.frequency.setValueAtTime(1.6 * hz, from);
    source.frequency.exponentialRampToValueAtTime(hz, from + 0.02);
    playEnvelope(output, source, source, { from, ms, gain, rise: STRIKE_MS });
  },
  chime: (output, { hz, ms, gain }, from) => {
    for (const [ratio, share, life] of PARTIALS) {
      const source = output.context.createOscillator();
      source.frequency.setValueAtTime(ratio * hz, from);
      playEnvelope(output, source, source, { from, ms: life * ms, gain: share * gain, rise: STRIKE_MS });
    }
  },
  rustle: (output, { hz, ms, gain }, from) => {
    const source = output.context.createBufferSource();
    source.buffer = output.noise;
    source.loop = true;
    const band = output.context.createBiquadFilter();
    band.type = 'bandpass';
    band.frequency.setValueAtTime(hz, from);
    playEnvelope(output, source, source.connect(band), { from, ms, gain, rise: ms / 5 });
  },
};

/** Lets a source rise and die away, then frees its nodes; `end` is the last node of its chain. */
function playEnvelope(
  { context, out, sounding }: SoundOutput,
  source: AudioScheduledSourceNode,
  end: AudioNode,
  { from, ms, gain, rise }: Envelope,
): void {
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
