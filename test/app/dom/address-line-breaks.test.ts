import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressPieces } from '../../../src/app/dom/address-line-breaks.ts';

test.each([
  'http://127.0.0.1:4173/#/',
  'http://192.168.1.4:4173/#/ASWA0W4E2Q3P10RTC9J8Q',
  'https://school.example/beams/and/pillars/index.html#/B7K3-9QXM-2VTR',
  'http://[fd00::1:2]:4173/#/A1',
  'https://a.b/c/d/#/e',
])('%s is split into pieces of four to nine characters', address => {
  const pieces = addressPieces(address);
  expect(pieces.join('')).toBe(address);
  for (const piece of pieces) {
    expect(piece.length, pieces.join(' ')).toBeGreaterThanOrEqual(4);
    expect(piece.length, pieces.join(' ')).toBeLessThanOrEqual(9);
  }
});

test('any text of at least four characters is split without loss, into pieces of at least four', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), text => {
      const pieces = addressPieces(text);
      expect(pieces.join('')).toBe(text);
      expect(Math.min(...pieces.map(piece => piece.length))).toBeGreaterThanOrEqual(4);
    }),
  );
});
