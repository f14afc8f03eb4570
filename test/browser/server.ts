import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../src/server/game-files.ts';

/** Serves a built folder on loopback, compressed as in production; returns what closes it. */
export const serve = async (folder: string, port: number): Promise<() => void> => {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no build.`);
  const answer = serveFolder(folder);
  const server = createServer((request, response) => {
    answer(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((open, fail) => {
    server.once('error', fail).listen(port, '127.0.0.1', open);
  });
  return () => {
    server.closeAllConnections();
    server.close();
  };
};

const [, script = '', folder, port] = process.argv;
const isRunAlone = import.meta.url === pathToFileURL(script).href;
if (isRunAlone && folder && port) await serve(resolve(folder), Number(port));
