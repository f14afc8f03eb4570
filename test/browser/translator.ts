import type { BrowserContext, Page } from '@playwright/test';

/** gone: the text node is left out of the page. inside: it goes on, in the innermost font. */
export type Way = 'gone' | 'inside';

/**
 * Rewrites every page as Chrome's translation does: each text node, also one that comes later or changes, gives its place
 * to a font in a font, with other words in it. Here they are the same words between «».
 */
export async function withTranslator(page: Page | BrowserContext, way: Way): Promise<void> {
  await page.addInitScript(translate, way);
}

/** Runs in the page, so it cannot use anything from here. */
function translate(way: Way): void {
  const done = new WeakSet<Node>();
  const isOurs = (node: Node): boolean =>
    done.has(node) || (node.parentNode ? isOurs(node.parentNode) : false);
  const font = (child: Node): HTMLElement => {
    const element = document.createElement('font');
    element.style.verticalAlign = 'inherit';
    element.append(child);
    done.add(element);
    return element;
  };
  const rewrite = (text: Text): void => {
    if (
      isOurs(text) ||
      !text.isConnected ||
      text.parentElement?.closest('[translate=no], svg, style, script, textarea')
    )
      return;
    if (text.data === '') return;
    const place = document.createComment('');
    text.replaceWith(place);
    const words = way === 'inside' ? text : document.createTextNode(text.data);
    place.replaceWith(font(font(words)));
    // White space between two words is wrapped as well, and stays as it is.
    if (text.data.trim() !== '') words.data = `«${text.data}»`;
  };
  const rewriteIn = (node: Node): void => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = node instanceof Text ? [node] : [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts) rewrite(text);
  };
  new MutationObserver(records => {
    for (const { target, addedNodes, type } of records)
      for (const node of type === 'characterData' ? [target] : addedNodes) rewriteIn(node);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** What the page says in the words that it was written in, without the white space that comes from templates. */
export const wordsOf = async (page: Page, selector = 'main'): Promise<string> =>
  ((await page.locator(selector).textContent()) ?? '').replace(/[«»\s]+/g, '');
