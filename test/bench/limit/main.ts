import './style.css';

/** The least a page can be that asks the same first question: no store, no languages, no memory, no picture. */
const pillars = ['自主可控', '产业基础再造', '巩固优势产业', '传统产业升级', '壮大新兴产业'];
const cards: readonly (readonly [text: string, pillar: number])[] = [
  ['推进6G技术研发', 2],
  ['完善“揭榜挂帅”等市场化机制', 0],
  ['全面推行绿色制造', 3],
];
let chosen = 0;

const create = (name: string, text: string, parent: Element): HTMLElement => {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
};

const createButton = (kind: string, text: string, parent: Element, onPress: () => void): HTMLElement => {
  const button = create('button', text, parent);
  button.className = kind;
  button.addEventListener('click', onPress);
  return button;
};

const main = create('main', '', document.body);
create('h1', '建现代化产业体系', main);
const hall = create('section', '', main);
const verdict = create('p', '这一条属于哪一柱？', main);
verdict.setAttribute('role', 'status');
const hand = create('section', '', main);

const choose = (card: number): void => {
  chosen = card;
  for (const [index, button] of [...hand.children].entries()) button.ariaPressed = String(index === card);
};

const answer = (pillar: number): void => {
  const isRight = cards[chosen]?.[1] === pillar;
  verdict.textContent = isRight ? '✓ 归位' : '✗ 不是这一柱，再放一次';
  verdict.className = isRight ? 'right' : 'wrong';
};

for (const [pillar, name] of pillars.entries()) createButton('pillar', name, hall, () => answer(pillar));
for (const [card, [text]] of cards.entries()) createButton('card', text, hand, () => choose(card));
choose(0);
