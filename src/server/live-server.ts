/** One server for both: the game as files, and the live class under `/live`. */
import { createServer, type Server } from 'node:http';
import { nameOthers, serveFolder } from './game-files.ts';
import { createLiveRoutes, type RoutesContext } from './live-routes.ts';
import { urlsAt } from './server-addresses.ts';

export type LiveServer = {
  readonly server: Server;
  /** Takes a port, 0 for any that is free. Resolves with it. Rejects if it is taken. */
  readonly listen: (port: number) => Promise<number>;
  /** Ends all connections. Resolves once the port is free. */
  readonly close: () => Promise<void>;
};

/** @param folder of the built game. */
export function createLiveServer(folder: string, context: RoutesContext): LiveServer {
  const routes = createLiveRoutes(context);
  const serveFile = serveFolder(folder);
  let port = 0;
  const server = createServer((request, response) => {
    if (routes.answer(request, response)) return;
    nameOthers(response, urlsAt(port).network);
    serveFile(request, response, () => void response.writeHead(404).end());
  });
  server.on('upgrade', routes.upgrade);
  return {
    server,
    listen: wanted =>
      new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(wanted, () => {
          server.off('error', fail);
          const address = server.address();
          port = typeof address === 'object' && address ? address.port : wanted;
          done(port);
        });
      }),
    close: async () => {
      const closed = new Promise<void>(done => void server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
