import { toLink } from '../../../core/classroom/link.ts';
import type { PackageVersion } from '../../../core/classroom/manifest.ts';
import type { PackageContents } from '../../../core/classroom/package.ts';
import { parsePassMark } from '../../../core/classroom/pass.ts';
import { toHash } from '../../../route.ts';
import { saveFile } from '../../dom/handing.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import type { TeacherPageContext } from '../lectern.ts';
import { type CoverContext, packageAbout, studentWords } from './about.ts';
import { packageCover } from './cover.ts';
import { fetchDeployedFiles } from './deployed.ts';

/** The assignment for a learning platform, as a zip of the whole game. */
export function packageDownload(lectern: TeacherPageContext): TemplateResult {
  const { teaching, teach } = lectern;
  const button = (version: PackageVersion, look: string): TemplateResult =>
    html`<button class=${look} type="button" data-scorm=${version} @click=${() => savePackage(lectern, version)}>
      <strong>${teach('share.scorm', { version })}</strong></button>`;
  return html`
    <details data-downloads>
      <summary>${teach('share.platform')}</summary>
      <div class="cover">
        <p class="quiet">${teach('share.platformLine')}</p>
        <p><a data-help href=${toHash({ page: 'teach', part: 'help' })}>${teach('share.platformHelp')}</a></p>
        ${packageCover(lectern)}
        ${
          parsePassMark(teaching.getState().cover.pass).ok
            ? html`<div class="ways">${button('1.2', 'button primary')} ${button('2004', 'button')}</div>`
            : html`<p data-unmade>${teach('share.unmade')}</p>`
        }
      </div>
    </details>
  `;
}

/** All of a package but its files. */
export function packageContents(
  worded: CoverContext,
  version: PackageVersion,
): Omit<PackageContents, 'files'> {
  const { draft, cover } = worded.teaching.getState();
  const mark = parsePassMark(cover.pass);
  const { text } = studentWords(worded);
  return {
    version,
    code: toLink(draft),
    title: draft.title || text.t('app.title'),
    language: draft.language ?? text.language,
    about: packageAbout(worded),
    pass: mark.ok ? mark.percent : null,
  };
}

/** Packed here from the files that this page came from; nothing is sent anywhere. */
async function savePackage(lectern: TeacherPageContext, version: PackageVersion): Promise<void> {
  const { game, teaching } = lectern;
  const contents = packageContents(lectern, version);
  const { draft, cover } = teaching.getState();
  // The press may have come before the page was drawn without its button.
  if (!parsePassMark(cover.pass).ok) return;
  // A zip of the whole game takes a while on a slow line.
  game.notices.tell('packing');
  const load = () =>
    Promise.all([
      import('../../../core/classroom/package.ts'),
      fetchDeployedFiles(path => fetch(path)),
    ] as const);
  await game.arrivals.bring(load, ([{ packageFileName, toPackage }, files]) => {
    const zip = toPackage({ ...contents, files });
    saveFile(
      new File([new Uint8Array(zip)], packageFileName(version, draft.title), { type: 'application/zip' }),
    );
  });
  game.notices.dismiss('packing');
}
