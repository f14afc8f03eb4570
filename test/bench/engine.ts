import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sample } from './sample.ts';

/** The name under which Phaser registers a plugin of its own: a string, so no minifier shortens it. */
const sign = 'GameObjectFactory';

/** The largest compressed chunk of a build that holds Phaser; nothing for a build without it. */
export const readEngine = async (folder: string): Promise<Sample> => {
  const assets = join(folder, 'assets');
  const scripts = (await readdir(assets)).filter(name => name.endsWith('.js'));
  const sizes = await Promise.all(scripts.map(name => sizeOf(join(assets, name))));
  const engineBytes = Math.max(0, ...sizes);
  return engineBytes > 0 ? { engineBytes } : {};
};

const sizeOf = async (path: string): Promise<number> => {
  const isEngine = (await readFile(path, 'utf8')).includes(sign);
  return isEngine ? (await stat(`${path}.br`)).size : 0;
};
