import { toLink } from '../../classroom/link.ts';
import type { PackageVersion } from '../../classroom/manifest.ts';
import { save } from '../../dom/handing.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { fetchDeployed } from '../deployed.ts';
import type { Lectern } from '../lectern.ts';

const VERSIONS: readonly PackageVersion[] = ['1.2', '2004'];

/** The assignment for a learning platform, as a zip of the whole game. */
export function downloads(lectern: Lectern): TemplateResult {
  const { teach } = lectern;
  return html`
    <details data-downloads>
      <summary>${teach('share.platform')}</summary>
      <p class="quiet">${teach('share.platformLine')}</p>
      <div class="ways">
        ${VERSIONS.map(
          version => html`<button class="button" type="button" data-scorm=${version} @click=${() => pack(lectern, version)}>
            <strong>${teach('share.scorm', { version })}</strong></button>`,
        )}
      </div>
    </details>
  `;
}

/** Packed here from the files that this page came from; nothing is sent anywhere. */
async function pack({ game, teaching, text }: Lectern, version: PackageVersion): Promise<void> {
  const { draft } = teaching.getState();
  const title = draft.title || text.t('app.title');
  // A zip of the whole game takes a while on a slow line.
  game.notices.tell('packing');
  const load = () =>
    Promise.all([import('../../classroom/package.ts'), fetchDeployed(path => fetch(path))] as const);
  await game.arrivals.bring(load, ([{ nameOfPackage, toPackage }, files]) => {
    const language = draft.language ?? text.language;
    const zip = toPackage({ version, code: toLink(draft), title, language, files });
    save(new File([new Uint8Array(zip)], nameOfPackage(version, draft.title), { type: 'application/zip' }));
  });
  game.notices.dismiss('packing');
}
