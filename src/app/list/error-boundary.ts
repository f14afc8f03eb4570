import type { TemplateResult } from '../dom/html-template.ts';
import { reportUncaught } from '../store/call-helpers.ts';
import type { Game } from '../store/game-stores.ts';

export type Drawn = TemplateResult | undefined;
export type ErrorBoundary = (part: string, draw: () => Drawn) => Drawn;

/** Nothing is lost by it: what was drawn last is still there. */
export const tellPageBroken =
  ({ notices }: Pick<Game, 'notices'>) =>
  (error: unknown): void => {
    notices.tell('pageBroken');
    reportUncaught(error);
  };

export function callGuarded(call: () => void, onFail: (error: unknown) => void): void {
  try {
    call();
  } catch (error) {
    onFail(error);
  }
}

/** A part of the page that cannot be drawn stays as it was drawn last. @throws where nothing ever was. */
export function createErrorBoundary(onFail: (error: unknown) => void): ErrorBoundary {
  const last = new Map<string, Drawn>();
  return (part, draw) => {
    callGuarded(
      () => last.set(part, draw()),
      error => {
        if (last.size === 0) throw error;
        onFail(error);
      },
    );
    return last.get(part);
  };
}
