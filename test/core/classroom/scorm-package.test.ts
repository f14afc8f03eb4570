import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toLink } from '../../../src/core/classroom/assignment-link.ts';
import {
  type PackageFile,
  packageFileName,
  toManifest,
  toPackage,
} from '../../../src/core/classroom/scorm-package.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { all, type Element, parseXml } from '../../xml-reader.ts';
import { interview, makeAssignment } from './make-assignment.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);
const PAGE = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>x</title></head><body></body></html>`;
/** As it is before it is built, which fills in no more than the words. */
const SOURCE = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');
const files: readonly PackageFile[] = [
  { path: 'index.html', bytes: bytes(PAGE) },
  { path: 'index.html.br', bytes: bytes('br') },
  { path: 'assets/a-Bc_1.js', bytes: bytes('import()') },
  { path: 'assets/a-Bc_1.js.gz', bytes: bytes('gz') },
  { path: 'assets/字体 & more.woff2', bytes: new Uint8Array([0, 255, 128]) },
  { path: 'manifest.webmanifest', bytes: bytes('{}') },
  { path: 'worker.js', bytes: bytes('self') },
  { path: 'files.json', bytes: bytes('[]') },
];
const assignment = makeAssignment({ title: '周五 <小测> & "more"' });
const code = toLink(interview, assignment);
const about = { language: 'zh-CN', text: '10题\n“交卷并离开” <&> "x"' } as const;
const packed = (version: '1.2' | '2004', pass: number | null = null) =>
  unzipSync(toPackage({ version, code, title: assignment.title, about, pass, files }));

const first = (element: Element, name: string): Element => {
  const [found] = all(element, name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

const of = (element: Element | undefined, name: string): string => element?.attributes[name] ?? '';

describe.each(['1.2', '2004'] as const)('a package for SCORM %s', version => {
  const zip = packed(version);
  const manifest = parseXml(text(zip['imsmanifest.xml']));

  it('has the manifest at its root and lists every file, and no other', () => {
    const listed = all(manifest, 'file').map(file => decodeURIComponent(of(file, 'href')));
    const there = Object.keys(zip).filter(path => path !== 'imsmanifest.xml');
    expect([...listed].sort()).toEqual([...there].sort());
    expect(new Set(listed).size).toBe(listed.length);
    expect(there).toContain('assets/字体 & more.woff2');
    expect(
      all(manifest, 'file')
        .map(file => of(file, 'href'))
        .join(),
    ).toMatch(/^[\w%./,-]+$/);
  });

  it('leaves out the worker, the list and the copies for servers', () => {
    for (const path of ['worker.js', 'files.json', 'index.html.br', 'assets/a-Bc_1.js.gz'])
      expect(Object.keys(zip)).not.toContain(path);
  });

  it('leaves every other file as it is', () => {
    for (const { path, bytes: content } of files)
      if (path in zip && path !== 'index.html') expect([path, zip[path]]).toEqual([path, content]);
  });

  it('is one activity that opens the page', () => {
    expect(first(manifest, 'schema').text).toBe('ADL SCORM');
    expect(first(manifest, 'schemaversion').text).toBe(version === '1.2' ? '1.2' : '2004 4th Edition');
    const [item, ...others] = all(manifest, 'item');
    expect(others).toEqual([]);
    const resource = first(manifest, 'resource');
    expect(all(manifest, 'resource')).toHaveLength(1);
    expect(of(item, 'identifierref')).toBe(of(resource, 'identifier'));
    expect(of(resource, 'href')).toBe('index.html');
    const type = version === '1.2' ? 'adlcp:scormtype' : 'adlcp:scormType';
    expect(resource.attributes[type]).toBe('sco');
    expect(of(first(manifest, 'organizations'), 'default')).toBe(
      of(first(manifest, 'organization'), 'identifier'),
    );
    expect(all(manifest, 'title').map(title => title.text)).toEqual([assignment.title, assignment.title]);
  });

  it('names each thing once, by names that XML allows, in spaces that it declares', () => {
    const walk = (element: Element): readonly Element[] => [element, ...element.children.flatMap(walk)];
    const ids = walk(manifest).flatMap(element => of(element, 'identifier') || []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    const used = walk(manifest).flatMap(({ name, attributes }) => [name, ...Object.keys(attributes)]);
    for (const name of used) {
      const [, prefix] = name.match(/^(\w+):/) ?? [];
      if (prefix && prefix !== 'xmlns' && prefix !== 'xml')
        expect(manifest.attributes[`xmlns:${prefix}`]).toMatch(/^http:/);
    }
  });

  it('says in its manifest what it is, in the language of its students', () => {
    const names =
      version === '1.2'
        ? { of: 'imsmd', text: 'imsmd:langstring', language: 'xml:lang' }
        : { of: 'lom', text: 'lom:string', language: 'language' };
    const general = first(first(first(manifest, 'metadata'), `${names.of}:lom`), `${names.of}:general`);
    // The schema of 1.2 asks for them in this order.
    expect(general.children.map(({ name }) => name)).toEqual(
      ['title', 'language', 'description'].map(name => `${names.of}:${name}`),
    );
    const said = all(general, names.text).map(one => [of(one, names.language), one.text]);
    expect(said).toEqual([
      ['zh-CN', assignment.title],
      ['zh-CN', about.text],
    ]);
    expect(first(general, `${names.of}:language`).text).toBe('zh-CN');
  });

  it('says what decides: the content, and no mastery score, whether it has a pass mark or not', () => {
    const manifests = [zip, packed(version, 60)].map(one => text(one['imsmanifest.xml']));
    expect(manifests[0]).not.toMatch(/mastery|minNormalizedMeasure|satisfiedByMeasure/i);
    expect(manifests[1]).toBe(manifests[0]);
    const controls = all(manifest, 'imsss:deliveryControls').map(({ attributes }) => attributes);
    expect(controls).toEqual(
      version === '1.2' ? [] : [{ completionSetByContent: 'true', objectiveSetByContent: 'true' }],
    );
  });

  it('has a page that knows its assignment and runs nothing new', () => {
    const page = text(zip['index.html']);
    expect(page).toContain(`<meta name="assignment" content="${code}" />`);
    expect(page).toContain(`<meta name="lms" content="${version}" />`);
    const bare = page.replace(/<meta name="(assignment|lms)"[^>]*>\n/g, '');
    expect(bare.replace(/<title>.*<\/title>/, '<title>x</title>')).toBe(PAGE);
    expect(page).toContain('<title>周五 &lt;小测&gt; &amp; &quot;more&quot;</title>');
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('name="assignment"'));
    expect(page.indexOf('name="lms"')).toBeLessThan(page.indexOf('</head>'));
  });

  it('has a page that knows its pass mark, if there is one', () => {
    const page = text(packed(version, 60)['index.html']);
    expect(page.match(/<meta name="pass".*>/g)).toEqual(['<meta name="pass" content="60" />']);
    expect(page.indexOf('name="pass"')).toBeLessThan(page.indexOf('</head>'));
    expect(text(zip['index.html'])).not.toContain('"pass"');
  });

  it('is the same bytes whenever it is packed', () => {
    const again = toPackage({ version, code, title: assignment.title, files });
    expect(toPackage({ version, code, title: assignment.title, files })).toEqual(again);
  });
});

describe.each(LANGUAGES)('the page of a package in %s', language => {
  const installed = SOURCE.replace('</head>', '<link rel="manifest" href="./manifest.webmanifest">\n</head>');
  const page = text(
    unzipSync(
      toPackage({
        ...{ version: '1.2', code, title: '$& $1', language },
        files: [{ path: 'index.html', bytes: bytes(installed) }],
      }),
    )['index.html'],
  );
  const said = (html: string): readonly string[] =>
    [...html.matchAll(/%([\w-]+):page\.\w+%/g)].map(([, spoken = '']) => spoken);

  it('is in that language before anything runs', () => {
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<meta name="language" content="${language}" />`);
    expect(page).toContain('<title>$&amp; $1</title>');
    expect(said(page)).toEqual(said(SOURCE).filter((spoken, n) => n > 0 && spoken === language));
    expect(said(page).length).toBeGreaterThan(5);
  });

  it('runs what it ran, and is not offered to be installed', () => {
    const scripts = (html: string): readonly string[] => html.match(/<script[\s\S]*?<\/script>/g) ?? [];
    expect(scripts(page)).toEqual(scripts(SOURCE));
    expect(page).not.toContain('webmanifest');
  });
});

/** What XML 1.0 can hold. */
function isKept(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  const isControl = code < 32 && ![9, 10, 13].includes(code);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return !isControl && !isHalf && code !== 0xfffe && code !== 0xffff;
}

describe('a manifest', () => {
  it('is well-formed whatever the title and the files are called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })),
        (title, paths) => {
          const described = { language: 'en', text: title } as const;
          const parsed = parseXml(toManifest('2004', { code, title, about: described, paths }));
          expect(all(parsed, 'file').map(file => decodeURIComponent(of(file, 'href')))).toEqual(paths);
          const [shown] = all(parsed, 'title');
          expect(shown?.text).toBe(Array.from(title).filter(isKept).join(''));
        },
      ),
    );
  });
});

describe('a package that cannot be made', () => {
  it('is refused', () => {
    const page = { path: 'index.html', bytes: bytes('<p>moved</p>') };
    expect(() => toPackage({ version: '1.2', code, title: '', files: [] })).toThrow(RangeError);
    expect(() => toPackage({ version: '1.2', code, title: '', files: [page] })).toThrow(RangeError);
  });
});

describe('the name of a package', () => {
  it('is that of the assignment, as far as disks take it', () => {
    expect(packageFileName('1.2', '周五 小测: 1/2?')).toBe('周五-小测-1-2-scorm-1.2.zip');
    expect(packageFileName('2004', '???')).toBe('beams-and-pillars-scorm-2004.zip');
  });
});
