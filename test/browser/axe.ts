import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
declare global {
  interface Window {
    readonly axe: {
      readonly run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>;
    };
  }
}

/** What axe finds on the page as it stands, with the elements concerned. @param rules all that are usual, or these alone. */
export async function violationsOf(page: Page, ...rules: readonly string[]): Promise<readonly string[]> {
  // Evaluated from outside, where the policy of the page does not reach; once a page, since it is long.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async options => {
      const { violations } = await window.axe.run(options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    rules.length > 0 ? { runOnly: rules } : {},
  );
}
