import { vi } from 'vitest';

/** What a fake context was asked to do. */
export type Studio = {
  readonly contexts: number;
  readonly resumed: number;
  readonly closed: number;
  /** When each source was started, in seconds. */
  readonly starts: readonly number[];
  /** Nodes that were connected and not yet let go. */
  readonly wired: number;
  /** Lets everything that was started end. */
  readonly pass: () => void;
};
type Start = { readonly state?: string; readonly refuses?: 'all' | 'resume' };

/** Puts a context that only takes notes in the place of the browser's. */
export function openStudio({ state = 'running', refuses }: Start = {}): Studio {
  const book = { contexts: 0, resumed: 0, closed: 0, wired: 0 };
  const [starts, sources]: [number[], Source[]] = [[], []];

  const param = () => ({ value: 0, setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() });
  class Node {
    readonly gain = param();
    readonly frequency = param();
    connect<T>(to: T): T {
      book.wired++;
      return to;
    }
    disconnect(): void {
      book.wired--;
    }
  }
  class Source extends Node {
    onended: (() => void) | null = null;
    start(at: number): void {
      starts.push(at);
      sources.push(this);
    }
    stop(): void {}
  }
  class Context {
    readonly state = state;
    readonly currentTime = 10;
    readonly sampleRate = 8000;
    readonly destination = new Node();
    constructor() {
      book.contexts++;
      if (refuses === 'all') throw new DOMException('no device', 'NotSupportedError');
    }
    createGain = () => new Node();
    createDynamicsCompressor = () => Object.assign(new Node(), { attack: param(), ratio: param() });
    createBiquadFilter = () => new Node();
    createOscillator = () => new Source();
    createBufferSource = () => new Source();
    createBuffer = (_: number, length: number) => ({ getChannelData: () => new Float32Array(length) });
    async resume(): Promise<void> {
      book.resumed++;
      if (refuses === 'resume') throw new DOMException('not now', 'NotAllowedError');
    }
    async close(): Promise<void> {
      book.closed++;
    }
  }
  vi.stubGlobal('AudioContext', Context);
  const pass = (): void => {
    for (const source of sources.splice(0)) source.onended?.();
  };
  return Object.defineProperties({ ...book, starts, pass }, live(book));
}

/** The counts as they are when they are asked for. */
const live = (book: Readonly<Record<string, number>>): PropertyDescriptorMap =>
  Object.fromEntries(Object.keys(book).map(key => [key, { get: () => book[key] }]));
