import type { Language } from '../language.ts';
import { escapeXml, toHref } from './escaped.ts';

export type PackageVersion = '1.2' | '2004';

/** What a package says of itself to whoever keeps it. */
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
export const START_PAGE = 'index.html';
