import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Answers } from '../right-answers.ts';

const script = fileURLToPath(new URL('../print-answers.ts', import.meta.url));
const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });

/** The answers to every playable level as it is dealt from the seed of `withSeed`. */
const { levels, assigned, receipts, receiptsNow, garden, formerGarden, absent, gardenReceipts }: Printed =
  JSON.parse(printed);
type Printed = {
  readonly levels: Readonly<Record<string, Answers>>;
  readonly assigned: Readonly<Record<string, Assigned>>;
  readonly receipts: readonly string[];
  readonly receiptsNow: readonly string[];
  readonly gardenReceipts: readonly string[];
} & Readonly<Record<'garden' | 'formerGarden' | 'absent', AssignedOfPack>>;
/** The code of an assignment, and the answers to what it asks. */
export type Assigned = { readonly code: string; readonly answers: Answers };

export type AssignedOfPack = Assigned & { readonly short: string };

export type { Answer, Answers };
/**
 * receipts: what a class of forty hands in of the assignment `ten`; receiptsNow: what three do of `tenNow`; gardenReceipts: what three hand in of one of the second
 * pack. The others: every card of one pillar, set from the second pack, from what that was before, and from a pack that is
 * nowhere.
 */
export { absent, formerGarden, garden, gardenReceipts, receipts, receiptsNow };
export const playable: readonly string[] = Object.keys(levels);

export function answersOf(level: string): Answers {
  const found = levels[level];
  if (!found) throw new Error(`${level} cannot be played`);
  return found;
}

/** One of `test/assignments.ts`. */
export function assignedBy(name: string): Assigned {
  const found = assigned[name];
  if (!found) throw new Error(`nobody has set ${name}`);
  return found;
}
