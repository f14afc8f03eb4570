import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from '../../src/build/after-build.ts';

test('text files get a brotli and a gzip copy that say the same, others get none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'squeeze-'));
  const text = '梁柱'.repeat(500);
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'a.js'), text);
  await writeFile(join(folder, 'b.png'), text);
  await compressFolder(folder);
  const names = (await readdir(join(folder, 'assets'))).sort();
  expect(names).toEqual(['a.js', 'a.js.br', 'a.js.gz']);
  expect(await readdir(folder)).not.toContain('b.png.br');
  expect(brotliDecompressSync(await readFile(join(folder, 'assets', 'a.js.br'))).toString()).toBe(text);
  expect(gunzipSync(await readFile(join(folder, 'assets', 'a.js.gz'))).toString()).toBe(text);
  await rm(folder, { recursive: true });
});
