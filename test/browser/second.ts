import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toPolicy } from '../../src/build/html-head.ts';
import { writeWorker } from '../../src/build/worker-bundle.ts';

/** Another edition of the build, in a folder of its own: its page has a mark, and every script another name. */
export async function makeSecond(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'second-'));
  await cp('dist', folder, { recursive: true, filter: path => !/\.(br|gz)$/.test(path) });
  const assets = await readdir(join(folder, 'assets'));
  const scripts = assets.filter(name => name.endsWith('.js'));
  const renamed = (text: string): string =>
    scripts.reduce((changed, name) => changed.replaceAll(name, `second-${name}`), text);
  for (const name of scripts) {
    const path = join(folder, 'assets', name);
    await writeFile(path, renamed(await readFile(path, 'utf8')));
    await rename(path, join(folder, 'assets', `second-${name}`));
  }
  const page = renamed(await readFile(join(folder, 'index.html'), 'utf8'));
  const marked = page.replace('<html', '<html data-edition="second"');
  const allowed = marked.replace(/content="default-src[^"]*"/, () => `content="${toPolicy(marked)}"`);
  await writeFile(join(folder, 'index.html'), allowed);
  await writeWorker(folder);
  return folder;
}
