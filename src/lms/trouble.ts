import type { Notices } from '../store/notices.ts';

/** What the page says of a platform that does not take what it is told. */
export type Trouble = {
  /** Called whenever it begins or ends. */
  readonly turn: (isTrouble: boolean) => void;
  /** Said again, should it go on after another try. */
  readonly retry: (attempt: () => void) => void;
  readonly isThere: () => boolean;
};

export function createTrouble(notices: Notices): Trouble {
  let isTrouble = false;
  const turn = (is: boolean): void => {
    const wasTrouble = isTrouble;
    isTrouble = is;
    notices.withdraw('lmsTrouble');
    notices.withdraw('lmsTaken');
    if (is) notices.tell('lmsTrouble');
    else if (wasTrouble) notices.tell('lmsTaken');
  };
  return {
    turn,
    retry: attempt => {
      attempt();
      if (isTrouble) turn(true);
    },
    isThere: () => isTrouble,
  };
}
