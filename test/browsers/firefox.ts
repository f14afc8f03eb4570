import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Driver, SCREEN } from './driver.ts';
import { toDriver } from './w3c.ts';

type Answer = {
  readonly id?: number;
  readonly type?: string;
  readonly result?: unknown;
  readonly message?: string;
};

/** Firefox, by WebDriver BiDi, which it speaks by itself. */
export async function openFirefox(path: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const firefox = spawn(path, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ]);
  const address = await new Promise<string>((found, fail) => {
    firefox.stderr.on('data', data => {
      const [, url] = /BiDi listening on (ws:\S+)/.exec(String(data)) ?? [];
      if (url) found(`${url}/session`);
    });
    firefox.once('error', fail).once('exit', () => fail(new Error('Firefox ended')));
  });
  const socket = new WebSocket(address);
  await new Promise((open, fail) => socket.once('open', open).once('error', fail));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', data => {
    const answer: Answer = JSON.parse(String(data));
    waiting.get(answer.id ?? -1)?.(answer);
  });
  let last = 0;
  const send = <T = unknown>(method: string, params: object): Promise<T> =>
    new Promise((done, fail) => {
      const id = ++last;
      waiting.set(id, ({ type, result, message }) =>
        type === 'success' ? done(result as T) : fail(new Error(`${method}: ${message}`)),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  const tree = await send<{ contexts: readonly { context: string }[] }>('browsingContext.getTree', {});
  const context = tree.contexts[0]?.context ?? '';
  await send('browsingContext.setViewport', { context, viewport: SCREEN });
  return toDriver({
    version: `Firefox ${capabilities.browserVersion}`,
    go: url => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    run: async expression => {
      const { type, result, exceptionDetails } = await send<{
        type: string;
        result?: { value: string };
        exceptionDetails?: { text: string };
      }>('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (type !== 'success') throw new Error(exceptionDetails?.text);
      return result?.value ?? '';
    },
    act: actions => send('input.performActions', { context, actions }),
    shot: async () => (await send<{ data: string }>('browsingContext.captureScreenshot', { context })).data,
    close: async () => {
      socket.close();
      firefox.kill('SIGKILL');
    },
  });
}
