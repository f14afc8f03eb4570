import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Releases of this package carry a Chromium for Linux on x64, packed; this one Chromium 89. */
const PACKAGE = 'chrome-aws-lambda@6.0.0';
const FOLDER = '.cache/browsers/old';

export type Old = { readonly path: string; readonly libraries: string };

/** An old Chromium, fetched from the npm registry on its first use (47 MB) and kept under `.cache`. */
export function fetchOld(say: (line: string) => void): Old {
  const bin = join(FOLDER, 'package/bin');
  const old = { path: join(bin, 'chromium'), libraries: join(bin, 'lib') };
  if (existsSync(old.path)) return old;
  say(`fetches ${PACKAGE} from the npm registry, 47 MB, into ${FOLDER}`);
  mkdirSync(FOLDER, { recursive: true });
  run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', FOLDER]);
  run('tar', ['xzf', join(FOLDER, `${PACKAGE.replace('@', '-')}.tgz`), '-C', FOLDER]);
  for (const name of ['aws.tar', 'swiftshader.tar', 'chromium'])
    writeFileSync(join(bin, name), brotliDecompressSync(readFileSync(join(bin, `${name}.br`))));
  for (const name of ['aws.tar', 'swiftshader.tar']) run('tar', ['xf', join(bin, name), '-C', bin]);
  chmodSync(old.path, 0o755);
  return old;
}

function run(command: string, args: readonly string[]): void {
  if (spawnSync(command, [...args], { stdio: 'inherit' }).status !== 0) throw new Error(`${command} failed`);
}
