import { toHref } from '../../../core/classroom/escaped.ts';
import type { File } from '../../../core/classroom/package.ts';

/** Fetches what lies beside the page; the browser's own. */
export type Fetch = (path: string) => Promise<Response>;

/** Written while the game is built; a dev server has none. */
const LISTING = './files.json';

/** Every file of the game as it is deployed, to be packed up. @throws when one of them cannot be fetched. */
export async function fetchDeployed(fetch: Fetch): Promise<readonly File[]> {
  const paths: unknown = await (await fetched(fetch, LISTING)).json();
  if (!Array.isArray(paths)) throw new TypeError(`${LISTING} is no list`);
  return Promise.all(
    paths.map(async (path: unknown) => {
      const name = String(path);
      const answer = await fetched(fetch, `./${toHref(name)}`);
      return { path: name, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
}

async function fetched(fetch: Fetch, path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} is answered with ${answer.status}`);
  return answer;
}
