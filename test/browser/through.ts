import type { Answers } from './answers.ts';

/**
 * Plays a level on the page's own controls, as fast as they come. @returns texts that their boxes cut off.
 * It runs in the page, so it cannot use anything from here.
 */
export async function playThrough({
  answers,
  rights,
  most = 200,
  sought = '',
}: {
  answers: Answers;
  /** Is the first response to an item to be right? */
  rights: Readonly<Record<string, boolean>>;
  /** Stops after so many responses. */
  most?: number;
  /** Stops before an item whose id begins like this. */
  sought?: string;
}): Promise<readonly string[]> {
  const asked = new Set<string>();
  const cut = new Set<string>();
  const turn = (): Promise<void> => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const find = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector);
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let left = 400; left > 0 && !isSo(); left--) await turn();
    if (!isSo())
      throw new Error(`nothing happens: ${document.querySelector('main')?.textContent?.slice(0, 200)}`);
  };
  const look = (): void => {
    if (document.documentElement.hasAttribute('data-hall')) return;
    for (const element of document.querySelectorAll<HTMLElement>(
      'main button, main .asked, main .timber, main p',
    ))
      if (
        !element.closest('.unseen') &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1
      )
        cut.add(`${element.className}: ${element.textContent?.trim().slice(0, 60)}`);
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
      cut.add('the page is too wide');
  };
  const give = async (answer: Answers[string]['right']): Promise<void> => {
    if ('press' in answer) return void find(`.table [data-option="${answer.press}"]`)?.click();
    if ('fill' in answer || 'slide' in answer) {
      const field = find<HTMLInputElement>('.table input');
      if (!field) throw new Error('no field');
      field.value = String('fill' in answer ? answer.fill : answer.slide);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    } else
      for (const [place, id] of answer.sort.entries()) {
        const at = (): number =>
          [...document.querySelectorAll('[data-row]')].findIndex(row => row.getAttribute('data-row') === id);
        for (let left = 9; left > 0 && at() > place; left--) {
          find(`[data-part="up:${id}"]`)?.click();
          await turn();
        }
      }
    await turn();
    find('[data-part=confirm]')?.click();
  };
  for (let left = most; left > 0; left--) {
    await until(
      () =>
        find('.table[data-asked]') !== null ||
        find('main[data-page=result], main[data-page=handin]') !== null,
    );
    const id = find('.table')?.getAttribute('data-asked');
    if (!id || (sought && id.startsWith(sought))) return [...cut];
    const answer = answers[id];
    if (!answer) throw new Error(`no answer to ${id}`);
    const isRight = asked.has(id) || rights[id] === true;
    asked.add(id);
    look();
    await give(isRight ? answer.right : answer.wrong);
    await until(() => find('.table')?.getAttribute('data-asked') !== id);
    look();
    find('.told-sheet [data-go]')?.click();
    await until(() => find('.told-sheet') === null);
  }
  if (most < 200) return [...cut];
  throw new Error('the level does not end');
}
