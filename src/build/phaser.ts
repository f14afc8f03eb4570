import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { type Feature, featuresOf, LEFT_OUT, NEEDED } from './trim.ts';

const PREFIX = 'virtual:phaser/';
const VARIANT = /\?(canvas|webgl)$/;
const sources = `${dirname(createRequire(import.meta.url).resolve('phaser/package.json'))}/src/`.replaceAll(
  '\\',
  '/',
);

/**
 * Serves `virtual:phaser/canvas` and `virtual:phaser/webgl`: Phaser's sources with one renderer and only the modules
 * that are used, which the package itself does not offer. Its version is pinned. While developing, the whole
 * package is served.
 */
export const phaser = (): Plugin => {
  let isBuild = true;
  return {
    name: 'phaser',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    async resolveId(name, importer) {
      if (name.startsWith(PREFIX)) return `\0${name}`;
      if (name === 'phaser3spectorjs') return '\0nothing';
      const variant = importer && variantOf(importer);
      // What the sources take from elsewhere is resolved as for any other program.
      if (!variant || !name.startsWith('.')) return undefined;
      const found = await this.resolve(name, importer.replace(VARIANT, ''), { skipSelf: true });
      return found?.id.startsWith(sources) ? `${found.id}?${variant}` : found;
    },
    load: async id => {
      if (id === '\0nothing') return 'export {}';
      if (id.startsWith(`\0${PREFIX}`))
        return isBuild ? toEntry(featureOf(id)) : "export { default } from 'phaser'";
      const variant = variantOf(id);
      return variant && id.startsWith(sources) ? toSource(id.replace(VARIANT, ''), variant) : undefined;
    },
  };
};

const featureOf = (id: string): Feature => (id.endsWith('webgl') ? 'webgl' : 'canvas');
const variantOf = (id: string): Feature | undefined => (VARIANT.test(id) ? featureOf(id) : undefined);

async function toSource(path: string, variant: Feature): Promise<string> {
  const name = path.slice(sources.length);
  const instead = LEFT_OUT.find(([pattern]) => pattern.test(name));
  if (instead) return instead[1];
  const features = featuresOf(variant);
  const code = await readFile(path, 'utf8');
  return code.replace(/typeof ([A-Z][A-Z0-9_]+)\b/g, (all, flag: string) => String(features[flag] ?? all));
}

function toEntry(variant: Feature): string {
  const at = (path: string): string => `'${sources}${path}?${variant}'`;
  return `
${NEEDED.map(path => `import ${at(toFile(path))};`).join('\n')}
import Game from ${at('core/Game.js')};
import CONST from ${at('const.js')};
import Scale from ${at('scale/index.js')};
const Phaser = { Game, Scale, CANVAS: CONST.CANVAS, WEBGL: CONST.WEBGL };
export { Phaser as default };
`;
}

const FOLDERS: readonly string[] = ['renderer', 'cameras/2d', 'tweens'];
const toFile = (path: string): string => (FOLDERS.includes(path) ? `${path}/index.js` : `${path}.js`);
