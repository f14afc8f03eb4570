import { expect, test } from 'vitest';
import { createLazyByKind } from '../../../src/core/kinds/register.ts';

const [card, figure] = [{ kind: 'card' }, { kind: 'figure' }];

test('rules that are there are returned at once; others are fetched once, however often they are asked for', async () => {
  let [changes, asked] = [0, 0];
  const fetched = createLazyByKind<string>(
    kind => {
      asked += 1;
      return kind === 'card' ? kind : Promise.resolve(kind);
    },
    () => {
      changes += 1;
    },
    load => load(),
  );
  expect([fetched.of(card), fetched.of(figure), fetched.of(figure)]).toEqual(['card', undefined, undefined]);
  await fetched.fetch([card, figure]);
  expect([fetched.of(figure), asked, changes]).toEqual(['figure', 2, 1]);
});

test('a failed fetch may be tried again', async () => {
  let isThere = false;
  const loads: (() => Promise<unknown>)[] = [];
  const fetched = createLazyByKind<string>(
    async kind => {
      if (!isThere) throw new TypeError('Failed to fetch');
      return kind;
    },
    () => undefined,
    async load => {
      loads.push(load);
      await load().catch(() => undefined);
    },
  );
  expect(fetched.of(figure)).toBeUndefined();
  await expect(fetched.fetch([figure])).rejects.toThrow();
  isThere = true;
  await loads[0]?.();
  expect([fetched.of(figure), loads.length]).toEqual(['figure', 1]);
});

test('a fetch that returns nothing has failed', async () => {
  const failures: unknown[] = [];
  const fetched = createLazyByKind<string | undefined>(
    async () => undefined,
    () => undefined,
    load => load().catch(error => failures.push(error)),
  );
  expect(fetched.of(figure)).toBeUndefined();
  await expect(fetched.fetch([figure])).rejects.toThrow('figure');
  expect(failures).toHaveLength(1);
});
