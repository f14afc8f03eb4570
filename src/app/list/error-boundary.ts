import type { TemplateResult } from '../dom/html-template.ts';
import { reportUncaught } from '../store/call-helpers.ts';
import type { Game } from '../store/game-stores.ts';

/** Undefined: that part of the page is not shown. */
export type Drawn = TemplateResult | undefined;
/** Draws a named part of the page; see `createErrorBoundary`. */
export type ErrorBoundary = (part: string, draw: () => Drawn) => Drawn;

/** Tells the player that something could not be drawn, and reports the error. What was drawn last stays on the screen. */
export const tellPageBroken =
  ({ notices }: Pick<Game, 'notices'>) =>
  (error: unknown): void => {
    notices.tell('pageBroken');
    reportUncaught(error);
  };

/** Calls, and hands an error to `onFail` instead of throwing it. */
export function callGuarded(call: () => void, onFail: (error: unknown) => void): void {
  try {
    call();
  } catch (error) {
    onFail(error);
  }
}

/** A part of the page that fails to draw stays as it was drawn last. @throws the error if no part was drawn before. */
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
