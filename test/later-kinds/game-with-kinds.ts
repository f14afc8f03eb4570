import { vi } from 'vitest';
import type * as AppendOnlyIds from '../../src/core/classroom/append-only-ids.ts';
import type * as CodecRegister from '../../src/core/kinds/codec-register.ts';
import type { AnyKind } from '../../src/core/kinds/kind.ts';
import type * as Register from '../../src/core/kinds/register.ts';
import { type LaterKind, laterCodec } from './two-more-kinds.ts';

/** Where later kinds stand in the register. In the list of frozen numbers they can only stand at its end. */
export type Place = 'first' | 'last';

/**
 * The modules of a game that has these kinds, too, as if each had its line in the registers and its number. Modules are
 * loaded anew: nothing that other tests have loaded is changed.
 */
export async function gameWith(later: readonly LaterKind[], place: Place = 'last') {
  vi.resetModules();
  const find = (name: string): LaterKind | undefined => later.find(one => one.name === name);
  vi.doMock('../../src/core/kinds/register.ts', async original => {
    const real = await original<typeof Register>();
    const kindsFor: typeof real.kindsFor = asked => {
      const names = later.filter(({ asks }) => asked.includes(asks)).map(({ name }) => name);
      return place === 'first' ? [...names, ...real.kindsFor(asked)] : [...real.kindsFor(asked), ...names];
    };
    const asksOf: typeof real.asksOf = name => find(name)?.asks ?? real.asksOf(name);
    const fetchRules: typeof real.fetchRules = name => find(name)?.rules ?? real.fetchRules(name);
    return { ...real, kindsFor, asksOf, fetchRules };
  });
  vi.doMock('../../src/core/kinds/codec-register.ts', async original => {
    const real = await original<typeof CodecRegister>();
    const codecOf: typeof real.codecOf = name => (find(name) ? laterCodec : real.codecOf(name));
    return { ...real, codecOf };
  });
  vi.doMock('../../src/core/classroom/append-only-ids.ts', async original => {
    const real = await original<typeof AppendOnlyIds>();
    return { ...real, KINDS: [...real.KINDS, ...later.map(({ name }) => name)] };
  });
  return load();
}

export type Game = Awaited<ReturnType<typeof load>>;

async function load() {
  const { EVERYTHING, fetchRules, kindsFor } = await import('../../src/core/kinds/register.ts');
  const names = kindsFor(EVERYTHING);
  const { anyDealer } = await import('../../src/app/store/deal-any.ts');
  const rules: readonly AnyKind[] = await Promise.all(names.map(async name => fetchRules(name)));
  return {
    /** All kinds, in the order of the register. */
    rules,
    /** The same for a level of any form. */
    levelRules: { ...anyDealer, kinds: rules },
    ...(await import('../../src/core/classroom/assignment.ts')),
    ...(await import('../../src/core/classroom/assignment-link.ts')),
    ...(await import('../../src/core/classroom/receipt-codec.ts')),
    ...(await import('../../src/core/classroom/replay-receipt.ts')),
    ...(await import('../../src/core/classroom/suspend-data.ts')),
    ...(await import('../../src/core/session/session-moves.ts')),
    ...(await import('../../src/core/session/compose-level.ts')),
    ...(await import('../../src/core/session/compose-task.ts')),
    ...(await import('../../src/app/store/sitting-store.ts')),
    ...(await import('../../src/app/store/saves/keeper.ts')),
    ...(await import('../../src/app/store/saves/save-schemas.ts')),
    ...(await import('../../src/app/store/notice-store.ts')),
  };
}
