import { describe, expect, it } from 'vitest';
import { CUES, type CueName, lengthOf, type Note } from '../../../src/app/sound/sound-cues.ts';

const isCue = (name: string): name is CueName => name in CUES;
const names = Object.keys(CUES).filter(isCue);
const CEREMONIES: readonly CueName[] = ['beamDone'];

/** Gains of what sounds at a moment, added up as if nothing had died away yet. */
const loudAt = (notes: readonly Note[], moment: number): number =>
  notes.filter(({ at, ms }) => at <= moment && moment < at + ms).reduce((sum, { gain }) => sum + gain, 0);

describe.each(names)('the cue %s', name => {
  const notes: readonly Note[] = CUES[name];

  it('is over before it is in the way', () => {
    expect(lengthOf(name)).toBeLessThan(CEREMONIES.includes(name) ? 1500 : 400);
  });

  it('is made of notes that can be heard', () => {
    expect(notes.length).toBeGreaterThan(0);
    for (const { at, hz, ms, gain } of notes) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(ms).toBeGreaterThanOrEqual(30);
      expect(gain).toBeGreaterThan(0);
      expect(gain).toBeLessThanOrEqual(1);
      expect(hz).toBeGreaterThanOrEqual(60);
      expect(hz).toBeLessThanOrEqual(6000);
    }
  });

  it('begins at once and never adds up to more than 1', () => {
    expect(Math.min(...notes.map(({ at }) => at))).toBe(0);
    for (const { at } of notes) expect(loudAt(notes, at)).toBeLessThanOrEqual(1);
  });
});

describe('the table', () => {
  const pitches = (name: CueName): readonly number[] => CUES[name].map(({ hz }) => hz);
  const isRising = (hz: readonly number[]): boolean =>
    hz.every((one, i) => i === 0 || one > (hz[i - 1] ?? 0));

  it('rises with the streak, the pillar and the stars', () => {
    expect(isRising(['streak5', 'streak10', 'streak15'].filter(isCue).flatMap(pitches))).toBe(true);
    for (const name of ['pillarDone', 'star2', 'star3'].filter(isCue))
      expect(isRising(pitches(name))).toBe(true);
  });

  it('falls by a minor third where a response is wrong', () => {
    const [high = 0, low = 1] = pitches('wrong');
    expect(12 * Math.log2(high / low)).toBeCloseTo(3, 1);
  });
});
