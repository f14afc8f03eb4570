import type { BrowserContext, Page } from '@playwright/test';
import { pillarOf, wrongFor } from './player.ts';

type Item = `${string}:${string}`;
type Response = { readonly item: Item; readonly isRight: boolean; readonly daysAgo: number };

const DAY_MS = 86_400_000;
const ORIGIN = { interview: 'miit-2023', content: 1, app: 'test' };

/** An entry of the log as the game writes it. @param n tells responses of one day apart. */
export function entryOf({ item, isRight, daysAgo }: Response, n: number): object {
  const [kind = '', name = ''] = item.split(':');
  const isCard = kind === 'match';
  return {
    type: 'attempt',
    item,
    kind,
    measures: isCard ? [name] : [],
    figures: isCard ? [] : [name],
    response: isCard ? { pillar: isRight ? pillarOf(item) : wrongFor(item) } : { text: '1' },
    score: { earned: Number(isRight), total: 1 },
    isFirst: true,
    isHinted: false,
    ms: 4000,
    level: 'growth_match_1',
    seed: `DAY${daysAgo}`,
    at: Date.now() - daysAgo * DAY_MS - 60_000 + n,
    ...ORIGIN,
  };
}

/** The log as earlier visits left it. */
export async function withLog(context: BrowserContext, responses: readonly Response[]): Promise<void> {
  await context.addInitScript(
    text => {
      if (sessionStorage.getItem('logged')) return;
      sessionStorage.setItem('logged', 'given');
      localStorage.setItem('beams-and-pillars/log', text);
    },
    JSON.stringify({ version: 2, body: responses.map(entryOf) }),
  );
}

export type Entry = {
  readonly type: string;
  readonly at: number;
  readonly item?: string;
  readonly response?: unknown;
};
export type Row = { readonly name: string; readonly version: number; readonly entry: Entry };

/** Every row of the log as it lies in the browser's database, in order of time. Waits for what is written ahead. */
export async function rowsOf(page: Page): Promise<readonly Row[]> {
  await page.waitForFunction(() => !Object.keys(localStorage).some(key => key.includes('/ahead/')));
  const rows = await page.evaluate(
    () =>
      new Promise<Row[]>((done, fail) => {
        const opening = indexedDB.open('beams-and-pillars', 1);
        opening.onerror = () => fail(opening.error);
        // A page that was never played on has no database: none is left behind.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const all = opening.result.transaction('log').objectStore('log').getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result);
          };
        };
      }),
  );
  return rows.sort((a, b) => a.entry.at - b.entry.at);
}

/** Forgets the sittings under way. */
export const forgetSittings = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('beams-and-pillars/sitting')) localStorage.removeItem(key);
  });

/** Forgets all but the settings. On a page without the game, which would hold on to its database. */
export const forgetAll = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const key of Object.keys(localStorage))
      if (key !== 'beams-and-pillars/settings') localStorage.removeItem(key);
    for (const name of ['beams-and-pillars', 'beams-and-pillars-vault'])
      await new Promise(done => {
        const gone = indexedDB.deleteDatabase(name);
        gone.onsuccess = done;
        gone.onerror = done;
      });
  });
