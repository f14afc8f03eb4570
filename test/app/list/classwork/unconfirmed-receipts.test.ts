import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assignment as assignmentPage } from '../../../../src/app/list/classwork/assignment-page.ts';
import { handin } from '../../../../src/app/list/classwork/hand-in-page.ts';
import { receiptPanel } from '../../../../src/app/list/classwork/receipt-panel.ts';
import {
  unconfirmedLeftHere,
  unconfirmedOfThisVisit,
} from '../../../../src/app/list/classwork/unconfirmed-receipts.ts';
import type { ListPageContext } from '../../../../src/app/list/list-page-context.ts';
import { notices } from '../../../../src/app/list/notice-banners.ts';
import type { LmsStatus, UnconfirmedReceipt } from '../../../../src/app/store/lms-status.ts';
import { toLink } from '../../../../src/core/classroom/assignment-link.ts';
import { fromReceipt, toReceipt } from '../../../../src/core/classroom/receipt-codec.ts';
import { currentOf, itemOf } from '../../../../src/core/session/session-state.ts';
import { toHash } from '../../../../src/route.ts';
import { KINDS } from '../../../all-kinds.ts';
import {
  content,
  interview,
  makeAssignment,
  makeReceipt,
  played,
} from '../../../core/classroom/make-assignment.ts';
import { responseTo } from '../../../right-answers.ts';
import { openGame } from '../../lms/packaged-game.ts';

const assignment = (page: ListPageContext) =>
  assignmentPage(page, { receiptPanel, unconfirmedLeftHere, unconfirmedOfThisVisit });

beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

const set = makeAssignment({ mode: 'test', kinds: ['match'], count: 3 });
const full = played(set, () => true, 5);
const text = toReceipt(interview, full.items, makeReceipt(set, full));
const one = (change: Partial<UnconfirmedReceipt> = {}): UnconfirmedReceipt => ({
  ...{ key: 'A1/5', text, begun: Date.UTC(2026, 10, 23, 1), isOwn: true, isKept: true, isTaken: false },
  ...{ take: () => undefined, discard: () => undefined },
  ...change,
});

/** The markup of a template with its values filled in. */
function written(part: unknown): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  if (Array.isArray(part)) return part.map(written).join('');
  const { strings, values } = Object(part);
  // A keyed value: its key, then the value.
  if (!Array.isArray(strings)) return Array.isArray(values) ? written(values.at(-1)) : '';
  return strings.map((string, n) => string + written(values[n])).join('');
}

/** The context of a game in a learning platform, before the first or after the last of three responses. */
async function pageOf(state: Partial<LmsStatus>, responses: 0 | 3 = 0): Promise<ListPageContext> {
  const { game } = openGame();
  await game.openAssignment.look(toLink(interview, set));
  const opened = game.openAssignment.getState();
  if (!opened?.ok) throw new Error('no assignment');
  game.openAssignment.start();
  if (responses > 0) game.session.open('assigned', opened.name);
  for (let n = 0; n < responses; n++) {
    const { session } = game.session.getState();
    const item = session && itemOf(session, currentOf(session) ?? ':');
    if (item) game.session.respond(item.id, responseTo(item, 'right'));
  }
  game.lmsStatus.setState({ state: 'joined', ...state });
  const said = { t: (key: string) => key, more: {} };
  const scene = { game, text: { ...game.language.getState(), ...said }, route: { page: 'assignment' } };
  return Object.assign(scene, { window: { w: 390, h: 844 } }) as unknown as ListPageContext;
}

describe('the receipt in a learning platform', () => {
  it.each(['joined', 'left', 'reviewed'] as const)(
    'is a folded record at the end where the platform has everything, in the state "%s"',
    async state => {
      const page = written(handin(await pageOf({ state }, 3)));
      expect(page).toMatch(/data-record.*lms\.record.*R2[0-9A-Z]{20,}/s);
      expect(page).not.toContain('classwork.handIn');
    },
  );

  it('is not there in a preview, which does not count', async () => {
    expect(written(handin(await pageOf({ state: 'previewed' }, 3)))).not.toMatch(/R2[0-9A-Z]{20,}/);
  });

  it.each([
    ['at the end', 3, handin],
    ['on the page of the assignment', 0, assignment],
  ] as const)('is offered %s where something is not confirmed', async (_, responses, draw) => {
    const page = written(draw(await pageOf({ isConfirmed: false, unconfirmed: [one()] }, responses)));
    expect(page).toContain('lms.unconfirmedLine');
    expect(page).toContain(text);
    expect(page).toContain('lms.kept');
    expect(page).not.toContain('data-record');
    expect(page).not.toContain('data-discard');
  });

  it('is not said to be kept where it is not', async () => {
    const page = await pageOf({ unconfirmed: [one({ isKept: false, isTaken: true })] });
    const markup = written(assignment(page));
    expect(markup).toContain('lms.notKept');
    expect(markup).not.toMatch(/lms\.kept|classwork\.handedIn/);
  });

  it('contains the nickname, which is not stored with it', async () => {
    const page = await pageOf({ unconfirmed: [one()] });
    page.game.openAssignment.setNickname(' 7号 ');
    const [code = ''] = written(assignment(page)).match(/R2[0-9A-Z]{20,}/) ?? [];
    const read = fromReceipt([content], KINDS, code);
    expect(read.ok && read.receipt.nickname).toBe('7号');
    expect(page.game.lmsStatus.getState().unconfirmed[0]?.text).toBe(text);
  });

  it('may be of an earlier visit, and can be deleted only once it was copied or saved', async () => {
    const before = written(assignment(await pageOf({ unconfirmed: [one({ isOwn: false })] })));
    expect(before).toContain('lms.leftHere');
    expect(before).not.toMatch(/data-discard|lms\.kept/);
    const after = written(assignment(await pageOf({ unconfirmed: [one({ isOwn: false, isTaken: true })] })));
    expect(after).toContain('data-discard');
    const unread = one({ isOwn: false, begun: null, text: 'R1BROKEN' });
    const page = written(assignment(await pageOf({ unconfirmed: [unread] })));
    expect(page).toContain('lms.leftUnread');
    expect(page).toContain('R1BROKEN');
  });

  it('is linked from a question as soon as a notice says that the platform did not take something', async () => {
    const page = await pageOf({ isConfirmed: false });
    page.game.notices.tell('lmsTrouble');
    const asked: ListPageContext = {
      ...page,
      route: { page: 'play', level: 'assigned', code: toLink(interview, set) },
    };
    expect(written(notices(asked))).toContain(toHash({ page: 'assignment', code: toLink(interview, set) }));
    expect(written(notices(asked))).toContain('lms.receipt');
    expect(written(notices(page))).not.toContain('lms.receipt');
  });
});
