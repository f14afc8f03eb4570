import { toHref } from '../../../core/classroom/escaped.ts';
import type { PackageFile } from '../../../core/classroom/package.ts';

/** Fetches what lies beside the page; the browser's own. */
export type Fetch = (path: string) => Promise<Response>;

/** Written while the game is built; a dev server has none. */
const LISTING = './files.json';

/** Every file of the game as it is deployed, to be packed up. @throws when one of them cannot be fetched. */
export async function fetchDeployedFiles(fetch: Fetch): Promise<readonly PackageFile[]> {
  const paths: unknown = await (await fetchOrThrow(fetch, LISTING)).json();
  if (!Array.isArray(paths)) throw new TypeError(`${LISTING} is no list`);
  return Promise.all(
    paths.map(async (path: unknown) => {
      const name = String(path);
      const answer = await fetchOrThrow(fetch, `./${toHref(name)}`);
      return { path: name, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
}

async function fetchOrThrow(fetch: Fetch, path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} is answered with ${answer.status}`);
  return answer;
}
