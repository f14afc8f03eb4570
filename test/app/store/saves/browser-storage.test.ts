import { describe, expect, it } from 'vitest';
import { createPassingShelf, createShelf } from '../../../../src/app/store/saves/browser-storage.ts';

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

describe('the shelf', () => {
  it('keeps what fits', () => {
    const storage = makeStorage(1000);
    expect(createShelf(storage).write('log', 'text')).toBe('kept');
    expect(createShelf(storage).read('log')).toBe('text');
  });

  it('says when it is full and remembers until the page is closed', () => {
    const storage = makeStorage(30);
    const shelf = createShelf(storage);
    expect(shelf.write('log', 'x'.repeat(100))).toBe('full');
    expect(shelf.read('log')).toHaveLength(100);
    expect(createShelf(storage).read('log')).toBeNull();
  });

  it('says when there is no storage at all', () => {
    const shelf = createShelf(undefined);
    expect(shelf.write('log', 'text')).toBe('blocked');
    expect(shelf.read('log')).toBe('text');
    shelf.remove('log');
    expect(shelf.read('log')).toBeNull();
  });

  it('survives a storage that throws at every touch', () => {
    const refuse = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    const storage: Storage = { ...makeStorage(0), getItem: refuse, setItem: refuse, removeItem: refuse };
    const shelf = createShelf(storage);
    expect(shelf.write('log', 'text')).toBe('blocked');
    expect(shelf.read('other')).toBeNull();
    expect(() => shelf.remove('log')).not.toThrow();
  });

  it('writes again what it read or wrote, where the browser has cleared it away', () => {
    const storage = makeStorage(1000);
    const before = createShelf(storage);
    for (const key of ['read', 'unread', 'removed']) before.write(key, 'old');
    const shelf = createShelf(storage);
    shelf.read('read');
    shelf.write('written', 'new');
    shelf.read('removed');
    shelf.remove('removed');
    storage.clear();
    expect(shelf.read('read')).toBeNull();
    shelf.write('settings', 'since');
    shelf.recover();
    expect(shelf.keys('').map(key => [key, createShelf(storage).read(key)])).toEqual([
      ['read', 'old'],
      ['settings', 'since'],
      ['written', 'new'],
    ]);
  });
});

describe('a shelf in a learning platform', () => {
  it('leaves nothing on a device that others use, but settings', () => {
    const storage = makeStorage(1000);
    const device = createShelf(storage);
    device.write('sitting/of someone else', 'text');
    const shelf = createPassingShelf(device);
    expect(shelf.keys('s')).toEqual([]);
    expect(shelf.write('sitting/mine', 'text')).toBe('kept');
    expect(shelf.write('settings', 'large')).toBe('kept');
    expect([shelf.read('sitting/mine'), shelf.read('settings')]).toEqual(['text', 'large']);
    expect(shelf.read('sitting/of someone else')).toBeNull();
    expect(shelf.keys('s')).toEqual(['settings', 'sitting/mine']);
    expect(device.keys('')).toEqual(['settings', 'sitting/of someone else']);
    shelf.remove('sitting/mine');
    shelf.remove('settings');
    expect([shelf.read('sitting/mine'), device.read('settings')]).toEqual([null, null]);
  });
});
