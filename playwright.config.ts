import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { argsLeftOut, launchArgs, requireChromium } from './test/browser/chromium.ts';
import { gamePort, gameUrl, packsPort, packsUrl, pseudoPort, pseudoUrl } from './test/browser/ports.ts';

const server = (folder: string, port: number, url: string) => ({
  command: `node --import tsx test/browser/server.ts ${folder} ${port}`,
  url,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.test.ts',
  outputDir: '.cache/browser',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  snapshotPathTemplate: '{testDir}/shots/{arg}{ext}',
  // Nothing is timed: a busy machine takes longer and fails nothing.
  timeout: 120_000,
  expect: {
    timeout: 30_000,
    // Letters differ a little from one machine to the next; a part that is missing or misplaced is more than this.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, threshold: 0.3 },
  },
  // One more than there are processors: while a page waits for its next picture, its processor is free.
  workers: availableParallelism() + 1,
  reporter: [['list'], ['json', { outputFile: '.cache/browser.json' }]],
  use: {
    baseURL: gameUrl,
    locale: 'zh-CN',
    // A worker would answer what tests hold back or break; offline.test.ts has it.
    serviceWorkers: 'block',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
    launchOptions: {
      executablePath: requireChromium(),
      args: launchArgs,
      ignoreDefaultArgs: argsLeftOut(),
    },
    screenshot: 'only-on-failure',
  },
  webServer: [
    server('dist', gamePort, gameUrl),
    server('.cache/pseudo', pseudoPort, pseudoUrl),
    server('.cache/packs', packsPort, packsUrl),
  ],
});
