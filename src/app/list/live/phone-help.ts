/** What a phone does beside drawing: keys, the clock, what was chosen, and what is said to screen readers. */
import type { DealtItem } from '../../../core/kinds/kind.ts';
import { type ShownQuestion, secondsLeft } from '../../../core/live/view-types.ts';
import { chosenOption, markOptions } from './option-marks.ts';
import { lostSaid } from './phone-frame.ts';
import type { PhonePage } from './phone-page-context.ts';
import { answerNow, confirmNow, listContextOf, respond } from './phone-question.ts';

/** The clock is drawn anew when it shows another second. */
const TICK_MS = 250;
/** When what is left is said, once. */
const SAID_AT = 10;

/** @param drawn what was drawn last; undefined while another page is. */
export function createPhoneHelp(
  drawn: () => PhonePage | undefined,
  redraw: () => void,
): { readonly follow: (root: HTMLElement) => void } {
  let timer = 0;
  const say = createVoice();
  const tick = (): void => {
    const page = drawn();
    if (page && secondsLeft(page.phone.getState().view, page.phone.serverNow()) !== page.left) redraw();
  };
  document.addEventListener('keydown', event => {
    const page = drawn();
    if (page && onKey(page, event)) event.preventDefault();
  });
  return {
    follow: root => {
      const page = drawn();
      const isRunning = page !== undefined && page.left !== null;
      if (isRunning && timer === 0) timer = window.setInterval(tick, TICK_MS);
      if (!isRunning) window.clearInterval(timer);
      if (!isRunning) timer = 0;
      if (!page) return;
      const asked = askedIn(page);
      const isLocked = page.step !== 'ask';
      const chosen = asked && chosenOption(asked.item, answerNow(page.state, asked.item));
      markOptions(root, { chosen, isLocked, mine: page.join(isLocked ? 'ask.mine' : 'ask.chosen') });
      say(root, page);
    },
  };
}

type Asked = { readonly q: ShownQuestion['q']; readonly item: DealtItem };

/** The question of the moment, if all that it needs is there. */
function askedIn(page: PhonePage): Asked | undefined {
  const question = page.state.view?.question;
  const item = question && page.itemOf(question.item);
  return question && item ? { q: question.q, item } : undefined;
}

/** Digits choose the option of that number, or type; Enter confirms while the question itself has the focus. */
function onKey(page: PhonePage, event: KeyboardEvent): boolean {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  if (page.step !== 'ask' || !(target instanceof Element) || isField(target)) return false;
  if (page.game.dialog.getState() !== null || (target !== document.body && !target.closest('main')))
    return false;
  const asked = askedIn(page);
  if (!asked) return false;
  const { q, item } = asked;
  if (key === 'Enter' && target.hasAttribute('data-heading')) {
    confirmNow(page, q, item);
    return true;
  }
  const chosen = /^[0-9]$/.test(key) ? numbered(page, item, Number(key)) : undefined;
  if (chosen !== undefined) respond(page, q, item, chosen);
  const typed =
    chosen === undefined ? item.rules.afterKey(item.prompt, answerNow(page.state, item), key) : undefined;
  if (typed !== undefined) page.phone.select(q, typed);
  return (chosen ?? typed) !== undefined;
}

/** As the list shows it, else by the rules, where numbers begin at 1. */
function numbered(page: PhonePage, item: DealtItem, n: number): unknown {
  const shown = page.lists.of(item)?.optionAt?.(listContextOf(page), item, n);
  return shown ?? (n > 0 ? item.rules.optionAt(item.prompt, n)?.response : undefined);
}

const isField = (target: Element): boolean => target instanceof HTMLInputElement && target.type !== 'radio';

/** Says what no heading says: the connection, that an answer has arrived, and once that time runs short. */
function createVoice(): (root: HTMLElement, page: PhonePage) => void {
  let link = '';
  let step = '';
  let at = '';
  let warned = '';
  return (root, { join, state, step: now, left }) => {
    const q = state.view?.question?.q ?? '';
    const said: string[] = [];
    if (link === 'open' && state.link === 'lost') said.push(join('link.lost'), lostSaid(join, state));
    if (link === 'lost' && state.link === 'open') said.push(join('link.back'));
    if (step === 'sending' && ['given', 'late'].includes(now))
      said.push(join(now === 'late' ? 'given.late' : 'given.title'));
    if (now === 'ask' && left !== null && left > 0 && left <= SAID_AT && warned !== q) {
      warned = q;
      said.push(join('ask.left', { count: left }));
    }
    const isNext = at !== `${now} ${q}`;
    [link, step, at] = [state.link, now, `${now} ${q}`];
    const region = root.querySelector('[data-voice]');
    // What was said of the step before is not to be found beside this one.
    if (region && (said.length > 0 || isNext)) region.textContent = said.join(' ');
  };
}
