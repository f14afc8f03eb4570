import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ALLOWED } from '../newer/allowed.ts';
import { newerInBuild } from '../newer/build.ts';

test('nothing that is built is newer than the oldest browsers, but for what is known and seen to', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(js|css|html)$/.test(name))
    .map(name => ({ name, text: readFileSync(join('dist', name), 'utf8') }));
  expect(files.length).toBeGreaterThan(50);
  expect(newerInBuild(files)).toEqual(Object.keys(ALLOWED).sort());
});
