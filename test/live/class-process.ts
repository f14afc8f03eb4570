import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pause } from './phones.ts';

/** A class server in a process of its own, that can be killed as by a power cut, and started again on the same data. */
export type ClassProcess = {
  readonly port: number;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Resident memory, in MB. */
  readonly memory: () => number;
};

const SERVER = '.cache/server/live.mjs';

/** @param options further ones of the command line. @throws if it does not start. */
export async function startClass(
  port: number,
  data: string,
  options: readonly string[] = [],
): Promise<ClassProcess> {
  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const args = [resolve(SERVER), '--port', String(port), '--data', data, ...options];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    running = child;
    for (let left = 600; left > 0; left--) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${port}/live`).catch(() => undefined);
      if (answer?.status === 204) return;
      await pause(50);
    }
    throw new Error('the server does not start');
  };
  const kill = async (): Promise<void> => {
    const child = running;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>(done => child.once('exit', () => done()));
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  return { port, kill, start, memory: () => memoryOf(running?.pid) };
}

/** As the system counts it; 0 where it cannot be read. */
function memoryOf(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
