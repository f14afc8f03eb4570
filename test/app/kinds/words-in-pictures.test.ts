import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fitCardText } from '../../../src/app/kinds/canvas-card-pieces.ts';
import { canvas } from '../../../src/app/kinds/match/canvas.ts';
import type { CanvasContext } from '../../../src/app/kinds/types.ts';
import { toFirst } from '../../../src/build/locale-files.ts';
import { beamOf, measuresOf, pillarsOf } from '../../../src/core/interview/lookups.ts';
import type { MatchItem, MatchKey, MatchPrompt, MatchResponse } from '../../../src/core/kinds/match/rules.ts';
import type { Language } from '../../../src/core/language.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import { questionStageOf } from '../../../src/shapes/stage/question-stage-layout.ts';
import { createFirstTranslate, type Strings } from '../../../src/text/first-translate.ts';
import type { Text } from '../../../src/text/types.ts';
import { realInterview } from '../../real-interview.ts';
import { wordsOf } from '../../shapes/interview-words.ts';
import { frame, measure } from '../../shapes/reference-frame.ts';
import { strays, texts } from '../../shapes/shape-leaves.ts';
import { makeCards } from '../../small-interview.ts';

type Screen = readonly [w: number, h: number];
type MatchContext = CanvasContext<MatchPrompt, MatchKey, MatchResponse>;

const SCREENS: readonly Screen[] = [
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 720],
];
/** The longest English title does not fit 320 px in letters as wide as they are guessed here. */
const WIDER = SCREENS.slice(1);

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const interview = realInterview();
const levels = interview.levels.filter(level => level.form === 'match');
const putting = canvas.putting ?? noPutting();
function noPutting(): never {
  throw new Error('cards are put');
}
const dealt = (level: (typeof levels)[number]): readonly MatchItem[] =>
  makeCards(
    interview,
    level.pillars,
    pillarsOf(interview, level.beam).map(({ id }) => id),
  );

function textIn(language: Language): Text {
  const strings: Strings = JSON.parse(readFileSync(at(`locales/${language}/interface.json`), 'utf8'));
  return { language, t: createFirstTranslate(language, strings), words: toFirst(wordsOf(language)) };
}

function contextOf(level: (typeof levels)[number], text: Text, [w, h]: Screen): MatchContext {
  const [any, ...rest] = dealt(level);
  if (!any) throw new Error(`${level.id} has no card`);
  const { beam } = level;
  return {
    interview,
    text,
    coursesOf: id => measuresOf(interview, id).map((_, i) => (i === 0 ? 'mastered' : 'planned')),
    stage: stageOf(frame(w, h, { pillars: pillarsOf(interview, beam).length })),
    measure,
    accent: beamOf(interview, beam).accent,
    hand: [any, ...rest].slice(0, 3),
    item: any,
    draft: undefined,
    grip: null,
    pressed: null,
    desk: questionStageOf(frame(w, h), { wanted: 0, least: 0 }),
    held: null,
    carried: null,
    over: null,
    faded: [],
    isFirst: false,
    shown: null,
  };
}

/** Texts that do not fit into their piece. */
const cut = (context: MatchContext): readonly string[] =>
  canvas.pieces(context).flatMap(({ id, rect, shapes }) =>
    texts(shapes())
      .filter(line => strays([line], rect).length > 0)
      .map(({ text }) => `${id}: ${text}`),
  );

/** What may happen in a level, one context each. */
function momentsOf(context: MatchContext): readonly MatchContext[] {
  const { item: any } = context;
  const [first] = putting.options(context);
  const over = first?.option ?? null;
  const held = { ...context, held: any.id };
  const carried = { ...held, carried: { item: any.id, at: [200, 300], side: 'left' }, over } as const;
  const right = { item: any.id, response: first?.response ?? { pillar: '' }, count: 3, isRight: true };
  return [
    context,
    held,
    carried,
    { ...context, shown: right },
    { ...carried, shown: right },
    { ...context, shown: { ...right, isRight: false } },
    { ...context, shown: right, coursesOf: () => ['mastered'] },
  ];
}

describe.each(LANGUAGES)('the real interview in %s', language => {
  const text = textIn(language);

  it.each(SCREENS)('keeps all words inside their pictures at %i x %i', (w, h) => {
    for (const level of levels) {
      const context = contextOf(level, text, [w, h]);
      expect(cut(context)).toEqual([]);
      expect(cut({ ...context, held: context.item.id })).toEqual([]);
    }
  });

  it.each(WIDER)('shows the full name of every pillar uncut at %i x %i', (w, h) => {
    for (const level of levels) {
      const context = contextOf(level, text, [w, h]);
      for (const { option } of putting.options(context))
        expect(cut({ ...context, over: option })).toEqual([]);
    }
  });

  it.each(SCREENS)('keeps a dragged card in the window, and its text on it, at %i x %i', (w, h) => {
    for (const level of levels) {
      const context = contextOf(level, text, [w, h]);
      for (const item of dealt(level))
        for (const side of ['left', 'right'] as const) {
          const carried = { item: item.id, at: [w / 2, h / 2], side } as const;
          const piece = putting.carry({ ...context, hand: [item], carried, held: item.id });
          if (!piece) throw new Error(`${item.id} is not dragged`);
          expect(strays(texts(piece.shapes()), piece.rect)).toEqual([]);
          expect(piece.rect.x).toBeGreaterThanOrEqual(0);
          expect(piece.rect.x + piece.rect.w).toBeLessThanOrEqual(w);
        }
    }
  });

  it.each(SCREENS)('breaks the texts of its 77 cards between phrases or words only, at %i x %i', (w, h) => {
    const stage = stageOf(frame(w, h));
    const [slot] = stage.hand;
    const body = { w: (slot?.w ?? 0) - 12 * stage.k, h: slot?.h ?? 0 };
    const cards = Object.values(text.words.cards);
    expect(cards).toHaveLength(77);
    for (const marked of cards) {
      const { lines, line } = fitCardText(marked, body, stage, measure);
      const between = language === 'en' ? ' ' : '|';
      const units = marked.split(between);
      const ends = new Set(units.map((_, i) => units.slice(0, i + 1).join('').length));
      const cuts = lines.map(
        (_, i) =>
          lines
            .slice(0, i + 1)
            .join('')
            .replaceAll(between, '').length,
      );
      expect(
        cuts.filter(end => !ends.has(end)),
        marked,
      ).toEqual([]);
      expect(lines.length * line, marked).toBeLessThanOrEqual(body.h);
    }
  });

  it('gives every piece of a level its own id, whatever happens in it', () => {
    for (const context of levels.flatMap(level => momentsOf(contextOf(level, text, [390, 844])))) {
      const ids = canvas.pieces(context).map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });
});
