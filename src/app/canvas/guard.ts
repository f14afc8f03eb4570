import { reportUncaught } from '../store/report.ts';

/** Stands before whatever the browser, the engine or a store calls here: what it throws ends the canvas, nothing else. */
export type Guard = <Given extends readonly unknown[]>(
  call: (...given: Given) => void,
) => (...given: Given) => void;

export const createGuard =
  (onBreak: () => void): Guard =>
  call =>
  (...given) => {
    try {
      call(...given);
    } catch (error) {
      onBreak();
      reportUncaught(error);
    }
  };
