import { escaped, toHref } from './escaped.ts';

export type PackageVersion = '1.2' | '2004';

export type Described = {
  /** Names the package, made of capitals and digits. */
  readonly code: string;
  readonly title: string;
  /** Every file but the manifest, as paths from the root. */
  readonly paths: readonly string[];
};

/** What a version calls things. Moodle overwrites our status where a mastery score is set: there is none. */
type Words = {
  readonly schema: string;
  readonly spaces: Readonly<Record<string, string>>;
  readonly resource: string;
  readonly rules: string;
};
const WORDS: Readonly<Record<PackageVersion, Words>> = {
  '1.2': {
    schema: '1.2',
    spaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    resource: 'adlcp:scormtype="sco"',
    rules: '',
  },
  '2004': {
    schema: '2004 4th Edition',
    spaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    resource: 'adlcp:scormType="sco"',
    rules: `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
  },
};

/** `imsmanifest.xml`: one activity with everything it needs. */
export function toManifest(version: PackageVersion, { code, title, paths }: Described): string {
  const { schema, spaces, resource, rules } = WORDS[version];
  const named = Object.entries(spaces).map(([name, space]) => `${name}="${space}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="beams-and-pillars-${escaped(code)}" version="1" ${named.join(' ')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schema}</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${escaped(title)}</title>${rules}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" ${resource} href="${START}">
${paths.map(path => `      <file href="${escaped(toHref(path))}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** The page that a platform opens. */
export const START = 'index.html';
