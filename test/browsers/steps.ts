import { toLink } from '../../src/core/classroom/assignment-link.ts';
import { playThrough } from '../browser/through.ts';
import { dealt, interview } from '../core/classroom/make-assignment.ts';
import { realInterview } from '../real-interview.ts';
import { answersOf, answersTo } from '../right-answers.ts';
import { ASSIGNMENTS } from '../sample-assignments.ts';
import { type Driver, type Spot, until } from './driver.ts';

/** The game as it is served, and the server, which a step may stop. */
export type Served = { readonly url: string; readonly stop: () => void; readonly start: () => Promise<void> };
export type Step = {
  readonly name: string;
  readonly play: (browser: Driver, served: Served) => Promise<void>;
};

const { measures } = realInterview();
const pillarOf = (item: string): string => measures.find(({ id }) => `match:${id}` === item)?.pillar ?? item;

const pageIs = (name: string): string =>
  `document.querySelector('main')?.getAttribute('data-page') === '${name}'`;
const shows = (browser: Driver, what: string, expression: string): Promise<unknown> =>
  until(what, () => browser.ask(`!!(${expression})`));

/** The middle of an element, wherever it is drawn. */
async function tapOn(browser: Driver, selector: string): Promise<void> {
  const at = await until(selector, () =>
    browser.ask<Spot | null>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return null;
      if (!document.documentElement.hasAttribute('data-hall')) element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    })()`),
  );
  await browser.tap(at);
}

/** A page of the game that knows nothing of the visits before; the same seeds for every sitting. */
async function afresh(browser: Driver, { url }: Served, view: 'hall' | 'list', hash: string): Promise<void> {
  const settings = JSON.stringify({ version: 1, body: { view, language: 'zh-CN', isBegun: true } });
  await browser.open(`${url}#/`);
  await browser.ask(`(location.hash = '#/')`);
  await browser.ask(`localStorage.setItem('beams-and-pillars/settings', ${JSON.stringify(settings)})`);
  await browser.reload();
  await shows(browser, 'home', pageIs('home'));
  await browser.ask(`Object.defineProperty(crypto, 'getRandomValues', {
    value: bytes => bytes.map((_, i) => 23 * i + 11), configurable: true }) && 1`);
  await browser.ask(`(location.hash = ${JSON.stringify(hash)})`);
}

/** Answers on the page's own controls until the level is over. */
async function through(browser: Driver, answers: ReturnType<typeof answersTo>): Promise<void> {
  const rights = Object.fromEntries(Object.keys(answers).map(id => [id, true]));
  await shows(browser, 'a question', `document.querySelector('.table[data-asked]')`);
  // What compiles this file names functions by a helper, which the page does not have.
  await browser.ask(
    `(globalThis.__name = own => own, (${playThrough})(${JSON.stringify({ answers, rights })}))`,
  );
}

const firstCard = `[...document.querySelectorAll('.hand [data-item]')]
  .find(card => card.getBoundingClientRect().height > 1)?.getAttribute('data-item')`;
const chosenCard = `document.querySelector('.hand input:checked')?.value`;

async function matchOnCanvas(browser: Driver, served: Served): Promise<void> {
  await afresh(browser, served, 'hall', '#/play/growth_match_1');
  await shows(browser, 'the canvas', `document.documentElement.dataset.hall === 'level'`);
  const still = `!document.querySelector('.stage.arrives, .stage[data-moving]')`;
  for (let left = 40; left > 0 && !(await browser.ask<boolean>(pageIs('result'))); left--) {
    await shows(browser, 'rest', still);
    const card = await until('a card', () => browser.ask<string>(firstCard));
    await tapOn(browser, `.hand [data-item="${card}"]`);
    await tapOn(browser, `.table [data-option="${pillarOf(card)}"]`);
    await shows(browser, `${card} in place`, `!document.querySelector('.hand [data-item="${card}"]')`);
  }
  await shows(browser, 'the result', pageIs('result'));
}

async function numbers(browser: Driver, served: Served): Promise<void> {
  await afresh(browser, served, 'hall', '#/play/growth_numbers');
  await through(browser, answersOf('growth_numbers'));
  await shows(browser, 'the result', pageIs('result'));
}

/** One card by its pillar's digit; the focus is brought into the page by the Tab key. */
async function byKeys(browser: Driver): Promise<void> {
  const card = await until('a card', () => browser.ask<string>(chosenCard));
  const inside = `document.activeElement?.closest('main')`;
  for (let left = 9; left > 0 && !(await browser.ask(`!!${inside}`)); left--) await browser.press('Tab');
  const options = await browser.ask<readonly string[]>(
    `[...document.querySelectorAll('.table [data-option]')].map(one => one.dataset.option)`,
  );
  await browser.press(String(options.indexOf(pillarOf(card)) + 1));
  await shows(browser, `${card} in place`, `(${chosenCard}) !== ${JSON.stringify(card)}`);
}

async function listByKeys(browser: Driver, served: Served): Promise<void> {
  await afresh(browser, served, 'list', '#/play/growth_match_2');
  for (let left = 40; left > 0 && !(await browser.ask<boolean>(pageIs('result'))); left--)
    await byKeys(browser);
  await shows(browser, 'the result', pageIs('result'));
}

async function resume(browser: Driver, served: Served): Promise<void> {
  await afresh(browser, served, 'list', '#/play/industry_match_1');
  await byKeys(browser);
  await byKeys(browser);
  const card = await browser.ask<string>(chosenCard);
  await browser.reload();
  await shows(browser, 'the same card', `(${chosenCard}) === ${JSON.stringify(card)}`);
}

async function language(browser: Driver, served: Served): Promise<void> {
  await afresh(browser, served, 'hall', '#/');
  await shows(browser, 'home', pageIs('home'));
  await tapOn(browser, 'main button[lang=en]');
  await shows(browser, 'English', `document.documentElement.lang === 'en' && /Beams/.test(document.title)`);
}

async function assignment(browser: Driver, served: Served): Promise<void> {
  const { ten } = ASSIGNMENTS;
  if (!ten) throw new Error('nobody has set ten');
  await afresh(browser, served, 'list', `#${toLink(interview, ten)}`);
  await tapOn(browser, '.classwork .actions [data-go]');
  await through(browser, answersTo(dealt(ten)));
  const receipt = await until('a receipt', () =>
    browser.ask<string>(`document.querySelector('.receipt textarea')?.value`),
  );
  await browser.ask(`(location.hash = '#/teach/results')`);
  await shows(browser, 'the results', `document.querySelector('[data-paste]')`);
  await browser.ask(`(document.querySelector('[data-paste]').value = ${JSON.stringify(receipt)})`);
  await tapOn(browser, '[data-take]');
  await shows(browser, 'the student', `document.querySelector('[data-student]')`);
}

async function offline(browser: Driver, served: Served): Promise<void> {
  await afresh(browser, served, 'list', '#/');
  await shows(browser, 'the worker', `navigator.serviceWorker?.controller`);
  served.stop();
  try {
    await browser.reload();
    await shows(browser, 'home', pageIs('home'));
    await browser.ask(`(location.hash = '#/play/digital_match_1')`);
    await shows(browser, 'a card', chosenCard);
  } finally {
    await served.start();
  }
}

export const STEPS: readonly Step[] = [
  { name: 'match on the canvas', play: matchOnCanvas },
  { name: 'numbers', play: numbers },
  { name: 'list by keys', play: listByKeys },
  { name: 'other language', play: language },
  { name: 'reload and resume', play: resume },
  { name: 'assignment to results', play: assignment },
  { name: 'offline', play: offline },
];
