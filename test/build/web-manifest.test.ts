import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toManifest } from '../../src/build/html-head.ts';

const { icons, ...rest } = toManifest();

test('the game is installed under both of its names, wherever it lies', () => {
  expect(rest).toMatchObject({
    name: '四梁八柱 Beams & Pillars',
    short_name: '四梁八柱',
    start_url: './',
    scope: './',
    display: 'standalone',
  });
});

test('every picture that is drawn is as large as it says', () => {
  for (const { src, sizes } of [...icons, { src: './icon-180.png', sizes: '180x180' }]) {
    const file = readFileSync(`public/${src}`);
    if (src.endsWith('.png')) expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toContain('maskable 512x512');
});
