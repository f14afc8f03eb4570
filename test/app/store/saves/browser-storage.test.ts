import { describe, expect, it } from 'vitest';
import {
  createTextStorage,
  createTransientStorage,
} from '../../../../src/app/store/saves/browser-storage.ts';

/** A browser's storage that holds `room` characters, as localStorage counts them. */
function makeStorage(room: number): Storage {
  const all = new Map<string, string>();
  const used = (): number => [...all].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    get length() {
      return all.size;
    },
    key: index => [...all.keys()][index] ?? null,
    getItem: key => all.get(key) ?? null,
    setItem: (key, text) => {
      if (used() + key.length + text.length > room) throw new DOMException('', 'QuotaExceededError');
      all.set(key, text);
    },
    removeItem: key => void all.delete(key),
    clear: () => all.clear(),
  };
}

describe('the storage', () => {
  it('keeps what fits', () => {
    const storage = makeStorage(1000);
    expect(createTextStorage(storage).write('log', 'text')).toBe('kept');
    expect(createTextStorage(storage).read('log')).toBe('text');
  });

  it('says when it is full and remembers until the page is closed', () => {
    const storage = makeStorage(30);
    const texts = createTextStorage(storage);
    expect(texts.write('log', 'x'.repeat(100))).toBe('full');
    expect(texts.read('log')).toHaveLength(100);
    expect(createTextStorage(storage).read('log')).toBeNull();
  });

  it('says when there is no storage at all', () => {
    const texts = createTextStorage(undefined);
    expect(texts.write('log', 'text')).toBe('blocked');
    expect(texts.read('log')).toBe('text');
    texts.remove('log');
    expect(texts.read('log')).toBeNull();
  });

  it('survives a storage that throws at every touch', () => {
    const refuse = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    const storage: Storage = { ...makeStorage(0), getItem: refuse, setItem: refuse, removeItem: refuse };
    const texts = createTextStorage(storage);
    expect(texts.write('log', 'text')).toBe('blocked');
    expect(texts.read('other')).toBeNull();
    expect(() => texts.remove('log')).not.toThrow();
  });

  it('writes again what it read or wrote, where the browser has cleared it away', () => {
    const storage = makeStorage(1000);
    const before = createTextStorage(storage);
    for (const key of ['read', 'unread', 'removed']) before.write(key, 'old');
    const texts = createTextStorage(storage);
    texts.read('read');
    texts.write('written', 'new');
    texts.read('removed');
    texts.remove('removed');
    storage.clear();
    expect(texts.read('read')).toBeNull();
    texts.write('settings', 'since');
    texts.recover();
    expect(texts.keys('').map(key => [key, createTextStorage(storage).read(key)])).toEqual([
      ['read', 'old'],
      ['settings', 'since'],
      ['written', 'new'],
    ]);
  });
});

describe('storage in a learning platform', () => {
  it('leaves nothing on a device that others use, but settings', () => {
    const storage = makeStorage(1000);
    const device = createTextStorage(storage);
    device.write('sitting/of someone else', 'text');
    const texts = createTransientStorage(device);
    expect(texts.keys('s')).toEqual([]);
    expect(texts.write('sitting/mine', 'text')).toBe('kept');
    expect(texts.write('settings', 'large')).toBe('kept');
    expect([texts.read('sitting/mine'), texts.read('settings')]).toEqual(['text', 'large']);
    expect(texts.read('sitting/of someone else')).toBeNull();
    expect(texts.keys('s')).toEqual(['settings', 'sitting/mine']);
    expect(device.keys('')).toEqual(['settings', 'sitting/of someone else']);
    texts.remove('sitting/mine');
    texts.remove('settings');
    expect([texts.read('sitting/mine'), device.read('settings')]).toEqual([null, null]);
  });
});
