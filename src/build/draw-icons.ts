import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import tokens from '../shapes/tokens.json' with { type: 'json' };

/**
 * Draws the PNG icons in public/ from public/icon.svg. Run by hand when that has changed, with the path of a Chromium
 * where Playwright has none of its own: `CHROME_PATH=/usr/bin/chromium npx tsx src/build/draw-icons.ts`
 */
type Icon = {
  readonly file: string;
  /** Edge in px. */
  readonly size: number;
  /** How much of the edge the drawing takes. */
  readonly share: number;
  /** Opaque to the edge, for systems that cut the corners themselves. */
  readonly isFull: boolean;
};

const ICONS: readonly Icon[] = [
  { file: 'icon-192.png', size: 192, share: 1, isFull: false },
  { file: 'icon-512.png', size: 512, share: 1, isFull: false },
  { file: 'icon-180.png', size: 180, share: 1, isFull: true },
  // A mask leaves a circle of four fifths at least; the corners of the base reach it at three quarters.
  { file: 'icon-maskable-512.png', size: 512, share: 0.74, isFull: true },
];

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const svg = readFileSync(`${PUBLIC}icon.svg`, 'utf8');

const draw = async (browser: Browser, { file, size, share, isFull }: Icon): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = isFull ? tokens.color.light.paper : 'transparent';
  await page.setContent(`<style>
    body { display: grid; place-items: center; height: 100vh; margin: 0; background: ${ground} }
    svg { width: ${100 * share}vw; height: ${100 * share}vw }
  </style>${svg}`);
  await page.screenshot({ path: PUBLIC + file, omitBackground: true });
  await page.close();
};

const { CHROME_PATH } = process.env;
const browser = await chromium.launch(CHROME_PATH ? { executablePath: CHROME_PATH } : {});
for (const icon of ICONS) await draw(browser, icon);
await browser.close();
