import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureChromium, launchArgs } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { learner } from './learner.ts';
import { student } from './student.ts';
import { teacher } from './teacher.ts';

/** `npm run days` tries the game as three new people would; names of some of them behind it are enough. */
const PEOPLE = { student, learner, teacher };
const PORT = 41_746;

const wanted = process.argv.slice(2);
await build({ logLevel: 'warn' });
const close = await serve('dist', PORT);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...launchArgs] });
try {
  for (const [name, live] of Object.entries(PEOPLE)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(name);
    console.table(await live(browser, `http://127.0.0.1:${PORT}/`));
  }
} finally {
  await browser.close();
  close();
}
