import type { TemplateResult } from '../dom/lit.ts';
import type { Game } from '../store/game.ts';
import { report } from '../store/report.ts';

export type Drawn = TemplateResult | undefined;
export type Stand = (part: string, draw: () => Drawn) => Drawn;

/** Nothing is lost by it: what was drawn last is still there. */
export const failIn =
  ({ notices }: Pick<Game, 'notices'>) =>
  (error: unknown): void => {
    notices.tell('pageBroken');
    report(error);
  };

export function attempt(call: () => void, onFail: (error: unknown) => void): void {
  try {
    call();
  } catch (error) {
    onFail(error);
  }
}

/** A part of the page that cannot be drawn stays as it was drawn last. @throws where nothing ever was. */
export function createStand(onFail: (error: unknown) => void): Stand {
  const last = new Map<string, Drawn>();
  return (part, draw) => {
    attempt(
      () => last.set(part, draw()),
      error => {
        if (last.size === 0) throw error;
        onFail(error);
      },
    );
    return last.get(part);
  };
}
