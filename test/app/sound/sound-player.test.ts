import { afterEach, describe, expect, it, vi } from 'vitest';
import { CUES, type CueName } from '../../../src/app/sound/sound-cues.ts';
import { createSoundPlayer } from '../../../src/app/sound/sound-player.ts';
import { openStudio } from './fake-audio.ts';

afterEach(() => vi.unstubAllGlobals());

const touch = (hasBeenActive: boolean): void =>
  void vi.stubGlobal('navigator', { userActivation: { hasBeenActive } });
const NAMES: readonly CueName[] = ['lock', 'wrong', 'hint', 'star3', 'beamDone'];

describe('a sound player', () => {
  it('makes one context, at the first cue', () => {
    const studio = openStudio();
    const player = createSoundPlayer();
    expect(studio.contexts).toBe(0);
    for (const name of NAMES) player.play(name);
    expect(studio.contexts).toBe(1);
  });

  it('waits with it until the page has been touched', () => {
    const studio = openStudio();
    const player = createSoundPlayer();
    touch(false);
    player.play('lock');
    expect(studio.contexts).toBe(0);
    touch(true);
    player.play('lock');
    expect([studio.contexts, studio.starts.length]).toEqual([1, CUES.lock.length]);
  });

  it('starts notes in their order, after what they follow', () => {
    const studio = openStudio();
    createSoundPlayer().play('wrong', 400);
    const [first = 0, second = 0] = studio.starts;
    expect(first).toBeCloseTo(10.4, 1);
    expect(second - first).toBeCloseTo(0.165);
  });

  it('lets go of every node when it has ended', () => {
    const studio = openStudio();
    const player = createSoundPlayer();
    player.play('pick');
    studio.pass();
    const idle = studio.wired;
    for (const name of NAMES) {
      player.play(name);
      expect(studio.wired).toBeGreaterThan(idle);
      studio.pass();
      expect(studio.wired).toBe(idle);
    }
  });

  it('bounds how much sounds at once, and is ready again afterwards', () => {
    const studio = openStudio();
    const player = createSoundPlayer();
    for (let i = 0; i < 100; i++) player.play('beamDone');
    const most = studio.starts.length;
    expect(most).toBeLessThan(40);
    studio.pass();
    player.play('lock');
    expect(studio.starts.length).toBe(most + CUES.lock.length);
  });

  it('wakes a context that was put to sleep, and only such a one', () => {
    const asleep = openStudio({ state: 'suspended' });
    createSoundPlayer().play('lock');
    expect(asleep.resumed).toBe(1);
    const awake = openStudio();
    createSoundPlayer().play('lock');
    expect(awake.resumed).toBe(0);
  });

  it('is silent once it is closed', () => {
    const studio = openStudio();
    const player = createSoundPlayer();
    player.play('lock');
    player.close();
    player.close();
    player.play('lock');
    expect([studio.contexts, studio.closed, studio.starts.length]).toEqual([1, 1, CUES.lock.length]);
  });
});

describe('where there is no sound', () => {
  const spoken = () => [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];

  it.each([
    ['no context exists', () => void vi.stubGlobal('AudioContext', undefined)],
    ['a context cannot be made', () => void openStudio({ refuses: 'all' })],
    ['a context will not wake', () => void openStudio({ state: 'suspended', refuses: 'resume' })],
  ])('nothing happens if %s', async (_, arrange) => {
    arrange();
    const consoles = spoken();
    const player = createSoundPlayer();
    expect(() => {
      player.play('lock');
      player.play('wrong');
      player.close();
    }).not.toThrow();
    // A refusal that nobody caught would fail the run in this turn.
    await new Promise(resolve => setTimeout(resolve));
    for (const console of consoles) expect(console).not.toHaveBeenCalled();
  });

  it('asks only once for what was refused', () => {
    const studio = openStudio({ refuses: 'all' });
    const player = createSoundPlayer();
    player.play('lock');
    player.play('lock');
    expect(studio.contexts).toBe(1);
  });
});
