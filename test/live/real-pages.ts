import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { QuestionId } from '../../src/core/live/live-types.ts';
import { createRandom } from '../../src/core/seeded-random.ts';
import { ensureChromium, launchArgs } from '../browser/chromium.ts';
import { type Answer, answersTo } from '../right-answers.ts';
import type { planRoom } from './lesson-plan.ts';
import { pause, type SimHost } from './phones.ts';

/** Real pages in a class: phones, and what its teacher has open. */
export type Classroom = {
  /** Opens the wall and the remote at this address of the server, as its host. */
  readonly showHost: (address: string) => Promise<void>;
  /** Every phone answers; resolves when each has handed in, or keeps what it has handed in. */
  readonly answer: (q: QuestionId) => Promise<void>;
  /** Opens wall and remote anew; they must show this question again. */
  readonly reopenHost: (q: QuestionId) => Promise<void>;
  /** Answers that were handed in. */
  readonly sent: () => number;
  /** How often wall and remote went on where they were, of how many times. */
  readonly reopened: () => string;
  readonly close: () => Promise<void>;
};
type Needs = {
  /** Where the phones find the class. */
  readonly address: string;
  readonly host: SimHost;
  readonly pages: number;
  /** The seat of the first of them. */
  readonly first: number;
  readonly plan: ReturnType<typeof planRoom>;
};

const PATIENCE_MS = 60_000;

export async function openClassroom({ address, host, pages, first, plan }: Needs): Promise<Classroom> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
  const phones = await Promise.all(
    Array.from({ length: pages }, (_, i) => joinPage(browser, `${address}#/join/${host.room}`, first + i)),
  );
  const chance = createRandom('real pages');
  const desk = createDesk(browser, host);
  let sent = 0;
  return {
    ...desk,
    answer: async q => {
      const item = plan.items.find(({ id }) => q.endsWith(`/${id}`));
      const pair = item && answersTo([item])[item.id];
      if (!pair) throw new Error(`nobody knows the question ${q}`);
      await Promise.all(
        phones.map(async page => {
          await pause(chance.whole(3000));
          await answerOn(page, q, pair[chance.whole(3) < 2 ? 'right' : 'wrong']);
          sent += 1;
        }),
      );
    },
    sent: () => sent,
    close: () => browser.close(),
  };
}

/** A student with a phone. @param films where a film of it is kept. */
export async function joinPage(
  browser: Browser,
  address: string,
  seat: number,
  films?: string,
): Promise<Page> {
  const size = { width: 390, height: 844 };
  const context = await browser.newContext({
    ...(films !== undefined && { recordVideo: { dir: films, size } }),
    viewport: size,
    locale: seat % 2 === 0 ? 'zh-CN' : 'en',
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  await page.locator('[data-form=join] input[type=text]').first().fill(String(seat));
  await page.locator('[data-form=join] [data-go]').click();
  await page.locator('main[data-state=lobby]').waitFor();
  return page;
}

/** As a student does it: choose, then hand in. */
export async function answerOn(page: Page, q: QuestionId, answer: Answer): Promise<void> {
  const asked = page.locator(`main[data-step="ask ${q}"]`);
  await asked.waitFor().catch(async problem => {
    const shown = await page.locator('body').innerText();
    throw new Error(`the page does not ask ${q}, but says: ${shown}`, { cause: problem });
  });
  const table = asked.locator('[data-asked]');
  if ('press' in answer) await table.locator(`[data-option="${answer.press}"]`).click();
  else if ('fill' in answer) await table.locator('input').first().fill(answer.fill);
  else if ('slide' in answer) await table.locator('input[type=range]').fill(String(answer.slide));
  await asked.locator('[data-part=confirm]').click();
  await page.locator(`main[data-step="given ${q}"]`).waitFor();
}

/** The wall and the remote, in two windows of the teacher's computer. */
function createDesk(browser: Browser, { room, token }: SimHost) {
  const parts = ['live', 'remote'] as const;
  let context: BrowserContext | undefined;
  let address = '';
  let [good, all] = [0, 0];
  return {
    showHost: async (at: string): Promise<void> => {
      address = at;
      context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } });
      const hosted = { version: 1, body: { room, token, title: '', opened: Date.now() } };
      await context.addInitScript(
        kept => localStorage.setItem('beams-and-pillars/hosted', kept),
        JSON.stringify(hosted),
      );
    },
    reopenHost: async (q: QuestionId): Promise<void> => {
      for (const part of parts) {
        const page = await context?.newPage();
        if (!page) return;
        page.setDefaultTimeout(PATIENCE_MS);
        await page.goto(`${address}#/teach/${part}`);
        all += 1;
        const shown = page.locator(`main[data-question="${q}"]`);
        await shown.waitFor().then(
          () => {
            good += 1;
          },
          () => undefined,
        );
        await page.close();
      }
    },
    reopened: () => `${good}/${all}`,
  };
}
