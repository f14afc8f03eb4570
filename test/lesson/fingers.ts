import type { CDPSession, Locator, Page } from '@playwright/test';
import type { Answer } from '../right-answers.ts';

type Finger = { readonly id: number; readonly x: number; readonly y: number };
type Look = (what: string) => Promise<void>;
/** What a team is about to answer in its zone. */
export type Hand = { readonly zone: Locator; readonly answer: Answer };

/** One finger of each team, all at the same time. @param look called while the answers are half given. */
export async function answerWithFingers(page: Page, hands: readonly Hand[], look: Look): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const options = hands.flatMap(({ zone, answer }) =>
    'press' in answer ? [zone.locator(`[data-option="${answer.press}"]`)] : [],
  );
  const cards = hands.map(({ zone }) => zone.locator('[data-card]'));
  if (options.length === 0) await putTogether(cdp, hands, look);
  else if ((await page.locator('[data-card]').count()) === 0) await touchAll(cdp, options);
  else await carry(cdp, cards, options, look);
}

const touch = (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(finger => ({ ...finger })) });

/** @param share of the width of each. */
const fingersAt = (parts: readonly Locator[], share = 0.5): Promise<readonly Finger[]> =>
  Promise.all(
    parts.map(async (part, id) => {
      const box = await part.boundingBox();
      if (!box) throw new Error(`There is nothing to touch: ${part}`);
      return { id, x: box.x + share * box.width, y: box.y + box.height / 2 };
    }),
  );

/** A finger comes down on each, moves on to another share of its width, and all are lifted together. */
async function touchAll(cdp: CDPSession, parts: readonly Locator[], from = 0.5, to = from): Promise<void> {
  await touch(cdp, 'touchStart', await fingersAt(parts, from));
  if (to !== from) await touch(cdp, 'touchMove', await fingersAt(parts, to));
  await touch(cdp, 'touchEnd', []);
}

/** Drags all cards at once; half way a third person taps a pillar of the first team, which must change nothing. */
async function carry(cdp: CDPSession, cards: readonly Locator[], to: readonly Locator[], look: Look) {
  const [from, ends] = [await fingersAt(cards), await fingersAt(to)];
  const at = (share: number): readonly Finger[] =>
    from.map(({ id, x, y }) => {
      const end = ends[id] ?? { x, y };
      return { id, x: x + share * (end.x - x), y: y + share * (end.y - y) };
    });
  for (const { id } of from) await touch(cdp, 'touchStart', at(0).slice(0, id + 1));
  for (const share of [0.2, 0.4, 0.6]) await touch(cdp, 'touchMove', at(share));
  const pillars = await fingersAt(to.slice(0, 1).map(option => option.locator('xpath=../button').last()));
  const third = pillars.map(finger => ({ ...finger, id: from.length }));
  await touch(cdp, 'touchStart', [...at(0.6), ...third]);
  await touch(cdp, 'touchEnd', third);
  for (const card of cards) await card.and(card.page().locator('[data-state=carried]')).waitFor();
  await look('cards are carried, and a third finger has tapped');
  await touch(cdp, 'touchMove', at(1));
  await touch(cdp, 'touchEnd', []);
}

/** Numbers on keys, marks on lines: every team at once, and then every team confirms. */
async function putTogether(cdp: CDPSession, hands: readonly Hand[], look: Look): Promise<void> {
  const parts = (name: string): readonly Locator[] => hands.map(({ zone }) => partOf(zone, name));
  if (hands.some(({ answer }) => 'slide' in answer)) await touchAll(cdp, parts('line'), 0.3, 0.6);
  for (const { zone, answer } of hands)
    if ('slide' in answer) await zone.locator('[type=range]').fill(String(answer.slide));
  const typed = hands.map(({ zone, answer }) => ('fill' in answer ? keysOf(zone, answer.fill) : []));
  for (let n = 0; typed.some(({ length }) => length > n); n++) {
    const keys = typed.flatMap(all => all[n] ?? []);
    await touchAll(cdp, keys);
  }
  await look('answers are put together');
  await touchAll(cdp, parts('confirm'));
}

const partOf = (zone: Locator, name: string): Locator => zone.locator(`[data-part="${name}"]`);

/** The keys that type a number. */
const keysOf = (zone: Locator, text: string): readonly Locator[] => [
  ...[...text.replace(/[^\d.]/g, '')].map(digit => partOf(zone, `key:${digit}`)),
  ...(text.endsWith('%') ? [partOf(zone, 'chip:percent')] : []),
];
