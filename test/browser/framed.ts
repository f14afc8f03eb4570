import { extname } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { assignedBy } from './answers.ts';
import { packaged, TYPES } from './platform.ts';
import { expect } from './player.ts';

/** A frame in a platform's page: the window, how far down and from the left the frame begins, and its own size. CSS px. */
export type Framing = {
  readonly window: readonly [w: number, h: number];
  readonly at: readonly [x: number, y: number];
  readonly size: readonly [w: number, h: number];
};

/** As they were seen in Moodle. */
export const FRAMINGS = {
  desktop: { window: [1280, 900], at: [315, 260], size: [650, 666] },
  laptop: { window: [1366, 768], at: [326, 260], size: [714, 666] },
  phone: { window: [390, 844], at: [12, 285], size: [367, 666] },
  lying: { window: [844, 390], at: [164, 160], size: [516, 666] },
} as const satisfies Readonly<Record<string, Framing>>;

/** The page of a platform as Moodle has it: a fixed head, a fixed button of a drawer over the frame's corner, and more below. */
const pageOf = ({ at: [x, y], size: [w, h] }: Framing, scheme: string): string => `<!doctype html>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>LMS</title>
<style>
:root { color-scheme: ${scheme} } body { margin: 0; font: 16px sans-serif; min-height: ${y + h + 500}px }
.head { position: fixed; z-index: 1030; inset: 0 0 auto; height: 64px; background: #fff; border-bottom: 1px solid #ddd }
.crumbs { padding: 90px 0 0 ${x}px }
.drawer { position: fixed; z-index: 1030; left: ${x > 20 ? x : 0}px; top: 84px; width: 48px; height: 48px; border: 0; border-radius: 0 200px 200px 0; background: #dee2e6 }
iframe { position: absolute; left: ${x}px; top: ${y}px; border: 0 }
</style>
<div class="head">LMS</div><button class="drawer">≡</button><p class="crumbs">Course / Week 5 / Quiz</p>
<script>const values = new Map(); window.API = { LMSInitialize: () => 'true', LMSFinish: () => 'true', LMSGetValue: name => values.get(name) ?? '', LMSSetValue: (name, value) => String(Boolean(values.set(name, value))), LMSCommit: () => 'true', LMSGetLastError: () => '0', LMSGetErrorString: () => '', LMSGetDiagnostic: () => '' }</script>
<iframe src="package/index.html" width="${w}" height="${h}"></iframe>`;

/** Opens the package of an assignment in a frame. @returns the frame. */
export async function frameOf(page: Page, name: string, framing: Framing, scheme = 'light'): Promise<Frame> {
  const files = await packaged('1.2', assignedBy(name).code);
  await page.unrouteAll();
  await page.route('**/lms/**', async route => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.replace('/lms/', ''));
    if (path === '') return route.fulfill({ contentType: 'text/html', body: pageOf(framing, scheme) });
    const body = files[path.replace('package/', '')];
    if (!body) return route.fulfill({ status: 404 });
    const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: Buffer.from(body) });
  });
  const [width, height] = framing.window;
  await page.setViewportSize({ width, height });
  await page.goto('./lms/');
  const frame = page.frame({ url: /package\/index\.html/ });
  if (!frame) throw new Error('there is no frame');
  await expect(frame.locator('main:not([data-page=awaited])')).toBeVisible();
  return frame;
}
