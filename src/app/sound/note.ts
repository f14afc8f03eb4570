import type { Note } from './cues.ts';

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
type Maker = (desk: SoundOutput, note: Note, from: number) => void;
type Swell = { readonly from: number; readonly ms: number; readonly gain: number; readonly rise: number };

/** Makes a note sound at `from`, unless too much sounds already. */
export function playNote(desk: SoundOutput, note: Note, from: number): void {
  if (desk.sounding.size < VOICES) MAKERS[note.kind](desk, note, from);
}

const MAKERS: Readonly<Record<Note['kind'], Maker>> = {
  knock: (desk, { hz, ms, gain }, from) => {
    const source = desk.context.createOscillator();
    source.type = hz < MUFFLED_HZ ? 'sine' : 'triangle';
    source.frequency.setValueAtTime(1.6 * hz, from);
    source.frequency.exponentialRampToValueAtTime(hz, from + 0.02);
    swell(desk, source, source, { from, ms, gain, rise: STRIKE_MS });
  },
  chime: (desk, { hz, ms, gain }, from) => {
    for (const [ratio, share, life] of PARTIALS) {
      const source = desk.context.createOscillator();
      source.frequency.setValueAtTime(ratio * hz, from);
      swell(desk, source, source, { from, ms: life * ms, gain: share * gain, rise: STRIKE_MS });
    }
  },
  rustle: (desk, { hz, ms, gain }, from) => {
    const source = desk.context.createBufferSource();
    source.buffer = desk.noise;
    source.loop = true;
    const band = desk.context.createBiquadFilter();
    band.type = 'bandpass';
    band.frequency.setValueAtTime(hz, from);
    swell(desk, source, source.connect(band), { from, ms, gain, rise: ms / 5 });
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
