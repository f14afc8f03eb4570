import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { Frame, Page, Route } from '@playwright/test';
import { unzipSync } from 'fflate';
import { pathsToPack } from '../../src/core/classroom/package-listing.ts';
import { toPackage } from '../../src/core/classroom/scorm-package.ts';
import { packNamedBy } from '../../src/core/interview/pack-content.ts';
import { LANGUAGES, type Language } from '../../src/core/language.ts';
import { createMoodle } from '../app/lms/moodle.ts';
import { assignedBy } from './answers.ts';
import { expect } from './player.ts';

export type Version = '1.2' | '2004';
type Kept = Readonly<Record<string, unknown>>;
/** The files of a package, by their paths. */
export type Unpacked = Readonly<Record<string, Uint8Array>>;
/** `kept`: what the platform has of an earlier visit. `files`: a package that was made in another way. */
export type Visit = {
  readonly kept?: Kept;
  readonly mode?: string;
  readonly isMoodle?: boolean;
  readonly files?: Unpacked;
};

const require = createRequire(import.meta.url);
const double = {
  '1.2': require.resolve('scorm-again/scorm12'),
  '2004': require.resolve('scorm-again/scorm2004'),
};
const names = { '1.2': ['Scorm12API', 'API'], '2004': ['Scorm2004API', 'API_1484_11'] } as const;
/** What a server says of files by their endings, as far as Moodle's does. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The zip as a teacher downloads it, taken apart again. */
export async function packaged(
  version: Version,
  code: string,
  languages: readonly Language[] = LANGUAGES,
): Promise<Unpacked> {
  const paths = pathsToPack(
    JSON.parse(await readFile('dist/files.json', 'utf8')),
    packNamedBy(code) ?? '',
    languages,
  );
  const files = await Promise.all(paths.map(async path => ({ path, bytes: await readFile(`dist/${path}`) })));
  return unzipSync(toPackage({ version, code, title: '周五小测', files }));
}

/** A page of the platform: its API, and the package in a frame as small as Moodle's. */
const pageOf = (script: string): string => `<!doctype html>
<meta charset="utf-8"><link rel="icon" href="data:,"><title>LMS</title><h1>LMS</h1>${script}
<iframe src="package/index.html" width="650" height="666" style="border:0"></iframe>`;

const scormAgain = (
  version: Version,
  { kept = {}, mode = 'normal' }: Visit,
): string => `<script src="double.js"></script><script>
const api = new ${names[version][0]}({ autocommit: false, logLevel: 5 });
api.loadFromJSON(${JSON.stringify(kept)}, 'cmi');
api.loadFromJSON(${JSON.stringify(version === '1.2' ? { core: { lesson_mode: mode } } : { mode })}, 'cmi');
window.${names[version][1]} = api;
window.calls = [];
window.isDown = false;
for (const name of ${JSON.stringify(CALLS[version])}) {
  const own = api[name].bind(api);
  api[name] = (...args) => { window.calls.push([name, ...args]); return window.isDown && /Commit/.test(name) ? 'false' : own(...args); };
}
window.kept = () => JSON.parse(JSON.stringify(api.cmi.toJSON()));
</script>`;
/** As Moodle behaves. What its server keeps lies in the session of the tab, and outlives the page. */
const moodle = (version: Version, { mode = 'normal' }: Visit): string => `<script>
const server = (${createMoodle})(JSON.parse(sessionStorage.getItem('server') ?? '[]'));
window.server = server;
window.${names[version][1]} = server.launch(${JSON.stringify(version)}, ${JSON.stringify(mode)}).api;
addEventListener('pagehide', () => sessionStorage.setItem('server', JSON.stringify([...server.saved])));
</script>`;
const CALLS = {
  '1.2': ['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish'],
  '2004': ['Initialize', 'SetValue', 'Commit', 'Terminate'],
} as const;

/** Opens the package of an assignment in a platform. @returns the frame it is played in. */
export async function launch(page: Page, version: Version, name: string, visit: Visit = {}): Promise<Frame> {
  const script = (visit.isMoodle ? moodle : scormAgain)(version, visit);
  const files = visit.files ?? (await packaged(version, assignedBy(name).code));
  const answer = async (route: Route): Promise<void> => {
    if (cut.has(page)) return route.abort('internetdisconnected');
    const path = decodeURIComponent(new URL(route.request().url()).pathname.replace('/lms/', ''));
    const body = files[path.replace('package/', '')];
    if (path === '') return route.fulfill({ contentType: 'text/html', body: pageOf(script) });
    if (path === 'double.js') return route.fulfill({ contentType: 'text/javascript', path: double[version] });
    if (!body) return route.fulfill({ status: 404 });
    // As Moodle serves what it does not know.
    const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: Buffer.from(body) });
  };
  await page.route('**/lms/**', answer);
  // Only then: what the visit before still asks for would come from nowhere.
  const before = answering.get(page);
  if (before) await page.unroute('**/lms/**', before);
  answering.set(page, answer);
  await page.goto('./lms/');
  const frame = page.frame({ url: /package\/index\.html/ });
  if (!frame) throw new Error('there is no frame');
  await expect(frame.locator('main:not([data-page=awaited])')).toBeVisible();
  return frame;
}

/** As when a student closes the tab, or goes on to another activity. */
export async function close(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(done => {
        const frame = document.querySelector('iframe');
        frame?.addEventListener('load', () => done(), { once: true });
        if (frame) frame.src = 'about:blank';
      }),
  );
}

type Fault = Parameters<ReturnType<typeof createMoodle>['fail']>[0];

/** Pages that can reach nothing, though their browser has not noticed. */
const cut = new WeakSet<Page>();
/** What serves the latest visit of a page. */
const answering = new WeakMap<Page, (route: Route) => Promise<void>>();

/** Moodle's server fails like this from now on; offline: the package cannot reach it either. */
export async function fail(page: Page, how: Fault): Promise<void> {
  if (how === 'offline') cut.add(page);
  else cut.delete(page);
  await page.evaluate(how => Reflect.get(window, 'server').fail(how), how);
}

/** What Moodle's server has of the attempt. */
export const savedIn = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => Object.fromEntries(Reflect.get(window, 'server').saved));

/** What the platform would keep for the next visit. */
export const keptIn = (page: Page): Promise<Kept> => page.evaluate(() => Reflect.get(window, 'kept')());

export const setDown = (page: Page, isDown: boolean): Promise<void> =>
  page.evaluate(is => void Reflect.set(window, 'isDown', is), isDown);

export async function callsOf(page: Page, pattern: RegExp): Promise<readonly (readonly string[])[]> {
  const calls: readonly (readonly string[])[] = await page.evaluate(() => Reflect.get(window, 'calls'));
  return calls.filter(call => pattern.test(call.join(' ')));
}
