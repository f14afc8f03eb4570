import { html } from 'lit-html';
import { expect, test } from 'vitest';
import { createErrorBoundary } from '../../../src/app/list/error-boundary.ts';

const broken = (): never => {
  throw new Error('no drawing');
};

test('a page that cannot be drawn stays as it was, and the other parts of the page go on', () => {
  const failed: unknown[] = [];
  const boundary = createErrorBoundary(error => failed.push(error));
  const [page, sheet] = [html`<main></main>`, html`<dialog></dialog>`];
  expect(boundary('page', () => page)).toBe(page);
  expect(boundary('page', broken)).toBe(page);
  expect(boundary('sheet', broken)).toBeUndefined();
  expect(boundary('sheet', () => sheet)).toBe(sheet);
  expect(failed).toHaveLength(2);
});

test('where nothing was ever drawn there is nothing to stay', () => {
  expect(() => createErrorBoundary(() => undefined)('page', broken)).toThrow('no drawing');
});
