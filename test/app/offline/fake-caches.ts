import { createHash } from 'node:crypto';
import type {
  Edition,
  EditionFile,
  FileCache,
  FileCaches,
  WorkerContext,
} from '../../../src/app/offline/edition-cache.ts';

export const SCOPE = 'https://school.example/hall/';

/** Path and content. */
export type Files = Readonly<Record<string, string>>;

export const integrityFor = (content: string): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** @param parts of files that only some devices need. */
export const makeEdition = (
  name: string,
  files: Files,
  parts: Readonly<Record<string, readonly string[]>> = {},
): Edition => ({
  name,
  files: Object.entries(files).map(([path, content]): EditionFile => {
    const needing = parts[path];
    return needing ? [path, integrityFor(content), needing] : [path, integrityFor(content)];
  }),
});

/** A `CacheStorage` in memory. */
export function makeCaches(): FileCaches & { readonly contents: ReadonlyMap<string, Map<string, string>> } {
  const contents = new Map<string, Map<string, string>>();
  const open = async (name: string): Promise<FileCache> => {
    const files = contents.get(name) ?? new Map<string, string>();
    contents.set(name, files);
    return {
      match: async (url, { ignoreSearch = false } = {}) => {
        const plain = (key: string): string => (ignoreSearch ? key.replace(/\?.*/, '') : key);
        const found = [...files].find(([key]) => plain(key) === plain(url))?.[1];
        return found === undefined ? undefined : new Response(found);
      },
      put: async (url, response) => void files.set(url, await response.text()),
    };
  };
  return {
    contents,
    open,
    keys: async () => [...contents.keys()],
    delete: async name => contents.delete(name),
  };
}

/** A server that has these files, and a browser that keeps to `integrity`; `asked` are the paths it was asked for. */
export function makeServer(files: Files): {
  readonly fetch: WorkerContext['fetch'];
  readonly asked: string[];
} {
  const asked: string[] = [];
  const fetch: WorkerContext['fetch'] = async (request, { integrity } = {}) => {
    const url = typeof request === 'string' ? request : request.url;
    const path = url.slice(SCOPE.length) || 'index.html';
    asked.push(path);
    const content = files[path];
    if (integrity && (content === undefined || integrityFor(content) !== integrity))
      throw new TypeError('Failed to fetch');
    return new Response(content ?? 'not found', { status: content === undefined ? 404 : 200 });
  };
  return { fetch, asked };
}

export const offline: WorkerContext['fetch'] = async () => {
  throw new TypeError('Failed to fetch');
};
