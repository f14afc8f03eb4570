import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { fromLink } from '../../src/core/classroom/assignment-link.ts';
import { sat, scripts } from '../core/classroom/scripted-class.ts';
import { realContent } from '../real-interview.ts';
import { folderOf, keepDiary, type Line } from './diary.ts';

const CLASS = 40;

/** Has twenty minutes: sets a beam, puts it on the wall and on paper, and sees what the class made of it. */
export async function teacher(browser: Browser, address: string): Promise<readonly Line[]> {
  const diary = await keepDiary(browser, 'teacher', {
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const { page, tap, look, close } = diary;
  const seen = async (selector: string, what: string): Promise<void> => {
    await page.locator(selector).first().waitFor();
    await look(what);
  };
  const scrolled = async (selector: string, what: string): Promise<void> => {
    await page.locator(selector).first().scrollIntoViewIfNeeded();
    await look(what);
  };
  await page.goto(address);
  await page.locator('main[data-page=first]').waitFor();
  await tap(page.locator('.skip'));
  await page.locator('main[data-page=home]').waitFor();
  await look('home');
  await tap(page.locator('.quick a'));
  await seen('.compose', 'the page for teachers');
  await tap(page.locator('[data-beam=digital] .whole-beam'));
  await tap(page.locator('[data-beam=growth] .whole-beam'));
  await look('the third beam is set');
  await tap(page.locator('[data-wall]'));
  await seen('.wall .code', 'on the wall');
  await page.keyboard.press('Escape');
  await page.locator('.wall').waitFor({ state: 'hidden' });
  const code = (await page.locator('.share > .address').innerText()).split('#')[1] ?? '';

  const packing = page.waitForEvent('download');
  await page.locator('[data-downloads] summary').first().click();
  await tap(page.locator('[data-scorm="1.2"]'));
  await (await packing).path();
  await look('a package for the platform');

  await page.goto(`${address}#/teach/paper/${code}`);
  await seen('[data-worksheet]', 'on paper');
  await page.pdf({ path: join(folderOf('teacher'), 'paper.pdf'), format: 'A4' });

  await page.goto(`${address}#/teach/results`);
  await seen('[data-paste]', 'nothing has come back yet');
  await page.locator('[data-paste]').fill(chat(code));
  await tap(page.locator('[data-take]'));
  await seen('[data-student]', 'forty receipts, some damaged');
  await scrolled('[data-pair]', 'what the class mixes up');
  await tap(page.locator('.most [data-wall]'));
  await seen('.lesson h2', 'what tells them apart, for the class');
  await page.keyboard.press('Escape');
  await page.locator('.lesson').waitFor({ state: 'hidden' });
  await scrolled('.grid', 'measures and pillars');
  await scrolled('[data-csv]', 'files to keep');
  await page.pdf({ path: join(folderOf('teacher'), 'report.pdf'), format: 'A4' });
  await tap(page.locator('.delete summary'));
  await tap(page.locator('[data-delete]'));
  await seen('.none', 'all of it is erased');
  return close();
}

/** What a class sends to a chat: everything once, something twice, and some of it damaged on the way. */
function chat(code: string): string {
  const linked = fromLink([realContent()], code);
  if (!linked.ok) throw new Error(linked.problem);
  const texts = scripts(linked.assignment, CLASS).map(one => sat(linked.assignment, one).text);
  const damaged = [
    ...texts.slice(0, 4).map(text => text.toLowerCase()),
    ...texts.slice(4, 6).map(text => `${text.slice(0, 50)}${text.slice(51)}`),
    texts[6]?.slice(0, 60) ?? '',
  ];
  return [...texts, ...damaged].map((text, n) => `同学${n}：老师好，交作业\n${text}\n收到请回`).join('\n\n');
}
