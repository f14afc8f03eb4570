import { copyText } from '../../dom/handing.ts';
import type { TeacherPageContext } from '../lectern.ts';

/** Where a page may not write to the clipboard, the address lies selected: the same that would have been copied. */
export async function copyAddress({ game }: TeacherPageContext, address: string): Promise<void> {
  if (await copyText(address)) return game.notices.tell('copied');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.share .address a')];
  const shown = links.find(({ href }) => href === address);
  if (shown) getSelection()?.selectAllChildren(shown);
}
