import type { Driver, Spot } from './driver.ts';

/** How a command reaches a browser that speaks W3C WebDriver, by HTTP or by BiDi. */
export type Wire = {
  readonly version: string;
  readonly go: (url: string) => Promise<unknown>;
  readonly reload: () => Promise<unknown>;
  /** Runs an expression that comes to a string. */
  readonly run: (expression: string) => Promise<string>;
  readonly act: (actions: readonly object[]) => Promise<unknown>;
  readonly shot: () => Promise<string>;
  readonly close: () => Promise<void>;
};

const KEYS: Readonly<Record<string, string>> = { Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c' };

const clickAt = ({ x, y }: Spot): object => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
    { type: 'pointerDown', button: 0 },
    { type: 'pause', duration: 30 },
    { type: 'pointerUp', button: 0 },
  ],
});
const pressOf = (value: string): object => ({
  type: 'key',
  id: 'keys',
  actions: [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ],
});

export const toDriver = (wire: Wire): Driver => ({
  version: wire.version,
  open: async url => void (await wire.go(url)),
  reload: async () => void (await wire.reload()),
  ask: async expression => {
    const said = await wire.run(
      `Promise.resolve(${expression}).then(value => JSON.stringify(value) || 'null')`,
    );
    return JSON.parse(said);
  },
  tap: async at => void (await wire.act([clickAt(at)])),
  press: async key => void (await wire.act([pressOf(KEYS[key] ?? key)])),
  picture: async () => Buffer.from(await wire.shot(), 'base64'),
  close: wire.close,
});
