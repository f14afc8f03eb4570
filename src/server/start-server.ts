/** Starts the server. This file alone reads the clock, makes chance, and knows what it was started with. */
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUILT_IN } from '../packs/built-in.ts';
import { type Clock, symbolsBy } from './clock-and-chance.ts';
import { type Options, readOptions } from './command-line.ts';
import { loadContent } from './content.ts';
import { createHub, type Hub } from './hub.ts';
import { openLevelLog } from './level-log.ts';
import { createLiveServer } from './live-server.ts';
import type { RoomLog } from './room-log.ts';
import { ownHosts, urlsAt } from './server-addresses.ts';
import { terminalLanguage } from './terminal-language.ts';
import { type SentenceKey, sentencesIn, type Values } from './terminal-sentences.ts';
import { toWelcome } from './welcome.ts';

/** Set while the server is built: where the game is, and where rooms are kept, from the file that runs. */
declare const GAME_FOLDER: string;
declare const DATA_FOLDER: string;

const NODE_LEAST = [20, 19] as const;
const DAY_MS = 86_400_000;
const KEY_LENGTH = 8;

const { REDIS_URL } = process.env;
const say = sentencesIn(terminalLanguage());
const print = (key: SentenceKey, values?: Values): void => void process.stdout.write(`${say(key, values)}\n`);
const clock: Clock = {
  now: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** @param code 1: something is in the way; 2: it was not understood. */
function giveUp(code: 1 | 2, key: SentenceKey, values?: Values): never {
  process.stderr.write(`${say(key, values)}\n`);
  process.exit(code);
}

async function openLog({ data, redis }: Options): Promise<RoomLog> {
  if (redis !== undefined) {
    const [{ isSafe }, { openRedisLog }] = await Promise.all([
      import('./redis-connection.ts'),
      import('./redis-log.ts'),
    ]);
    if (!isSafe(redis)) giveUp(2, 'redisUnsafe');
    const { host } = new URL(redis);
    return openRedisLog(redis, clock, () => print('redisForgets', { host })).catch(problem =>
      giveUp(1, 'redisAway', { host, problem: String(problem) }),
    );
  }
  const folder = data ?? fileURLToPath(new URL(DATA_FOLDER, import.meta.url));
  return openLevelLog(folder).catch(problem =>
    giveUp(1, 'dataTaken', { folder, problem: String(problem?.cause ?? problem) }),
  );
}

async function run(options: Options): Promise<void> {
  const game = fileURLToPath(new URL(GAME_FOLDER, import.meta.url));
  if (!existsSync(game)) giveUp(1, 'noGame', { folder: game });
  const settings = { players: options.players, keepMs: options.keepDays * DAY_MS };
  const [log, content] = await Promise.all([openLog(options), loadContent(BUILT_IN)]);
  const hub = createHub({ log, content, clock, chance: randomInt, settings, print });
  const key = symbolsBy(randomInt, KEY_LENGTH);
  const { listen, close } = createLiveServer(game, {
    ...{ hub, clock, key, say },
    hosts: () => ownHosts(options.names),
  });
  const port = await listen(options.port).catch(problem =>
    giveUp(1, 'portTaken', {
      port: String(options.port),
      other: String(options.port + 1),
      problem: String(problem?.code ?? problem),
    }),
  );
  endOnSignal(hub, close);
  process.stdout.write(`\n${toWelcome(urlsAt(port), key.replace(/(?<=^.{4})/, '-'), say)}\n`);
  await hub.tidy();
}

/** The first signal ends everything in order, a second one at once. */
function endOnSignal(hub: Hub, closeServer: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void Promise.allSettled([hub.close(), closeServer()]).then(() => process.exit(0));
    });
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NODE_LEAST[0] || (major === NODE_LEAST[0] && minor < NODE_LEAST[1]))
  giveUp(1, 'oldNode', { needed: NODE_LEAST.join('.'), found: process.versions.node });
const read = readOptions(process.argv.slice(2), REDIS_URL);
if (read.ok) await run(read.options);
else giveUp(2, read.sentence, read.values);
