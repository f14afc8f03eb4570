import { describe, expect, it } from 'vitest';
import { type VisibleBand, visibleHeight } from '../../../src/app/lms/frame-fit.ts';

const seenIn = (whole: number, bands: readonly VisibleBand[]): readonly (number | undefined)[] => {
  let known: number | undefined;
  return bands.map(band => {
    known = visibleHeight(known, band, whole);
    return known;
  });
};

describe('what can be in sight of a frame', () => {
  it('is what is seen at first, and more as the page around is scrolled, but never less for being scrolled on', () => {
    const bands = [
      { top: 0, bottom: 508 },
      { top: 0, bottom: 600 },
      { top: 0, bottom: 666 },
      { top: 300, bottom: 666 },
      { top: 0, bottom: 400 },
    ];
    expect(seenIn(666, bands)).toEqual([508, 600, 666, 666, 666]);
  });

  it('is no more than what is left where the frame is cut off above and below', () => {
    const bands = [
      { top: 0, bottom: 230 },
      { top: 80, bottom: 406 },
      { top: 0, bottom: 666 },
      { top: 80, bottom: 406 },
    ];
    expect(seenIn(666, bands)).toEqual([230, 326, 666, 326]);
  });

  it('is unknown until someone looks at the frame', () => {
    expect(
      seenIn(666, [
        { top: 0, bottom: 0 },
        { top: 0, bottom: 90 },
      ]),
    ).toEqual([undefined, undefined]);
    expect(visibleHeight(508, { top: 620, bottom: 666 }, 666)).toBe(508);
  });

  it('moves nothing for a few px, unless they are the last', () => {
    expect(visibleHeight(508, { top: 0, bottom: 518 }, 666)).toBe(508);
    expect(visibleHeight(508, { top: 100, bottom: 600 }, 666)).toBe(508);
    expect(visibleHeight(655, { top: 0, bottom: 665.5 }, 666)).toBe(666);
  });
});
