import { html } from 'lit-html';
import { expect, test } from 'vitest';
import { createErrorBoundary } from '../../../src/app/list/error-boundary.ts';

const broken = (): never => {
  throw new Error('no drawing');
};

test('a part that cannot be drawn stays as it was, and other parts are still drawn', () => {
  const failed: unknown[] = [];
  const boundary = createErrorBoundary(error => failed.push(error));
  const [page, dialog] = [html`<main></main>`, html`<dialog></dialog>`];
  expect(boundary('page', () => page)).toBe(page);
  expect(boundary('page', broken)).toBe(page);
  expect(boundary('dialog', broken)).toBeUndefined();
  expect(boundary('dialog', () => dialog)).toBe(dialog);
  expect(failed).toHaveLength(2);
});

test('the error is thrown where nothing was drawn before', () => {
  expect(() => createErrorBoundary(() => undefined)('page', broken)).toThrow('no drawing');
});
