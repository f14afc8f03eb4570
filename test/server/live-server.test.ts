import { type IncomingHttpHeaders, request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverAddressesIn } from '../../src/app/teacher/share-address.ts';
import { tokenOf } from '../core/live/make-room.ts';
import { answerTo, hello, hostHello, joinAs, openingOf } from './hub-world.ts';
import { type Connected, connectSocket, connectStream, KEY, startRealServer } from './real-server.ts';

let port = 0;
let close = async (): Promise<void> => undefined;
beforeAll(async () => {
  ({ port, close } = await startRealServer());
});
afterAll(() => close());

type Asked = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};
type Answered = { readonly status: number; readonly text: string; readonly headers: IncomingHttpHeaders };

/** A request as any program may make it, with any Host and Origin. */
const ask = ({ method = 'GET', path, headers = {}, body }: Asked): Promise<Answered> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, response => {
      let text = '';
      response.setEncoding('utf8').on('data', part => {
        text += part;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asked.on('error', fail).end(body);
  });

const open = async (change: object = {}, headers: Record<string, string> = {}): Promise<Answered> =>
  ask({
    ...{ method: 'POST', path: '/live/rooms', headers },
    body: JSON.stringify({ ...openingOf(), ...change }),
  });
const openRoom = async (): Promise<string> => JSON.parse((await open()).text).room;

describe('the game', () => {
  test('is served as files: pages anew each time, what has a hash in its name for ever', async () => {
    const page = await ask({ path: '/' });
    expect(page).toMatchObject({ status: 200, text: '<title>Game</title>' });
    expect(page.headers['cache-control']).toBe('no-cache');
    const file = await ask({ path: '/assets/game-0000000.js' });
    expect(file.headers['cache-control']).toContain('immutable');
    expect((await ask({ path: '/none.html' })).status).toBe(404);
  });

  test('comes with the addresses by which phones get there', async () => {
    const { link = '' } = (await ask({ path: '/', method: 'HEAD' })).headers;
    for (const url of serverAddressesIn(String(link)))
      expect(url).toMatch(new RegExp(`^http://[\\d.]+:${port}/$`));
  });

  test('does not reach outside its folder', async () => {
    expect((await ask({ path: '/../package.json' })).status).toBe(404);
    expect((await ask({ path: '/..%2f..%2fetc%2fpasswd' })).status).toBe(404);
  });
});

describe('whether there is a live class', () => {
  test('is said without a body, and is never kept by a cache', async () => {
    const said = await ask({ path: '/live' });
    expect(said).toMatchObject({ status: 204, text: '' });
    expect(said.headers['cache-control']).toBe('no-store');
  });

  test('and nothing else is there', async () => {
    for (const path of ['/live/', '/live/rooms', '/live/ws', '/live/other'])
      expect((await ask({ path })).status).toBe(404);
  });
});

describe('a room is opened', () => {
  test('from this computer without a key', async () => {
    expect(await open()).toMatchObject({ status: 201, text: expect.stringMatching(/^\{"room":"\w{6}"\}$/) });
  });

  test('from elsewhere only with the key, however it is typed', async () => {
    // A proxy on this computer says that somebody else is behind it.
    const elsewhere = { 'X-Forwarded-For': '192.168.1.7' };
    expect(await open({}, elsewhere)).toMatchObject({ status: 403, text: '{"why":"key"}' });
    expect(await open({ key: 'ABCD2346' }, elsewhere)).toMatchObject({ status: 403 });
    expect(await open({ key: KEY }, elsewhere)).toMatchObject({ status: 201 });
    expect(await open({ key: 'abcd-2345 ' }, elsewhere)).toMatchObject({ status: 201 });
  });

  test('not by trying keys', async () => {
    const { port: other, close: end } = await startRealServer();
    const attempt = async (key: string): Promise<number> =>
      (
        await fetch(`http://127.0.0.1:${other}/live/rooms`, {
          ...{ method: 'POST', headers: { 'X-Real-IP': '10.0.0.1' } },
          body: JSON.stringify(openingOf({ key })),
        })
      ).status;
    for (let n = 0; n < 20; n++) expect(await attempt(`AAAAAA${10 + n}`)).toBe(403);
    expect(await attempt(KEY)).toBe(403);
    await end();
  });

  test.each([
    ['a pack that is not here', { pack: 'ABCDEFGHJK' }, 400, 'pack'],
    ['a task that cannot be read', { task: 'A2THIS1SN0TASK' }, 400, 'task'],
    ['something that is no wish', { seconds: 1 }, 400, 'bad'],
    ['more than is read', { task: 'A'.repeat(5000) }, 413, 'big'],
  ])('not for %s', async (_, change, status, why) => {
    expect(await open(change)).toMatchObject({ status, text: JSON.stringify({ why }) });
  });

  test('not by what is no JSON', async () => {
    expect(await ask({ method: 'POST', path: '/live/rooms', body: '{' })).toMatchObject({ status: 400 });
  });
});

describe('Host and Origin', () => {
  const statusOf = async (headers: Record<string, string>): Promise<number> =>
    (await open({}, headers)).status;

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST', 'localhost.', 'class.example'])(
    '%s is this server, at whatever port',
    async host => {
      expect(await statusOf({ Host: host })).toBe(201);
      expect(await statusOf({ Host: `${host}:8080`, Origin: `http://${host}:8080` })).toBe(201);
    },
  );

  test.each(['evil.example', '203.0.113.9', 'localhost.evil.example', 'notclass.example'])(
    '"%s" is not: a page there has turned its name into this address',
    async host => {
      const said = await open({}, { Host: host, Origin: `http://${host}` });
      expect(said.status).toBe(403);
      expect(said.text).toContain('--name');
    },
  );

  test.each(['http://evil.example', 'http://localhost:1', 'null', 'http://localhost.evil.example'])(
    'a page of %s cannot do anything here',
    async origin => {
      const headers = { Host: `localhost:${port}`, Origin: origin };
      expect(await statusOf(headers)).toBe(403);
      expect((await ask({ path: `/live/events?link=${tokenOf(1)}`, headers })).status).toBe(403);
      const send = { method: 'POST', path: `/live/send?link=${tokenOf(1)}`, headers, body: '{}' };
      expect((await ask(send)).status).toBe(403);
      await expect(connectSocket(port, headers)).rejects.toThrow('403');
    },
  );

  test('a socket of a page that is served here is taken', async () => {
    const page = await connectSocket(port, { Host: `localhost:${port}`, Origin: `http://localhost:${port}` });
    await page.say({ t: 'ping', at: 1 });
    expect((await page.next('pong')).at).toBe(1);
    page.close();
  });

  test('there is one path for sockets', async () => {
    const answer = await new Promise<string>(done => {
      const socket = connectTcp(port, '127.0.0.1', () =>
        socket.write(
          `GET /other HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
        ),
      );
      socket.once('data', data => done(String(data)));
    });
    expect(answer).toContain('404');
  });
});

describe.each([
  ['a WebSocket', (_: string) => connectSocket(port)],
  ['a stream of events', (link: string) => connectStream(port, link)],
])('by %s', (_, connect: (link: string) => Promise<Connected>) => {
  test('a class is played', async () => {
    const room = await openRoom();
    const [host, phone] = [await connect(tokenOf('A1')), await connect(tokenOf('A2'))];
    await host.say(hostHello(room));
    await phone.say(hello(room, 1, joinAs(1)));
    const { to } = await phone.next('view');
    expect(to).toBe('phone');
    const lobby = await host.next('view', view => view.to === 'remote' && view.players === 1);
    const q = lobby.to === 'remote' ? lobby.nextId : null;
    await host.say({ t: 'do', act: 'ask', wish: { e: 'asked', q } });
    expect(await host.next('did')).toEqual({ t: 'did', act: 'ask', is: true });
    const asked = await phone.next('view', view => view.phase === 'ask');
    await phone.say(answerTo(asked.question?.q ?? '1/:', 'right'));
    expect((await phone.next('ack')).is).toBe('ok');
    expect((await host.next('progress')).answered).toBe(1);
    phone.close();
    const again = await connect(tokenOf('A3'));
    await again.say(hello(room, 1, joinAs(1)));
    const { me } = (await again.next('view')) as { readonly me?: { readonly mine: unknown } };
    expect(me?.mine).not.toBeNull();
    for (const page of [host, again]) page.close();
  });

  test('a message of more than 4 KB is refused', async () => {
    const page = await connect(tokenOf('B1'));
    await page.say({ t: 'ping', at: 1, more: 'x'.repeat(4096) });
    expect((await page.next('no')).why).toBe('big');
    page.close();
  });

  test('five wrong codes end the connection', async () => {
    const page = await connect(tokenOf('C1'));
    for (let n = 0; n < 5; n++) await page.say(hello('ZZZZZZ', 1, null)).catch(() => undefined);
    await page.closed;
    expect(page.got.filter(({ t }) => t === 'no').length).toBeGreaterThan(3);
  });

  test('a whole school behind one address gets in', async () => {
    const room = await openRoom();
    const pages = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const page = await connect(tokenOf(`D${n}`));
        await page.say(hello(room, n, joinAs(n)));
        const view = await page.next('view');
        return { page, me: view.to === 'phone' && view.me };
      }),
    );
    expect(pages.filter(({ me }) => me && !me.isWaiting)).toHaveLength(60);
    for (const { page } of pages) page.close();
  });
});

describe('a socket', () => {
  test('is closed by a message that is far too long', async () => {
    const page = await connectSocket(port);
    await page.say({ t: 'ping', at: 1, more: 'x'.repeat(100_000) });
    expect(await page.closed).toBe(1009);
  });
});

describe('a stream of events', () => {
  test('is not held up or changed by what is on its way', async () => {
    const page = await connectStream(port, tokenOf('E1'));
    expect(page.headers.get('content-type')).toBe('text/event-stream');
    expect(page.headers.get('cache-control')).toContain('no-transform');
    expect(page.headers.get('x-accel-buffering')).toBe('no');
    page.close();
  });

  test('has a name that nobody guesses', async () => {
    for (const link of ['', 'short', 'I'.repeat(24)])
      expect((await ask({ path: `/live/events?link=${link}` })).status).toBe(400);
  });

  test('that is not open takes no messages', async () => {
    const body = JSON.stringify({ t: 'ping', at: 1 });
    const path = `/live/send?link=${tokenOf('F1')}`;
    expect((await ask({ method: 'POST', path, body })).status).toBe(409);
    const page = await connectStream(port, tokenOf('F1'));
    expect((await ask({ method: 'POST', path, body })).status).toBe(204);
    await page.next('pong');
    expect((await ask({ method: 'POST', path, body: 'x'.repeat(20_000) })).status).toBe(413);
    page.close();
  });

  test('that comes again under its name takes the place of the first', async () => {
    const first = await connectStream(port, tokenOf('G1'));
    const second = await connectStream(port, tokenOf('G1'));
    await first.closed;
    await second.say({ t: 'ping', at: 5 });
    expect((await second.next('pong')).at).toBe(5);
    expect(first.got).toEqual([]);
    second.close();
  });
});
