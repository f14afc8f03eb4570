import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { makeTempFolder } from './real-server.ts';

export type RedisProcess = {
  readonly url: string;
  /** Ends it without a word, as if the plug was pulled. */
  readonly kill: () => Promise<void>;
  /** Starts it on what it kept. */
  readonly start: () => Promise<void>;
};

/** Keeps all that it has confirmed, unless it is told to keep nothing. */
export async function startRedis(
  keeps: readonly string[] = ['--appendonly', 'yes', '--appendfsync', 'always'],
): Promise<RedisProcess> {
  const [folder, port] = [makeTempFolder(), await freePort()];
  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const process = spawn('redis-server', [
      ...['--port', String(port), '--dir', folder, '--save', ''],
      ...keeps,
    ]);
    running = process;
    await new Promise<void>(ready => {
      process.stdout.on('data', text => /Ready to accept/.test(String(text)) && ready());
    });
  };
  await start();
  return {
    url: `redis://localhost:${port}`,
    start,
    kill: async () => {
      const process = running;
      if (process?.exitCode !== null) return;
      const ended = new Promise(done => process.once('exit', done));
      process.kill('SIGKILL');
      await ended;
    },
  };
}

export const freePort = (): Promise<number> =>
  new Promise(done => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
