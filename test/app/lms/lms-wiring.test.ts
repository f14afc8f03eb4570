import { describe, expect, it } from 'vitest';
import { yieldToLaterTab } from '../../../src/app/lms/lms-wiring.ts';

/** As those of a browser: what is said comes a little later, and to all others. */
function makeChannels(): Pick<typeof globalThis, 'BroadcastChannel'> {
  const open = new Set<Channel>();
  class Channel extends EventTarget {
    readonly name: string;
    constructor(name: string) {
      super();
      this.name = name;
      open.add(this);
    }
    postMessage(data: unknown): void {
      for (const other of open)
        if (other !== this && other.name === this.name)
          queueMicrotask(() => void other.dispatchEvent(new MessageEvent('message', { data })));
    }
    close(): void {
      open.delete(this);
    }
  }
  return Object.assign(Object.create(null), { BroadcastChannel: Channel });
}

async function openTabs(
  tabs: readonly (readonly [key: string, since: number])[],
): Promise<readonly string[]> {
  const [window, back]: [ReturnType<typeof makeChannels>, string[]] = [makeChannels(), []];
  for (const [key, since] of tabs)
    yieldToLaterTab({ key, window, since }, () => back.push(`${key} ${since}`));
  await new Promise(done => setTimeout(done));
  return back.sort();
}

describe('tabs of one package', () => {
  it('let the latest go on, whichever of them has spoken last', async () => {
    expect(
      await openTabs([
        ['a', 1],
        ['a', 3],
        ['a', 2],
      ]),
    ).toEqual(['a 1', 'a 2']);
  });

  it('are none of the business of another package', async () => {
    expect(
      await openTabs([
        ['b', 1],
        ['c', 2],
      ]),
    ).toEqual([]);
  });

  it('do without each other where browsers do not let them talk', () => {
    const window = { BroadcastChannel: undefined };
    expect(() =>
      Reflect.apply(yieldToLaterTab, undefined, [{ key: 'd', window, since: 1 }, () => undefined]),
    ).not.toThrow();
  });
});
