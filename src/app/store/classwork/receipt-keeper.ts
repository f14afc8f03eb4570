import { assignedLevelOf } from '../../../core/interview/lookups.ts';
import { lastIn } from '../../../core/lists.ts';
import type { Session } from '../../../core/session/session-state.ts';
import type { Folder, KeptReceipt } from '../saves/save-types.ts';
import { resumeSitting } from '../sitting-store.ts';
import type { AssignmentNeeds, Folders, LegibleAssignment } from '../types.ts';
import type { AssignmentLookup } from './assignment-lookup.ts';

/** Keeps the receipts of sittings that are over, with the nickname in them. */
type ReceiptKeeper = {
  /**
   * Fetches what writes receipts, once; whatever was to be written meanwhile is written then. Resolves when it has come, or
   * could not be fetched at the first try.
   */
  readonly prepare: () => Promise<unknown>;
  /** Writes what could not be written before the rules came: receipts of sittings that are over, and nicknames. */
  readonly catchUp: () => void;
  /** Puts the present nickname into receipts that have another. */
  readonly rename: () => void;
};

/** Needs the rules of all kinds, which the page of an assignment does without. */
type ReceiptWriting = typeof import('./assignment-receipts.ts');

/** @param current the open assignment. */
export function createReceiptKeeper(
  current: () => LegibleAssignment | undefined,
  folders: Folders,
  needs: AssignmentNeeds,
  { change, refresh }: Pick<AssignmentLookup, 'change' | 'refresh'>,
): ReceiptKeeper {
  let writing: ReceiptWriting | undefined;
  let fetched: Promise<unknown> | undefined;
  /** Once for every sitting that is over, also if the page was closed before its receipt was kept. */
  const keep = (): void => {
    const state = current();
    const over = writing && state && sessionOf(needs, state.name);
    if (!writing || !state || over?.phase !== 'done') return;
    const folder = withReceipt(needs, writing, state, folders.find(state.name), over);
    if (folder) folders.put(state.name, folder);
    // Shown only when it is safe: a student who has copied it may close the page.
    needs.keeper.whenSafe(isSafe => refresh(!isSafe));
  };
  const rename = (): void => {
    const state = current();
    if (!writing || !state) return;
    const receipts = withName(needs, writing, state.folder);
    if (receipts) change(state.name, { ...state.folder, receipts });
  };
  needs.session.subscribe(({ session: played }) => {
    if (played?.phase === 'done') keep();
  });
  const catchUp = (): void => {
    rename();
    keep();
  };
  const onCome = (come: ReceiptWriting): void => {
    writing = come;
    catchUp();
  };
  return {
    catchUp,
    rename,
    prepare: () => {
      fetched ??= needs.bring(() => import('./assignment-receipts.ts'), onCome);
      return fetched;
    },
  };
}

/** The receipts under the nickname of their folder; undefined if they have it already. */
function withName(
  needs: AssignmentNeeds,
  { renameReceipt }: ReceiptWriting,
  { receipts, nickname }: Folder,
): readonly KeptReceipt[] | undefined {
  const texts = receipts.map(({ text }) => renameReceipt(needs, text, nickname.trim()));
  const isSame = receipts.every(({ text }, i) => text === texts[i]);
  return isSame ? undefined : receipts.map((kept, i) => ({ ...kept, text: texts[i] ?? kept.text }));
}

function sessionOf({ interview, rulesLoader, sittings }: AssignmentNeeds, name: string): Session | undefined {
  const [rules, sitting] = [rulesLoader.of(assignedLevelOf(interview)), sittings.find(name)];
  return rules && sitting && resumeSitting(interview, rules, sitting);
}

/**
 * @param kept the folder in storage: another tab may have gone on with the sitting and handed it in.
 * @returns undefined if the receipt is there already.
 */
function withReceipt(
  { interview, now }: AssignmentNeeds,
  { receiptOfSession }: ReceiptWriting,
  { folder, assignment }: LegibleAssignment,
  kept: Folder | undefined,
  over: Session,
): Folder | undefined {
  const own = Number(over.seed);
  const { receipts } = kept ?? folder;
  if (receipts.some(receipt => receipt.own === own)) return undefined;
  const text = receiptOfSession(interview, assignment, over, folder.nickname.trim());
  const receipt: KeptReceipt = { own, text, at: lastIn(over.log)?.at ?? now(), isHandedIn: false };
  return { ...folder, receipts: [...receipts, receipt] };
}
