import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitCardText } from '../../../src/app/kinds/canvas-card-pieces.ts';
import { canvas } from '../../../src/app/kinds/match/canvas.ts';
import type { CanvasContext } from '../../../src/app/kinds/types.ts';
import type { MatchItem, MatchKey, MatchPrompt, MatchResponse } from '../../../src/core/kinds/match/rules.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { boardOf } from '../../../src/shapes/hall/name-board.ts';
import { pillarBoxOf } from '../../../src/shapes/hall/pillar-column.ts';
import { shaftOf } from '../../../src/shapes/hall/pillar-shapes.ts';
import { widthOf } from '../../../src/shapes/letter-width.ts';
import type { Measure } from '../../../src/shapes/line-breaking.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import { questionStageOf } from '../../../src/shapes/stage/question-stage-layout.ts';
import type { Stage } from '../../../src/shapes/stage/types.ts';
import { frame } from '../../shapes/reference-frame.ts';
import { texts } from '../../shapes/shape-leaves.ts';
import { makeCards, makeInterview } from '../../small-interview.ts';

type MatchContext = CanvasContext<MatchPrompt, MatchKey, MatchResponse>;

const putting = canvas.putting ?? noPutting();
function noPutting(): never {
  throw new Error('cards are put');
}

const interview = makeInterview();
const pillars = interview.pillars.map(({ id }) => id);
const hand = makeCards(interview, pillars, pillars).slice(0, 3);
const measure: Measure = (text, size) => widthOf(text, size);
const stageIn = (w: number, h: number, count = pillars.length): Stage =>
  stageOf({
    w,
    h,
    safe: { top: 0, right: 0, bottom: 0, left: 0 },
    text: 1,
    isMirrored: false,
    pillars: count,
  });

function card(n: number): MatchItem {
  const item = hand[n];
  if (!item) throw new Error(`no card ${n}`);
  return item;
}

const plain = { beams: {}, pillars: {}, cards: {}, title: '', subtitle: '' };

const contextOf = (change: Partial<MatchContext> = {}): MatchContext => ({
  interview,
  text: {
    language: 'en',
    t: key => key,
    words: plain,
  },
  coursesOf: id => (id === 'roof_2' ? ['mastered'] : ['mastered', 'planned', 'planned']),
  stage: stageIn(390, 844),
  measure,
  accent: 'azurite',
  hand,
  desk: questionStageOf(frame(390, 844), { wanted: 0, least: 0 }),
  item: card(0),
  draft: undefined,
  grip: null,
  pressed: null,
  held: null,
  carried: null,
  over: null,
  faded: [],
  isFirst: false,
  shown: null,
  ...change,
});

const idsOf = (context: MatchContext): readonly string[] => canvas.pieces(context).map(({ id }) => id);
const idsFrom = (context: MatchContext, start: string): readonly string[] =>
  idsOf(context).filter(id => id.startsWith(start));

describe('match on the canvas', () => {
  it('gives every piece its own id', () => {
    const ids = idsOf(contextOf({ held: card(0).id, over: 'roof_1' }));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a target for every card in hand and for every pillar', () => {
    expect(putting.cards(contextOf()).map(({ item }) => item)).toEqual(hand.map(({ id }) => id));
    expect(putting.options(contextOf()).map(({ option, response }) => [option, response])).toEqual(
      pillars.map(pillar => [pillar, { pillar }]),
    );
  });

  it('opens only the slot under a dragged card, and none if that pillar is finished', () => {
    const carried = { item: card(0).id, at: [100, 400], side: 'left' } as const;
    expect(idsFrom(contextOf({ carried, held: card(0).id, over: 'roof_3' }), 'slot:')).toEqual([
      'slot:roof_3',
    ]);
    expect(idsFrom(contextOf({ carried, held: card(0).id, over: 'roof_2' }), 'slot:')).toEqual([]);
    expect(idsFrom(contextOf({ carried, held: card(0).id }), 'slot:')).toEqual([]);
  });

  it('opens all slots for a selected card, except those that a hint took away', () => {
    const open = idsFrom(contextOf({ held: card(0).id, faded: ['roof_3'] }), 'slot:');
    expect(open).toEqual(['slot:roof_1', 'slot:roof_4']);
  });

  it('says how to place a card until one has been placed, unless it shows the name of a pillar', () => {
    const captionOf = (change: Partial<MatchContext>): string => {
      const piece = canvas.pieces(contextOf(change)).find(({ id }) => id.startsWith('caption:'));
      return JSON.stringify([piece?.look, piece?.shapes()]);
    };
    expect(captionOf({ isFirst: true })).toContain('play.askFirst');
    expect(captionOf({ isFirst: true, over: 'roof_1' })).not.toContain('play.ask');
    expect(captionOf({})).not.toContain('play.askFirst');
    expect(captionOf({})).toContain('play.ask');
  });

  it('has no target for a pillar that a hint took away', () => {
    const options = putting.options(contextOf({ faded: ['roof_1', 'roof_4'] }));
    expect(options.map(({ option }) => option)).toEqual(['roof_2', 'roof_3']);
  });

  it('draws a dragged card once, above everything, within the window', () => {
    for (const x of [0, 100, 200, 390])
      for (const side of ['left', 'right'] as const) {
        const carried = { item: card(1).id, at: [x, 420], side } as const;
        const pieces = canvas.pieces(contextOf({ carried, held: card(1).id }));
        const drawn = pieces.filter(({ id }) => id === `card:${card(1).id}`);
        expect(drawn).toHaveLength(1);
        const [{ rect, depth } = { rect: { x: -1, w: 0 }, depth: 0 }] = drawn;
        expect(depth).toBe(Math.max(...pieces.map(piece => piece.depth)));
        expect(rect.x).toBeGreaterThanOrEqual(0);
        expect(rect.x + rect.w).toBeLessThanOrEqual(390);
      }
  });

  it('shows where a card is missing from the hand', () => {
    const holes = canvas.pieces(contextOf({ held: card(1).id })).filter(({ id }) => id.startsWith('hole:'));
    expect(holes.map(({ alpha }) => alpha)).toEqual([0, 1, 0]);
  });

  it('shows right and wrong by shape: key and tick, or a cloud and no cards', () => {
    const response = { pillar: 'roof_1' };
    const base = { item: card(0).id, response, count: 1 };
    const right = contextOf({ shown: { ...base, isRight: true } });
    const wrong = contextOf({ shown: { ...base, isRight: false } });
    expect([idsFrom(right, 'key:'), idsFrom(right, 'tick:'), idsFrom(right, 'cloud:')]).toEqual([
      ['key:1'],
      ['tick:1'],
      [],
    ]);
    expect([idsFrom(wrong, 'key:'), idsFrom(wrong, 'cloud:'), idsFrom(wrong, 'card:')]).toEqual([
      [],
      ['cloud:1'],
      [],
    ]);
  });

  it('lands a right card on the course laid last, a wrong one where the next course would go', () => {
    const base = { item: card(0).id, response: { pillar: 'roof_1' }, count: 1 };
    const right = putting.landing(contextOf({ shown: { ...base, isRight: true } }));
    const wrong = putting.landing(contextOf({ shown: { ...base, isRight: false } }));
    expect(wrong && right && wrong.y + wrong.h).toBeCloseTo(right?.y ?? 0);
  });
});

type Words = {
  readonly pillars: Readonly<Record<string, { readonly label: string }>>;
  readonly measures: Readonly<Record<string, { readonly card: string }>>;
};
const wordsOf = (language: string): Words =>
  JSON.parse(
    readFileSync(new URL(`../../../src/packs/miit-2023/words/${language}.json`, import.meta.url), 'utf8'),
  );

const SCREENS = [
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 720],
] as const;

describe.each(LANGUAGES)('the real words in %s', language => {
  const words = wordsOf(language);

  it.each(SCREENS)('the text of every card fits on it at %i x %i', (w, h) => {
    const stage = stageIn(w, h, 5);
    const [rect] = stage.hand;
    const body = { w: (rect?.w ?? 0) - 12 * stage.k, h: rect?.h ?? 0 };
    const overflowing = Object.values(words.measures)
      .map(({ card: marked }) => {
        const { lines, line } = fitCardText(marked, body, stage, measure);
        return { marked, height: lines.length * line };
      })
      .filter(({ height }) => height > body.h);
    expect(overflowing).toEqual([]);
  });

  it.each(SCREENS)(
    'all cards in hand have letters of one size at %i x %i, and their texts fit on them',
    (w, h) => {
      const stage = stageIn(w, h, 5);
      const cards = Object.values(words.measures).map(({ card: marked }) => marked);
      const names = hand.map(({ prompt }) => prompt.measure);
      for (let first = 0; first < cards.length; first += 1) {
        const dealt = names.map((name, i) => [name, cards[(first + 7 * i) % cards.length] ?? ''] as const);
        const context = contextOf({
          stage,
          text: { ...contextOf().text, words: { ...plain, cards: Object.fromEntries(dealt) } },
        });
        const pieces = canvas.pieces(context).filter(({ id }) => id.startsWith('card:'));
        const letters = pieces.map(piece => texts(piece.shapes()));
        expect(new Set(letters.flat().map(({ size }) => size)).size, dealt.join()).toBe(1);
        for (const [i, { rect }] of pieces.entries()) {
          const ys = (letters[i] ?? []).map(({ at }) => at[1]);
          expect(Math.min(...ys)).toBeGreaterThan(0);
          expect(Math.max(...ys)).toBeLessThan(rect.h);
        }
      }
    },
  );

  it.each(SCREENS)('every name fits on its board, in letters of at least 11 px, at %i x %i', (w, h) => {
    const stage = stageIn(w, h, 5);
    const [first] = stage.columns;
    if (!first) throw new Error('no column');
    const at = { w: first.w, ground: stage.ground - first.y, shaft: stage.shaft };
    for (const beam of ['growth', 'industry', 'digital', 'smes']) {
      const names = Object.entries(words.pillars)
        .filter(([id]) => id.startsWith(beam))
        .map(([, { label }]) => label);
      const hung = boardOf(names, shaftOf(pillarBoxOf(at)), 6, { ...stage, pitch: first.w }, measure);
      expect(hung.size, names.join()).toBeGreaterThanOrEqual(11);
      expect(hung.rect.w).toBeLessThanOrEqual(first.w);
    }
  });
});
