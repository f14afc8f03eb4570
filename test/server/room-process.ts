import { openLevelLog } from '../../src/server/level-log.ts';
import { openRedisLog } from '../../src/server/redis-log.ts';
import { realClock, startRealServer } from './real-server.ts';

/** `node --import tsx room-process.ts <folder or address of a Redis> <port>`: a server that a test may kill. */
const [, , where = '', port = '0'] = process.argv;
const log = where.startsWith('redis:') ? await openRedisLog(where, realClock) : await openLevelLog(where);
const server = await startRealServer({ log, port: Number(port), seed: Date.now() });
process.stdout.write(`ready ${server.port}\n`);
