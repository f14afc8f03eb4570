import { toLink } from '../../../core/classroom/assignment-link.ts';
import { pathsToPack } from '../../../core/classroom/package-listing.ts';
import { parsePassMark } from '../../../core/classroom/pass-mark.ts';
import { itemsFor } from '../../../core/classroom/receipt-codec.ts';
import { toHref } from '../../../core/classroom/safe-text.ts';
import type { PackageContents, PackageFile, PackageVersion } from '../../../core/classroom/scorm-package.ts';
import type { PackIdentity } from '../../../core/interview/pack-content.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { toHash } from '../../../route.ts';
import { saveFile } from '../../dom/file-io.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import { BANK_FORMATS, type BankFormat, bankFile } from '../bank-formats.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { type CoverContext, packageAbout, packageCover, studentWords } from './package-cover.ts';

/** The questions of an assignment as files for other platforms. */
export const bankDownloads = (context: TeacherPageContext): TemplateResult => html`
  <details data-banks>
    <summary>${context.teach('bank.title')}</summary>
    <p class="quiet">${context.teach('bank.about')}</p>
    <div class="ways">
      ${BANK_FORMATS.map(
        bank => html`
          <button class=${bank === 'moodle' ? 'button primary' : 'button'} type="button" data-bank=${bank} @click=${() => saveBank(context, bank)}>
            <strong>${context.teach(`bank.${bank}`)}</strong></button>`,
      )}
    </div>
  </details>
`;

function saveBank({ game, draftStore, text, teach }: TeacherPageContext, bank: BankFormat): void {
  const { interview } = game;
  const { draft } = draftStore.getState();
  const items = itemsFor(interview, draftStore.kinds, draft, 0);
  const file = bankFile(bank, interview, { text, teach }, draft, items);
  saveFile(new File([file.text], file.name, { type: file.mime }));
}

/** The assignment for a learning platform, as a zip with all of the game that it can need. */
export function packageDownload(context: TeacherPageContext): TemplateResult {
  const { draftStore, teach } = context;
  const button = (version: PackageVersion, look: string): TemplateResult =>
    html`<button class=${look} type="button" data-scorm=${version} @click=${() => savePackage(context, version)}>
      <strong>${teach('share.scorm', { version })}</strong></button>`;
  return html`
    <details data-downloads>
      <summary>${teach('share.platform')}</summary>
      <div class="cover">
        <p class="quiet">${teach('share.platformLine')}</p>
        <p><a data-help href=${toHash({ page: 'teach', part: 'help' })}>${teach('share.platformHelp')}</a></p>
        ${packageCover(context)}
        ${
          parsePassMark(draftStore.getState().cover.pass).ok
            ? html`<div class="ways">${button('1.2', 'button primary')} ${button('2004', 'button')}</div>`
            : html`<p data-unmade>${teach('share.unmade')}</p>`
        }
      </div>
    </details>
  `;
}

/** The package is made here, from the files that this page came from; nothing is sent anywhere. */
async function savePackage(context: TeacherPageContext, version: PackageVersion): Promise<void> {
  const { game, draftStore } = context;
  const contents = packageContents(context, version);
  const { draft, cover } = draftStore.getState();
  // The button may have been pressed just before the page was drawn without it.
  if (!parsePassMark(cover.pass).ok) return;
  // What goes into it takes a while on a slow line.
  game.notices.tell('packing');
  const load = () =>
    Promise.all([
      import('../../../core/classroom/scorm-package.ts'),
      // Where the teacher has left the language open, students may choose it.
      fetchPackageFiles(path => fetch(path), draft.content, draft.language ? [draft.language] : LANGUAGES),
    ] as const);
  await game.fetching.bring(load, ([{ packageFileName, toPackage }, files]) => {
    const zip = toPackage({ ...contents, files });
    saveFile(
      new File([new Uint8Array(zip)], packageFileName(version, draft.title), { type: 'application/zip' }),
    );
  });
  game.notices.dismiss('packing');
}

/** What a package holds besides the files of the game. */
export function packageContents(
  context: CoverContext,
  version: PackageVersion,
): Omit<PackageContents, 'files'> {
  const { draft, cover } = context.draftStore.getState();
  const mark = parsePassMark(cover.pass);
  const { text } = studentWords(context);
  return {
    version,
    code: toLink(context.game.interview, draft),
    title: draft.title || text.t('app.title'),
    language: draft.language ?? text.language,
    about: packageAbout(context),
    pass: mark.ok ? mark.percent : null,
  };
}

/** Fetches a file that lies beside the page. */
type Fetch = (path: string) => Promise<Response>;

/** The list of the game's files, and who needs them. It is written while the game is built; a development server has none. */
const LISTING = './files.json';

/**
 * The files of the game, as it is deployed, that go into a package.
 * @param identity of the pack that it asks from.
 * @param languages those that it can speak.
 * @throws when one of them cannot be fetched.
 */
export async function fetchPackageFiles(
  fetch: Fetch,
  identity: PackIdentity,
  languages: readonly Language[],
): Promise<readonly PackageFile[]> {
  const listing: unknown = await (await fetchOrThrow(fetch, LISTING)).json();
  return Promise.all(
    pathsToPack(listing, identity, languages).map(async path => {
      const answer = await fetchOrThrow(fetch, `./${toHref(path)}`);
      return { path, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
}

async function fetchOrThrow(fetch: Fetch, path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} is answered with ${answer.status}`);
  return answer;
}
