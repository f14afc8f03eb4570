import { type Zippable, zipSync } from 'fflate';
import type { Language } from '../language.ts';
import { escapeXml, fileStemOf } from './escaped.ts';
import { type PackageAbout, type PackageVersion, START_PAGE, toManifest } from './manifest.ts';
import { inOneLanguage } from './spoken.ts';

/** A file of the game as it is deployed; `path` from its root, with slashes. */
export type PackageFile = { readonly path: string; readonly bytes: Uint8Array };

export type PackageContents = {
  readonly version: PackageVersion;
  /** That it opens in: the assignment's, or else that of the teacher who packs it; the browser's, if neither is named. */
  readonly language?: Language;
  /** Of the assignment, as `toLink` writes it. */
  readonly code: string;
  readonly title: string;
  readonly about?: PackageAbout;
  /** Per cent of the score, 1..100: from there on a platform is told that it was passed. Without one it is told nothing. */
  readonly pass?: number | null;
  readonly files: readonly PackageFile[];
};

const MANIFEST = 'imsmanifest.xml';
/** No worker may stay behind in a platform, and copies for servers are of no use there. */
const isLeftOut = (path: string): boolean =>
  ['worker.js', 'files.json', MANIFEST].includes(path) || /\.(br|gz)$/.test(path);
/** The same bytes for the same assignment, whenever it is packed. */
const DAY = new Date(2026, 0, 1);

/** A zip that a learning platform takes: the whole game, opened at this assignment. @throws RangeError without the page. */
export function toPackage({ files, ...contents }: PackageContents): Uint8Array {
  const { version } = contents;
  const kept = files.filter(({ path }) => !isLeftOut(path));
  if (!kept.some(({ path }) => path === START_PAGE)) throw new RangeError(`there is no ${START_PAGE}`);
  const manifest = toManifest(version, { ...contents, paths: kept.map(({ path }) => path) });
  const zippable: Zippable = { [MANIFEST]: new TextEncoder().encode(manifest) };
  for (const { path, bytes } of kept)
    zippable[path] = path === START_PAGE ? withMetaTags(bytes, contents) : bytes;
  return zipSync(zippable, { level: 6, mtime: DAY });
}

/** The page says what it is for. Its policy comes first and stays as it is, for nothing that runs is added. */
function withMetaTags(bytes: Uint8Array, contents: Omit<PackageContents, 'files'>): Uint8Array {
  const { version, code, title, language, pass } = contents;
  const page = inOneLanguage(new TextDecoder().decode(bytes), title, language);
  const end = page.indexOf('</head>');
  if (end < 0) throw new RangeError(`${START_PAGE} has no head`);
  const named = [
    ['assignment', code],
    ['lms', version],
    ...(pass ? [['pass', String(pass)]] : []),
    ...(language ? [['language', language]] : []),
  ];
  const metas = named.map(
    ([name, content = '']) => `<meta name="${name}" content="${escapeXml(content)}" />\n`,
  );
  return new TextEncoder().encode(page.slice(0, end) + metas.join('') + page.slice(end));
}

/** What the zip is called on the teacher's disk: the title as far as every disk takes it. */
export function packageFileName(version: PackageVersion, title: string): string {
  return `${fileStemOf(title) || 'beams-and-pillars'}-scorm-${version}.zip`;
}
