import { describe, expect, it } from 'vitest';
import { lookOf } from '../../../src/app/canvas/sprite.ts';
import { fetchCanvas } from '../../../src/app/kinds/face-register.ts';
import type { AnyCanvas, AnyCanvasContext } from '../../../src/app/kinds/types.ts';
import type { DealtItem as Item } from '../../../src/core/kinds/kind.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import type { Piece } from '../../../src/shapes/placed-piece.ts';
import type { Rect } from '../../../src/shapes/shape-primitives.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import { questionStageOf } from '../../../src/shapes/stage/question-stage-layout.ts';
import type { Text } from '../../../src/text/types.ts';
import { KINDS } from '../../all-kinds.ts';
import { realInterview, realText } from '../../real-interview.ts';
import { responseTo } from '../../right-answers.ts';
import { frame, measure } from '../../shapes/reference-frame.ts';
import { strays, texts } from '../../shapes/shape-leaves.ts';

type Screen = readonly [w: number, h: number];

const SCREENS: readonly Screen[] = [
  [320, 568],
  [360, 640],
  [390, 844],
  [844, 390],
  [1280, 720],
];

const interview = realInterview();
const scope = { cards: [], figures: interview.figures.map(({ id }) => id) };
const items: readonly Item[] = KINDS.flatMap(rules =>
  rules.compose(interview, scope, createRandom('A')).map(item => ({ ...item, rules })),
);
const canvases = new Map<string, AnyCanvas>();
for (const kind of new Set(items.map(item => item.kind))) canvases.set(kind, await fetchCanvas(kind));

function canvasOf({ kind }: Item): AnyCanvas {
  const canvas = canvases.get(kind);
  if (!canvas) throw new Error(`${kind} has no canvas`);
  return canvas;
}

type Language = 'zh-CN' | 'en';

/** Read once: there are thousands of pictures. */
const spoken = new Map(LANGUAGES.map(language => [language, realText(language)]));
const textIn = (language: Language): Text => spoken.get(language) ?? realText(language);

function contextOf(
  item: Item,
  language: Language,
  [w, h]: Screen,
  change: Partial<AnyCanvasContext> = {},
): AnyCanvasContext {
  const explanation = change.shown ? 260 : 0;
  return {
    interview,
    text: textIn(language),
    coursesOf: () => [],
    stage: stageOf(frame(w, h)),
    desk: questionStageOf(
      frame(w, h, { explanation }),
      canvasOf(item).desk?.room(item) ?? { wanted: 0, least: 0 },
    ),
    measure,
    accent: 'azurite',
    hand: [item],
    item,
    draft: item.rules.blank(item.prompt),
    held: null,
    carried: null,
    grip: null,
    pressed: null,
    over: null,
    faded: [],
    isFirst: false,
    shown: null,
    ...change,
  };
}

/** Typed texts whose rejection takes two lines on a small screen. */
const REFUSED = [
  '1.234.5 million',
  '1,20 thousand',
  '大概三百万左右也说不准',
  'a good million, I think',
] as const;

/** All that may be shown of one item. */
const momentsOf = (item: Item): readonly Partial<AnyCanvasContext>[] => {
  const [right, wrong] = [responseTo(item, 'right'), responseTo(item, 'wrong')];
  const shown = { item: item.id, count: 2 };
  return [
    {},
    { draft: right },
    { draft: wrong },
    { faded: item.rules.hint(item, 'A') },
    ...(item.kind === 'entry' ? REFUSED.map(text => ({ draft: { text } })) : []),
    { shown: { ...shown, response: right, isRight: true } },
    { shown: { ...shown, response: wrong, isRight: false } },
  ];
};

const overlap = (a: Rect, b: Rect): boolean =>
  a.x + a.w > b.x + 0.5 && b.x + b.w > a.x + 0.5 && a.y + a.h > b.y + 0.5 && b.y + b.h > a.y + 0.5;

describe.each(LANGUAGES)('a number question in %s', language => {
  it.each(SCREENS)(
    'keeps all words inside their pictures, and every picture in the window, at %i x %i',
    (w, h) => {
      const at: Screen = [w, h];
      const cut = items.flatMap(item =>
        momentsOf(item).flatMap((moment, n) => {
          const context = contextOf(item, language, at, moment);
          return canvasOf(item)
            .pieces(context)
            .flatMap(({ id, rect, bleed = 0, shapes }) => [
              // Widths of letters are estimated here, a little too wide.
              ...texts(shapes())
                .filter(
                  text =>
                    strays([text], { w: rect.w + 2 * bleed, h: rect.h + 2 * bleed }).length > 0 && bleed < 8,
                )
                .map(({ text }) => `${item.id} ${n}: ${text} leaves ${id}`),
              ...(rect.x < -1 || rect.x + rect.w > w + 1 || rect.y < -1 || rect.y + rect.h > h + 1
                ? [`${item.id} ${n}: ${id} leaves the window`]
                : []),
            ]);
        }),
      );
      expect(cut).toEqual([]);
    },
  );

  it.each(SCREENS)('has finger-wide controls that do not overlap, at %i x %i', (w, h) => {
    const bad = items.flatMap(item => {
      const context = contextOf(item, language, [w, h]);
      const parts = canvasOf(item).desk?.parts(context) ?? [];
      const small = parts
        .filter(({ rect }) => Math.min(rect.w, rect.h) < 40)
        .map(({ part }) => `${part} is small`);
      const over = parts.flatMap(({ part, rect }, i) =>
        parts
          .slice(i + 1)
          .filter(other => overlap(rect, other.rect))
          .map(other => `${part} lies over ${other.part}`),
      );
      return [...small, ...over].map(problem => `${item.id}: ${problem}`);
    });
    expect(bad).toEqual([]);
  });

  it('draws the line under a number once more, from its middle, when the number is judged', () => {
    const linesOf = (item: Item, change: Partial<AnyCanvasContext>): readonly Piece[] =>
      canvasOf(item)
        .pieces(contextOf(item, language, [390, 844], change))
        .filter(({ id }) => id.startsWith('dimension:'));
    for (const item of items.filter(({ kind }) => kind === 'entry')) {
      const response = responseTo(item, 'right');
      const [asked] = linesOf(item, {});
      const [judged] = linesOf(item, { shown: { item: item.id, count: 2, response, isRight: true } });
      expect(judged?.id).not.toBe(asked?.id);
      expect(judged?.look).not.toBe(asked?.look);
      expect(judged?.enter?.shown).toBe('outward');
    }
  });

  it('gives every piece its own id', () => {
    for (const item of items)
      for (const moment of momentsOf(item)) {
        const ids = canvasOf(item)
          .pieces(contextOf(item, language, [390, 844], moment))
          .map(({ id }) => id);
        expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      }
  });
});

describe('a question that is answered by pushing', () => {
  const pushing = items.filter(item => canvasOf(item).pushing && item.rules.blank(item.prompt));

  it('gives a response of its kind wherever the finger goes', () => {
    expect(pushing.length).toBeGreaterThan(5);
    for (const item of pushing) {
      const context = contextOf(item, 'en', [390, 844]);
      const { picture } = context.desk;
      const { pushing: how } = canvasOf(item);
      const heights = [0.3, 0.4, 0.5, 0.6].map(share => picture.y + share * picture.h);
      const id = heights.map(y => how?.grip(context, [picture.x + 40, y])).find(Boolean);
      expect(id).toBeDefined();
      for (const x of [-50, 0, 100, 195, 380, 900])
        for (const y of [-50, 200, 400, 900]) {
          const response = how?.push(context, id ?? '', [x, y]);
          expect(item.rules.parseResponse(item.prompt, response)).toEqual(response);
        }
    }
  });

  it('has nothing to push once it is judged', () => {
    for (const item of pushing) {
      const shown = { item: item.id, count: 1, response: responseTo(item, 'right'), isRight: true };
      const context = contextOf(item, 'en', [390, 844], { shown });
      const { x, y, w, h } = context.desk.picture;
      expect(canvasOf(item).pushing?.grip(context, [x + w / 2, y + h / 2])).toBeUndefined();
    }
  });
});

it('does not reveal the key before a response is judged: the pictures are the same without it', () => {
  for (const item of items) {
    const context = contextOf(item, 'en', [390, 844]);
    const blind: Item = { ...item, key: null };
    const looks = (one: AnyCanvasContext): readonly string[] =>
      canvasOf(item)
        .pieces(one)
        .map(({ id, look }) => `${id} ${look}`);
    expect(looks({ ...context, item: blind, hand: [blind] })).toEqual(looks(context));
  }
});

describe.each(LANGUAGES)('cached pictures in %s', language => {
  it.each(SCREENS)('of the same id and look are the same for every question, at %i x %i', (w, h) => {
    const seen = new Map<string, string>();
    const other = new Set<string>();
    for (const item of items)
      for (const moment of momentsOf(item))
        for (const piece of canvasOf(item).pieces(contextOf(item, language, [w, h], moment))) {
          // Pieces of a verdict have its count in their id, which is never the same again.
          if (piece.id.endsWith(':2')) continue;
          const name = `${piece.id} ${lookOf(piece)}`;
          const shapes = JSON.stringify(piece.shapes());
          if ((seen.get(name) ?? shapes) !== shapes) other.add(`${item.kind}: ${name}`);
          seen.set(name, shapes);
        }
    expect([...other]).toEqual([]);
  });
});
