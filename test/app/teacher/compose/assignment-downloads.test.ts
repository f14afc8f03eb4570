import { describe, expect, it } from 'vitest';
import { fetchPackageFiles } from '../../../../src/app/teacher/compose/assignment-downloads.ts';
import { LANGUAGES } from '../../../../src/core/language.ts';

const serve =
  (files: Readonly<Record<string, string>>) =>
  async (path: string): Promise<Response> =>
    path in files ? new Response(files[path]) : new Response('', { status: 404 });

/** The list as the build writes it. */
const listing = (...paths: readonly string[]): string =>
  JSON.stringify([
    ...paths.map(path => ({ path, packages: ['PACK/zh-CN', 'PACK/en'] })),
    { path: 'teacher.js', packages: [] },
  ]);

describe('the files of a package', () => {
  it('are those that the list names for it, fetched beside the page', async () => {
    const files = await fetchPackageFiles(
      serve({
        './files.json': listing('index.html', 'assets/a b.js'),
        './index.html': 'page',
        './assets/a%20b.js': 'js',
      }),
      'PACK',
      LANGUAGES,
    );
    expect(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
      ['index.html', 'page'],
      ['assets/a b.js', 'js'],
    ]);
  });

  it('are all there or none', async () => {
    const fetchFrom = (files: Readonly<Record<string, string>>) =>
      fetchPackageFiles(serve(files), 'PACK', LANGUAGES);
    await expect(fetchFrom({})).rejects.toThrow('404');
    await expect(fetchFrom({ './files.json': listing('gone.js') })).rejects.toThrow('gone.js');
    await expect(fetchFrom({ './files.json': '{}' })).rejects.toThrow(TypeError);
  });
});
