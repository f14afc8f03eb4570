import { describe, expect, it } from 'vitest';
import { fetchDeployedFiles } from '../../../../src/app/teacher/compose/assignment-downloads.ts';

const serve =
  (files: Readonly<Record<string, string>>) =>
  async (path: string): Promise<Response> =>
    path in files ? new Response(files[path]) : new Response('', { status: 404 });

describe('the files of the game', () => {
  it('are those of the list, fetched beside the page', async () => {
    const files = await fetchDeployedFiles(
      serve({
        './files.json': '["index.html","assets/a b.js"]',
        './index.html': 'page',
        './assets/a%20b.js': 'js',
      }),
    );
    expect(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
      ['index.html', 'page'],
      ['assets/a b.js', 'js'],
    ]);
  });

  it('are all there or none', async () => {
    await expect(fetchDeployedFiles(serve({}))).rejects.toThrow('404');
    await expect(fetchDeployedFiles(serve({ './files.json': '["gone.js"]' }))).rejects.toThrow('gone.js');
    await expect(fetchDeployedFiles(serve({ './files.json': '{}' }))).rejects.toThrow(TypeError);
  });
});
