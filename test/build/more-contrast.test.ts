import { expect, test } from 'vitest';
import { contrast, withMoreContrast } from '../../src/build/tokens-css.ts';
import tokens from '../../src/shapes/tokens.json' with { type: 'json' };

const { light, night, sheet } = tokens.color;
const schemes = Object.entries({ light, night, sheet });

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  expect(contrast('#FFFFFF', '#777777')).toBeCloseTo(4.48, 2);
});

test.each(schemes)('in %s all that is read stands 7 to 1 on every ground that it may lie on', (_, scheme) => {
  const firm = withMoreContrast(scheme);
  const { hair = '' } = firm;
  const grounds = ['paper', 'card', 'sunk'].map(role => String(firm[role]));
  for (const role of ['ink', 'ink2', 'ink3', 'line', 'ok', 'no', 'edge'])
    for (const ground of grounds)
      expect(contrast(String(firm[role]), ground), role).toBeGreaterThanOrEqual(7);
  for (const ground of grounds) expect(contrast(String(hair), ground)).toBeGreaterThanOrEqual(3);
  for (const [name, { deep = '', wash = '', solid = '', onSolid = '' }] of Object.entries(firm.accent)) {
    for (const ground of [...grounds, wash]) expect(contrast(deep, ground), name).toBeGreaterThanOrEqual(7);
    expect(contrast(onSolid, solid), name).toBeGreaterThanOrEqual(7);
  }
});

test.each(schemes)('in %s what is enough already stays as it is', (_, scheme) => {
  const firm = withMoreContrast(scheme);
  for (const role of ['paper', 'card', 'sunk', 'ink', 'outline', 'primary', 'star'] as const)
    expect(firm[role]).toBe(scheme[role]);
  const { orpiment: { solid } = {} } = firm.accent;
  expect(solid).toBe(scheme.accent.orpiment.solid);
});

test('a colour keeps its hue: blue stays the most of azurite, red of vermilion', () => {
  for (const [, scheme] of schemes) {
    const { azurite: { deep: blue = '' } = {}, vermilion: { deep: red = '' } = {} } =
      withMoreContrast(scheme).accent;
    expect(channel(blue, 5)).toBeGreaterThan(channel(blue, 1));
    expect(channel(red, 1)).toBeGreaterThan(channel(red, 5));
  }
});

const channel = (colour: string, start: number): number =>
  Number.parseInt(colour.slice(start, start + 2), 16);
