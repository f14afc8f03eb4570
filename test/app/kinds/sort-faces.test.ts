import { describe, expect, it } from 'vitest';
import { canvas } from '../../../src/app/kinds/sort/canvas.ts';
import { list } from '../../../src/app/kinds/sort/list.ts';
import type { AskView, CanvasContext } from '../../../src/app/kinds/types.ts';
import { questionsOf, withoutBreaks } from '../../../src/core/interview/lookups.ts';
import {
  rules,
  type SortItem,
  type SortKey,
  type SortPrompt,
  type SortResponse,
} from '../../../src/core/kinds/sort/rules.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import type { CourseState } from '../../../src/core/learner/measure-standings.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import { questionStageOf } from '../../../src/shapes/stage/question-stage-layout.ts';
import type { Text } from '../../../src/text/types.ts';
import { realInterview, realText } from '../../real-interview.ts';
import { frame, measure, SIZES } from '../../shapes/reference-frame.ts';
import { strays, texts } from '../../shapes/shape-leaves.ts';
import { printed } from '../list/template-markup.ts';

type SortContext = CanvasContext<SortPrompt, SortKey, SortResponse>;

const interview = realInterview();
const { tables, lists } = questionsOf(interview);

const cardsOf = (table: string): readonly SortItem[] =>
  rules.compose(
    interview,
    { cards: [], figures: [], tables: [table] },
    createRandom('a seed'),
  ) as readonly SortItem[];
const putting = canvas.putting ?? noPutting();
function noPutting(): never {
  throw new Error('cards are put');
}

function contextOf(text: Text, table: string, [w, h]: readonly [number, number], from = 0): SortContext {
  const all = cardsOf(table);
  const hand = all.slice(from, from + 3);
  const [item] = hand;
  if (!item) throw new Error(`${table} has no card ${from}`);
  const laid = all.filter(card => !hand.includes(card));
  const stage = stageOf(frame(w, h, { pillars: item.prompt.groups.length }));
  return {
    ...{ interview, text, stage, measure, hand, item, laid },
    coursesOf: id =>
      all.filter(({ key }) => key.group === id).map(one => (laid.includes(one) ? 'mastered' : 'planned')),
    desk: questionStageOf(frame(w, h), { wanted: 0, least: 0 }),
    ...{ accent: 'azurite', draft: undefined, grip: null, pressed: null, held: null, carried: null },
    ...{ over: null, faded: [], isFirst: false, shown: null },
  };
}

/** Texts that do not fit into their piece. */
const cut = (context: SortContext): readonly string[] =>
  canvas.pieces(context).flatMap(({ id, rect, shapes }) =>
    texts(shapes())
      .filter(line => strays([line], rect).length > 0)
      .map(({ text }) => `${id}: ${text}`),
  );

/** What may happen at a table, one context each. */
function momentsOf(context: SortContext): readonly SortContext[] {
  const { item } = context;
  const shown = { item: item.id, response: item.key, count: 3, isRight: true };
  const laid = [...(context.laid ?? []), item];
  return [
    context,
    { ...context, isFirst: true },
    ...context.hand.flatMap(card => (card ? [{ ...context, held: card.id }] : [])),
    ...item.prompt.groups.map(over => ({ ...context, over })),
    { ...context, laid, shown },
    { ...context, shown: { ...shown, isRight: false } },
  ];
}

const captionOf = (context: SortContext): string =>
  canvas
    .pieces(context)
    .filter(({ id }) => id.startsWith('caption:'))
    .flatMap(({ shapes }) => texts(shapes()))
    .map(({ text }) => text)
    .join('');

describe.each(LANGUAGES)('every table in %s', language => {
  const text = realText(language);

  it.each(SIZES)('keeps all words inside their pictures at %i x %i', (w, h) => {
    for (const { id } of tables)
      for (let from = 0; from + 1 < cardsOf(id).length; from += 2)
        for (const moment of momentsOf(contextOf(text, id, [w, h], from)))
          expect(cut(moment), id).toEqual([]);
  });

  it('begins no line of a caption with a colon, and takes words with readings or without', () => {
    for (const { id } of tables)
      for (const moment of momentsOf(contextOf(text, id, [320, 568]))) {
        const lines = canvas.pieces(moment).flatMap(({ shapes }) => texts(shapes()).map(one => one.text));
        expect(lines.filter(line => /^[：:，,、]/.test(line))).toEqual([]);
        const [first = ''] = moment.hand.flatMap(card =>
          card ? (text.more?.lists?.[card.key.group]?.members[card.prompt.member]?.text ?? []) : [],
        );
        const read = { ...moment, text: { ...text, readings: { [first]: 'dú' } } };
        expect(cut(read)).toEqual([]);
      }
  });

  it.each(SIZES)('has names on boards and words on cards in letters that can be read, at %i x %i', (w, h) => {
    for (const { id } of tables) {
      const context = contextOf(text, id, [w, h]);
      const sizes = (start: string): readonly number[] =>
        canvas
          .pieces(context)
          .filter(piece => piece.id.startsWith(start))
          .flatMap(({ shapes }) => texts(shapes()).map(({ size }) => size));
      expect(Math.min(...sizes('column:')), id).toBeGreaterThanOrEqual(11);
      expect(Math.min(...sizes('card:')), id).toBeGreaterThanOrEqual(14);
    }
  });

  it.each(SIZES)('keeps a dragged card in the window, and its text on it, at %i x %i', (w, h) => {
    for (const { id } of tables)
      for (const item of cardsOf(id))
        for (const side of ['left', 'right'] as const) {
          const carried = { item: item.id, at: [w / 2, h / 2], side } as const;
          const piece = putting.carry({ ...contextOf(text, id, [w, h]), hand: [item], carried });
          if (!piece) throw new Error(`${item.id} is not dragged`);
          expect(strays(texts(piece.shapes()), piece.rect)).toEqual([]);
          expect(piece.rect.x).toBeGreaterThanOrEqual(0);
          expect(piece.rect.x + piece.rect.w).toBeLessThanOrEqual(w);
        }
  });

  it('asks about the card by name, with its question, and tells why and what the right list is about', () => {
    for (const { id } of tables)
      for (const item of cardsOf(id)) {
        const { prompt, key } = item;
        const words = text.more?.lists?.[key.group];
        const member = words?.members[prompt.member];
        if (!words || !member) throw new Error(`no words for ${item.id}`);
        const context = { interview, text, coursesOf: () => [] };
        expect(list.question(context, item)).toContain(withoutBreaks(member.text));
        expect(list.question(context, item)).not.toContain('{{');
        const group = prompt.groups.find(one => one !== key.group) ?? '';
        const told = { ...context, item, response: { group }, isRight: false };
        const why = printed(list.why(told));
        expect(why).toContain(member.why);
        expect(why).toContain(words.meaning);
        expect(printed(list.verdict(told))).toContain(text.more?.lists?.[group]?.name);
        expect(printed(list.recap(context, item))).toContain(words.name);
      }
  });

  it('names over a board what already lies there, and whether the text leaves the list open', () => {
    const open = contextOf(text, 'growth_named', [390, 844]);
    const over = open.laid?.[0]?.key.group ?? '';
    const there = (open.laid ?? []).filter(({ key }) => key.group === over);
    const said = captionOf({ ...open, over });
    for (const { prompt } of there)
      expect(said.replaceAll(' ', '')).toContain(
        withoutBreaks(text.more?.lists?.[over]?.members[prompt.member]?.text ?? '?').replaceAll(' ', ''),
      );
    const isOpen = lists.some(one => one.id === over && one.isOpen);
    expect(/等$|and others$/.test(said)).toBe(isOpen);
    const { laid: _, ...test } = open;
    expect(captionOf({ ...test, over })).toBe(text.more?.lists?.[over]?.name);
  });

  it('writes the title of its table over the question', () => {
    const table = 'four_lists';
    const context = contextOf(text, table, [844, 390]);
    expect(canvas.title?.(context)).toBe(text.more?.tables?.[table]?.title);
    expect(list.title?.(context, context.item)).toBe(canvas.title?.(context));
  });
});

describe('sort', () => {
  const text = realText('en');
  const context = contextOf(text, 'industry_named', [390, 844]);

  it('has a target for every card in hand and for every list that a hint has left', () => {
    const [gone = '', ...left] = context.item.prompt.groups;
    const options = putting.options({ ...context, faded: [gone] });
    expect(options.map(({ option, response }) => [option, response])).toEqual(
      left.map(group => [group, { group }]),
    );
    expect(putting.cards(context).map(({ item }) => item)).toEqual(context.hand.map(card => card?.id));
  });

  it('gives every piece its own id, at every moment', () => {
    for (const moment of momentsOf(context)) {
      const ids = canvas.pieces(moment).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('shows right and wrong by shape: key and tick, or a cloud and no cards', () => {
    const { item } = context;
    const shown = { item: item.id, response: item.key, count: 1, isRight: true };
    const idsOf = (one: SortContext): string =>
      canvas
        .pieces(one)
        .map(({ id }) => id)
        .join(' ');
    expect(idsOf({ ...context, shown })).toMatch(/key:1.*tick:1/);
    const wrong = idsOf({ ...context, shown: { ...shown, isRight: false } });
    expect(wrong).toContain('cloud:1');
    expect(wrong).not.toContain('card:');
  });

  it('does not say by an empty board that no card belongs there', () => {
    const { item } = context;
    const coursesOf = (id: string): readonly CourseState[] => (id === item.key.group ? ['planned'] : []);
    const slots = canvas.pieces({ ...context, coursesOf, held: item.id });
    expect(slots.filter(({ id }) => id.startsWith('slot:'))).toHaveLength(item.prompt.groups.length);
  });

  it('marks one radio a card and one button a list, and answers by the list', () => {
    const given: SortResponse[] = [];
    const { item, hand } = context;
    const view: AskView<SortPrompt, SortKey, SortResponse> = {
      ...{ interview, text, coursesOf: () => [], hand, current: item, faded: [], draft: undefined },
      ...{ onSelect: () => undefined, onPut: () => undefined },
      onRespond: (_, response) => void given.push(response),
    };
    const markup = printed(list.ask(view));
    expect(markup.match(/type="radio"/g)).toHaveLength(hand.length);
    expect(markup.match(/class="pillar" type="button"/g)).toHaveLength(item.prompt.groups.length);
    for (const group of item.prompt.groups) expect(markup).toContain(`data-option=${group}`);
  });
});
