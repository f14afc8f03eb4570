import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLiveFolder } from '../../src/build/live-folder.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { sentencesIn } from '../../src/server/terminal-sentences.ts';
import { answerTo, hello, hostHello, joinAs, openingOf } from './hub-world.ts';
import { connectSocket, makeGame, makeTempFolder } from './real-server.ts';
import { freePort } from './redis-process.ts';

/** With spaces and Chinese letters in its path. */
const folder = join(makeTempFolder(), '四梁 八柱');
const say = sentencesIn('en');
beforeAll(() => makeLiveFolder(folder, makeGame()));

const { PATH } = process.env;
const started = new Set<ChildProcess>();
afterAll(() => {
  for (const running of started) running.kill('SIGKILL');
});

type Run = {
  readonly running: ChildProcess;
  readonly text: () => string;
  /** Resolves once this was printed. */
  readonly printed: (part: string) => Promise<void>;
  readonly ended: Promise<number | null>;
};

/** As somebody does who has nothing but this folder and Node, from wherever they are. */
function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const running = spawn(command, words, {
    ...{ cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] },
    env: { PATH, LANG: 'en_GB.UTF-8', ...env },
  });
  started.add(running);
  let text = '';
  const looks = new Set<() => void>();
  for (const stream of [running.stdout, running.stderr])
    stream?.on('data', part => {
      text += part;
      for (const look of looks) look();
    });
  return {
    ...{ running, text: () => text },
    printed: part =>
      new Promise(done => {
        const look = (): void => void (text.includes(part) && done());
        looks.add(look);
        look();
      }),
    ended: new Promise(done => running.once('close', done)),
  };
}
const start = (...words: readonly string[]): Run =>
  run(process.execPath, [join(folder, 'live.mjs'), ...words]);

describe('the folder of a live class', () => {
  test('has all that it needs, for every system that teachers have', () => {
    expect(readdirSync(folder).sort()).toEqual(
      ['game', 'licenses.md', 'live.mjs', 'node_modules', 'start.cmd', 'start.sh'].sort(),
    );
    const systems = readdirSync(join(folder, 'node_modules/classic-level/prebuilds'));
    for (const system of ['win32-x64', 'darwin-x64+arm64', 'linux-x64', 'linux-arm64'])
      expect(systems).toContain(system);
    const cmd = readFileSync(join(folder, 'start.cmd'), 'utf8');
    expect(cmd.split('\r\n').length).toBe(cmd.split('\n').length);
    for (const language of LANGUAGES)
      expect(cmd).toContain(sentencesIn(language)('needsNode', { needed: '20.19' }));
  });

  test('plays a class, is stopped by Ctrl+C, and has it still when it is started again', async () => {
    const port = await freePort();
    const first = run('sh', [join(folder, 'start.sh'), '--port', String(port)]);
    await first.printed(say('stop'));
    expect(first.text()).toContain(say('local', { url: `http://localhost:${port}/` }));
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain('Game');
    const opened = await fetch(`http://localhost:${port}/live/rooms`, {
      ...{ method: 'POST', body: JSON.stringify(openingOf()) },
    });
    expect(opened.status).toBe(201);
    const { room }: { readonly room: string } = JSON.parse(await opened.text());
    const [host, phone] = [await connectSocket(port), await connectSocket(port)];
    await host.say(hostHello(room));
    await phone.say(hello(room, 1, joinAs(1)));
    const view = await host.next('view', one => one.to === 'remote' && one.players === 1);
    const q = (view.to === 'remote' && view.nextId) || '1/none:none';
    await host.say({ t: 'do', act: 'ask', wish: { e: 'asked', q } });
    await phone.next('view', one => one.phase === 'ask');
    await phone.say(answerTo(q, 'right'));
    expect((await phone.next('ack')).is).toBe('ok');
    await host.say({ t: 'do', act: 'offer', wish: { e: 'offered', p: null } });
    const { digits } = await host.next('code');
    await first.printed(say('pairing', { room, digits }));
    first.running.kill('SIGINT');
    expect(await first.ended).toBe(0);
    const second = start('--port', String(port));
    await second.printed(say('stop'));
    const again = await connectSocket(port);
    await again.say(hostHello(room));
    expect(await again.next('view')).toMatchObject({ phase: 'ask', progress: { q, answered: 1 } });
    second.running.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  test('says what is in the way', async () => {
    const port = await freePort();
    const first = start('--port', String(port));
    await first.printed(say('stop'));
    const samePort = start('--port', String(port), '--data', makeTempFolder());
    expect(await samePort.ended).toBe(1);
    expect(samePort.text()).toContain(`--port ${port + 1}`);
    const sameFolder = start('--port', '0');
    expect(await sameFolder.ended).toBe(1);
    expect(sameFolder.text()).toContain('--data');
    const noRedis = start('--redis', 'redis://localhost:1');
    expect(await noRedis.ended).toBe(1);
    expect(noRedis.text()).toContain('localhost:1');
    first.running.kill('SIGINT');
    await first.ended;
  });

  test.each([
    [['--prot', '1'], 'unknownOption'],
    [['--redis', 'redis://192.0.2.9'], 'redisUnsafe'],
  ] as const)('does not start with %s, and says why in the language of the terminal', async (words, key) => {
    const known = '--port --redis --keep --players --data --name';
    for (const [LANG, language] of [
      ['zh_CN.UTF-8', 'zh-CN'],
      ['en_GB.UTF-8', 'en'],
    ] as const) {
      const { ended, text } = run(process.execPath, [join(folder, 'live.mjs'), ...words], { LANG });
      expect(await ended).toBe(2);
      expect(text()).toBe(`${sentencesIn(language)(key, { option: '--prot', known })}\n`);
    }
  });
});
