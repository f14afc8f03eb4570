import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../core/language.ts';
import { LOCALES, readSentences } from './locale-files.ts';
import { bundleServer, PROGRAM, UNBUNDLED } from './server-bundle.ts';

/**
 * `npm run build:live`: one folder that runs a live class with nothing but Node, on computers without npm and without a network.
 */

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** The oldest Node that it runs with. */
const NODE = '20.19';
/** Systems of teachers' computers; for each there is a part that needs no compiler. */
const SYSTEMS = /^(?:win32|darwin|linux)-/;
/** Of a package, what it needs when it runs. */
const NEEDED = /^(?:package\.json|LICENSE.*|.*\.js|lib|prebuilds)$/;
/** Only needed to compile. */
const COMPILING = ['napi-macros'];

/** @param game the folder of a finished build. */
export async function makeLiveFolder(folder: string, game: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bundleServer(folder, { game: './game', data: './data' });
  await cp(game, join(folder, 'game'), { recursive: true });
  const packages = await withDependencies(UNBUNDLED);
  for (const name of packages) await copyPackage(name, join(folder, 'node_modules', name));
  await writeFile(join(folder, 'start.cmd'), startOnWindows().replaceAll('\n', '\r\n'));
  await writeFile(join(folder, 'start.sh'), startElsewhere());
  await chmod(join(folder, 'start.sh'), 0o755);
}

/** A package and all that it requires. */
async function withDependencies(name: string, found: readonly string[] = []): Promise<readonly string[]> {
  if (found.includes(name) || COMPILING.includes(name)) return found;
  const { dependencies = {} }: { readonly dependencies?: Readonly<Record<string, string>> } = JSON.parse(
    await readFile(join(PACKAGES, name, 'package.json'), 'utf8'),
  );
  let all: readonly string[] = [...found, name];
  for (const dependency of Object.keys(dependencies)) all = await withDependencies(dependency, all);
  return all;
}

async function copyPackage(name: string, target: string): Promise<void> {
  const source = join(PACKAGES, name);
  const entries = (await readdir(source)).filter(entry => NEEDED.test(entry));
  for (const entry of entries)
    await cp(join(source, entry), join(target, entry), {
      recursive: true,
      filter: path =>
        dirname(path) !== join(source, 'prebuilds') ||
        SYSTEMS.test(path.slice(path.lastIndexOf('prebuilds') + 10)),
    });
}

/** In every language, since nobody knows here which one is read there. */
const needsNode = (): readonly string[] =>
  LANGUAGES.map(language => readSentences(LOCALES, language)('needsNode', { needed: NODE }));

/** Stays open when something is wrong, so that it can be read. */
const startOnWindows = (): string => `@echo off
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
${needsNode()
  .map(sentence => `  echo ${sentence}`)
  .join('\n')}
  pause
  exit /b 1
)
node ${PROGRAM} %*
if errorlevel 1 pause
`;

const startElsewhere = (): string => `#!/bin/sh
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null 2>&1; then
${needsNode()
  .map(sentence => `  echo '${sentence}'`)
  .join('\n')}
  exit 1
fi
exec node ${PROGRAM} "$@"
`;
