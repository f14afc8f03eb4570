import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { assignedBy, receipts } from './answers.ts';
import { type Mortal, openMortal } from './mortal.ts';
import { gameUrl } from './ports.ts';
import { playThrough } from './through.ts';

const { code, answers } = assignedBy('cards');
const rights = Object.fromEntries(Object.keys(answers).map(id => [id, true]));

/** Gives so many answers more, all right. */
const give = (page: Page, most: number): Promise<unknown> =>
  page.evaluate(playThrough, { answers, rights, most });

const settingsFor = (view: string): string =>
  JSON.stringify({ version: 1, body: { view, language: 'zh-CN' } });

/** Lives through several lives of a browser on the same device. */
async function onDevice(view: string, live: (open: () => Promise<Page>) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'killed-'));
  let now: Mortal | undefined;
  const open = async (): Promise<Page> => {
    await now?.kill();
    now = await openMortal(profile);
    await now.context.addInitScript(
      text => localStorage.setItem('beams-and-pillars/settings', text),
      settingsFor(view),
    );
    return now.context.newPage();
  };
  try {
    await live(open);
  } finally {
    await now?.kill();
  }
}

for (const view of ['list', 'hall'] as const)
  test(`a browser that is killed loses no answer of a test and no receipt that it has shown as saved (${view})`, async () => {
    await onDevice(view, async open => {
      let page = await open();
      await page.goto(`${gameUrl}#${code}`);
      await page.locator('.classwork .actions [data-go]').click();
      await give(page, 3);
      await expect(page.locator('main[data-safe="3"] .counted small')).toHaveText('已存好');

      page = await open();
      await page.goto(`${gameUrl}#${code}`);
      await page.locator('.classwork .actions [data-go]').click();
      await expect(page.locator('.progress strong')).toHaveText('3/10');
      await give(page, 20);
      await expect(page.locator('.receipt [role=status]')).toHaveText('交之前，回执都在这台设备上。');
      const text = await page.locator('.receipt textarea').inputValue();

      page = await open();
      await page.goto(`${gameUrl}#${code}`);
      await expect(page.locator('.receipt textarea')).toHaveValue(text);
    });
  });

test('a computer that is switched off loses nothing of what its teacher has seen come in', async () => {
  await onDevice('list', async open => {
    let page = await open();
    await page.goto(`${gameUrl}#/teach/results`);
    await page.locator('[data-paste]').fill(receipts.join('\n'));
    await page.locator('[data-take]').click();
    await expect(page.locator('[data-student]')).toHaveCount(receipts.length);
    page = await open();
    await page.goto(`${gameUrl}#/teach/results`);
    await expect(page.locator('[data-student]')).toHaveCount(receipts.length);
  });
});
