import { type ChildProcess, spawn } from 'node:child_process';
import { type Driver, SCREEN, until } from './driver.ts';
import { toDriver } from './w3c.ts';

const DISPLAY = ':4399';

/** WebKitGTK's small browser on a screen that nobody sees, by its WebDriver. */
export async function openWebKit(driver: string, browser: string, port: number): Promise<Driver> {
  const started: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    for (const child of started.reverse()) child.kill();
  };
  try {
    started.push(spawn('Xvfb', [DISPLAY, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }));
    const env = { ...process.env, DISPLAY, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', LANG: 'C.UTF-8' };
    started.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
    const base = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver', async () => (await fetch(`${base}/status`)).ok);
    const alwaysMatch = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const begun = await send<Begun>('POST', `${base}/session`, { capabilities: { alwaysMatch } });
    const session = `${base}/session/${begun.sessionId}`;
    const post = <T>(command: string, body: object): Promise<T> =>
      send('POST', `${session}/${command}`, body);
    // Whole levels are played by one script.
    await post('timeouts', { script: 600_000, pageLoad: 300_000 });
    // The window has bars of its own.
    await post('window/rect', { ...SCREEN, height: SCREEN.height + 48 });
    return toDriver({
      version: `WebKitGTK ${begun.capabilities.browserVersion}`,
      go: url => post('url', { url }),
      reload: () => post('refresh', {}),
      run: expression => post('execute/sync', { script: `return ${expression}`, args: [] }),
      act: actions => post('actions', { actions }),
      shot: () => send('GET', `${session}/screenshot`),
      close: async () => {
        await send('DELETE', session).catch(() => undefined);
        await close();
      },
    });
  } catch (problem) {
    await close();
    throw problem;
  }
}

type Begun = { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } };

async function send<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { message?: string } };
  if (!response.ok) throw new Error(value.message);
  return value;
}
