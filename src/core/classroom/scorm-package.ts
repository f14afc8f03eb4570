import { type Zippable, zipSync } from 'fflate';
import type { Language } from '../language.ts';
import { PRELOAD_SCRIPT } from './package-listing.ts';
import { escapeXml, fileStemOf, toHref } from './safe-text.ts';

/** A sentence of index.html, which has each of them once in every language. */
const SENTENCE = /<(p|strong|span) lang="([\w-]+)"[^>]*>[^<]*<\/\1>\n?/g;
/** An installed game would open outside of the platform. */
const INSTALL = /<link rel="manifest"[^>]*>\n?/;

/** The page of a package with its title, its sentences in one language if that is known. */
export function inOneLanguage(page: string, title: string, language: Language | undefined): string {
  const called = page
    .replace(INSTALL, '')
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeXml(title)}</title>`);
  if (!language) return called;
  return called
    .replace(/<html lang="[\w-]+"/, `<html lang="${language}"`)
    .replace(SENTENCE, (sentence, _, spoken: string) => (spoken === language ? sentence : ''));
}

export type PackageVersion = '1.2' | '2004';

/** How a package describes itself in a catalogue. */
export type PackageAbout = { readonly language: Language; readonly text: string };

export type ManifestContents = {
  /** Names the package, made of capitals and digits. */
  readonly code: string;
  readonly title: string;
  readonly about?: PackageAbout;
  /** Every file but the manifest, as paths from the root. */
  readonly paths: readonly string[];
};

/**
 * What a version calls things. A pass mark is not among them, neither as mastery score (1.2) nor as measure to be satisfied
 * by (2004): with one, platforms work out the status themselves at every leaving, so that whoever only pauses has failed.
 */
type VersionTerms = {
  readonly schema: string;
  readonly spaces: Readonly<Record<string, string>>;
  readonly resource: string;
  readonly rules: string;
  /** Learning Object Metadata: the names of its elements, and of a text in one language. */
  readonly lom: { readonly prefix: string; readonly text: string; readonly language: string };
};
const VERSION_TERMS: Readonly<Record<PackageVersion, VersionTerms>> = {
  '1.2': {
    schema: '1.2',
    spaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
    },
    resource: 'adlcp:scormtype="sco"',
    rules: '',
    lom: { prefix: 'imsmd', text: 'langstring', language: 'xml:lang' },
  },
  '2004': {
    schema: '2004 4th Edition',
    spaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:lom': 'http://ltsc.ieee.org/xsd/LOM',
    },
    resource: 'adlcp:scormType="sco"',
    rules: `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
    lom: { prefix: 'lom', text: 'string', language: 'language' },
  },
};

/** Title, language and description, in the order of the schemas. */
function metadata(version: PackageVersion, { title, about }: ManifestContents): string {
  if (!about) return '';
  const { prefix, text, language } = VERSION_TERMS[version].lom;
  const tag = about.language;
  const said = (name: string, words: string): string =>
    `<${prefix}:${name}><${prefix}:${text} ${language}="${tag}">${escapeXml(words)}</${prefix}:${text}></${prefix}:${name}>`;
  return `
    <${prefix}:lom>
      <${prefix}:general>
        ${said('title', title)}
        <${prefix}:language>${tag}</${prefix}:language>
        ${said('description', about.text)}
      </${prefix}:general>
    </${prefix}:lom>`;
}

/** `imsmanifest.xml`: one activity with everything it needs. */
export function toManifest(version: PackageVersion, described: ManifestContents): string {
  const { code, title, paths } = described;
  const { schema, spaces, resource, rules } = VERSION_TERMS[version];
  const named = Object.entries(spaces).map(([name, space]) => `${name}="${space}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="beams-and-pillars-${escapeXml(code)}" version="1" ${named.join(' ')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schema}</schemaversion>${metadata(version, described)}
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escapeXml(title)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${escapeXml(title)}</title>${rules}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" ${resource} href="${START_PAGE}">
${paths.map(path => `      <file href="${escapeXml(toHref(path))}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** The page that a platform opens. */
const START_PAGE = 'index.html';

/** A file of the game as it is deployed; `path` from its root, with slashes. */
export type PackageFile = { readonly path: string; readonly bytes: Uint8Array };

export type PackageContents = {
  readonly version: PackageVersion;
  /** The language it opens in: the assignment's, else that of the packing teacher's page; if missing, the browser's. */
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
/** Left out: a platform must not keep a service worker, and compressed copies are only for web servers. */
const isLeftOut = (path: string): boolean =>
  ['worker.js', 'files.json', MANIFEST].includes(path) || /\.(br|gz)$/.test(path);
/** A fixed date, so that the same assignment makes the same bytes. */
const DAY = new Date(2026, 0, 1);

/** A zip that a learning platform takes: the game, opened at this assignment. @throws RangeError without the page. */
export function toPackage({ files, ...contents }: PackageContents): Uint8Array {
  const { version } = contents;
  const kept = files.filter(({ path }) => !isLeftOut(path));
  if (!kept.some(({ path }) => path === START_PAGE)) throw new RangeError(`there is no ${START_PAGE}`);
  const manifest = toManifest(version, { ...contents, paths: kept.map(({ path }) => path) });
  const zippable: Zippable = { [MANIFEST]: new TextEncoder().encode(manifest) };
  for (const { path, bytes } of kept)
    zippable[path] = path === START_PAGE ? withMetaTags(withPreloads(bytes, kept), contents) : bytes;
  return zipSync(zippable, { level: 6, mtime: DAY });
}

/** Without the script that asks for files early, if one of those is not in this package. */
function withPreloads(bytes: Uint8Array, files: readonly PackageFile[]): Uint8Array {
  const page = new TextDecoder().decode(bytes);
  const [script = ''] = PRELOAD_SCRIPT.exec(page) ?? [];
  const named = script.match(/assets\/[\w.-]+/g) ?? [];
  const isWhole = named.every(name => files.some(({ path }) => path === name));
  return isWhole ? bytes : new TextEncoder().encode(page.replace(script, ''));
}

/** Adds `meta` tags that say what the page is for. They run nothing, so its content security policy stays as it is. */
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

/** The name of the zip: the title as far as every file system takes it. */
export function packageFileName(version: PackageVersion, title: string): string {
  return `${fileStemOf(title) || 'beams-and-pillars'}-scorm-${version}.zip`;
}
