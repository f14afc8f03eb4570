import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium } from '@playwright/test';
import { launchArgs, requireChromium } from './chromium.ts';

/** A browser with a profile of its own that can be killed, as by a system that needs the memory. */
export type Mortal = {
  readonly context: BrowserContext;
  /** With all its processes; nothing is written to the disk any more. Resolves when it is dead. */
  readonly kill: () => Promise<void>;
};

const PATIENCE_MS = 60_000;
const STEP_MS = 25;

/** @param profile a folder, in which the next one finds what this one has left. */
export async function openMortal(profile: string): Promise<Mortal> {
  const portFile = join(profile, 'DevToolsActivePort');
  // What a killed one has left says where nobody listens any more.
  for (const name of [portFile, join(profile, 'SingletonLock')]) rmSync(name, { force: true });
  const args = [...launchArgs, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  // A group of its own, so that it dies with all its children.
  const browser = spawn(requireChromium(), [...args, 'about:blank'], { detached: true, stdio: 'ignore' });
  const died = new Promise<void>(done => browser.once('exit', () => done()));
  const kill = async (): Promise<void> => {
    killGroup(browser);
    await died;
  };
  try {
    const connected = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const [context] = connected.contexts();
    if (!context) throw new Error('the browser has no window');
    return { context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function portIn(file: string): Promise<string> {
  for (let left = PATIENCE_MS; left > 0; left -= STEP_MS) {
    const [port] = read(file).split('\n');
    if (port) return port;
    await sleep(STEP_MS);
  }
  throw new Error('the browser does not start');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Dead already.
  }
}
