import { describe, expect, it } from 'vitest';
import { canvas } from '../../../src/app/kinds/proofread/canvas.ts';
import { askedTimber, sitesOf } from '../../../src/app/kinds/proofread/canvas-timber-pieces.ts';
import type { CanvasContext } from '../../../src/app/kinds/types.ts';
import { questionsOf } from '../../../src/core/interview/lookups.ts';
import {
  NONE,
  type ProofreadItem,
  type ProofreadKey,
  type ProofreadPrompt,
  type ProofreadResponse,
} from '../../../src/core/kinds/proofread/rules.ts';
import { LANGUAGES, type Language } from '../../../src/core/language.ts';
import type { Piece } from '../../../src/shapes/placed-piece.ts';
import type { Rect } from '../../../src/shapes/shape-primitives.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import { questionStageOf } from '../../../src/shapes/stage/question-stage-layout.ts';
import { realInterview, realText } from '../../real-interview.ts';
import { frame, measure } from '../../shapes/reference-frame.ts';
import { strays, texts } from '../../shapes/shape-leaves.ts';

type Context = CanvasContext<ProofreadPrompt, ProofreadKey, ProofreadResponse>;
type Screen = readonly [w: number, h: number];

const SCREENS: readonly Screen[] = [
  [320, 568],
  [360, 640],
  [390, 844],
  [844, 390],
  [1366, 768],
  [1920, 1080],
];
/** The least letters of a headline that is asked, by the width of the screen. */
const LEAST_LETTERS: Readonly<Record<number, number>> = {
  320: 15,
  360: 15,
  390: 15,
  844: 15,
  1366: 17,
  1920: 20,
};

const interview = realInterview();
const spoken = new Map(LANGUAGES.map(language => [language, realText(language)]));
const { headlines } = questionsOf(interview);

/** Every headline as it is true, and with each of its wrong wordings. */
const items: readonly ProofreadItem[] = headlines.flatMap(({ id, about, slots }) => {
  const wrongs = slots.flatMap(({ id: slot, rivals }) => rivals.map(rival => ({ slot, rival: rival.id })));
  return [undefined, ...wrongs].map(wrong => ({
    id: `proofread:${about}.${id}`,
    kind: 'proofread',
    prompt: { headline: id, slots: slots.map(slot => slot.id), ...(wrong && { wrong }) },
    key: { slot: wrong?.slot ?? NONE },
  }));
});

function contextOf(
  item: ProofreadItem,
  language: Language,
  [w, h]: Screen,
  change: Partial<Context> = {},
  explanation = change.shown ? 260 : 0,
): Context {
  const room = canvas.desk?.room(item) ?? { wanted: 0, least: 0 };
  return {
    interview,
    text: spoken.get(language) ?? realText(language),
    coursesOf: () => [],
    stage: stageOf(frame(w, h)),
    desk: questionStageOf(frame(w, h, { explanation }), room),
    measure,
    accent: 'orpiment',
    hand: [item],
    item,
    draft: undefined,
    held: null,
    carried: null,
    grip: null,
    pressed: null,
    over: null,
    faded: [],
    shown: null,
    isFirst: false,
    ...change,
  };
}

const told = (item: ProofreadItem, slot: string): Partial<Context> => ({
  shown: { item: item.id, response: { slot }, isRight: slot === item.key.slot, count: 7 },
});

const overlap = (a: Rect, b: Rect): boolean =>
  a.x + a.w > b.x + 0.5 && b.x + b.w > a.x + 0.5 && a.y + a.h > b.y + 0.5 && b.y + b.h > a.y + 0.5;
const isPlank = ({ id }: Piece): boolean => /^(plank|set):/.test(id);
/** Under a low plank its number reaches into it, but never to its letters. */
const isClear = (plank: Piece, bubble: Piece): boolean =>
  bubble.id === plank.id.replace(/^plank/, 'bubble') &&
  texts(plank.shapes()).every(({ at: [, y], size }) => plank.rect.y + y + size / 2 <= bubble.rect.y);
/** Pairs of these that lie over each other. */
const overlaps = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((one, i) =>
    pieces
      .slice(i + 1)
      .filter(other => overlap(one.rect, other.rect) && !isClear(one, other))
      .map(other => `${one.id} lies over ${other.id}`),
  );
const cut = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap(({ id, rect, shapes }) =>
    texts(shapes())
      .filter(text => strays([text], rect).length > 0)
      .map(({ text }) => `${text} leaves ${id}`),
  );
const smallTargets = (context: Context): readonly string[] => {
  const parts = canvas.desk?.parts(context) ?? [];
  const answers = [...context.item.prompt.slots, NONE].map(slot => `option:${slot}`);
  return [
    ...answers.filter(answer => !parts.some(({ part }) => part === answer)),
    ...parts.filter(({ rect }) => Math.min(rect.w, rect.h) < 47).map(({ part }) => `${part} is small`),
  ];
};
const outside = (pieces: readonly Piece[], [w, h]: Screen): readonly string[] =>
  pieces
    .filter(({ rect }) => rect.x < -1 || rect.y < -1 || rect.x + rect.w > w + 1 || rect.y + rect.h > h + 1)
    .map(({ id }) => `${id} leaves the window`);

describe.each(LANGUAGES)('a headline in %s', language => {
  it.each(SCREENS)(
    'is asked whole, in legible letters, with targets for a finger, without overlap, at %i x %i',
    (...at) => {
      const bad = items.flatMap(item => {
        const context = contextOf(item, language, at);
        const pieces = canvas.pieces(context);
        const planks = pieces.filter(isPlank);
        const size = askedTimber(context, sitesOf(context)).timber?.size ?? 0;
        const solid = pieces.filter(({ id }) => !/^bed:/.test(id));
        return [
          ...(planks.length === item.prompt.slots.length ? [] : ['a plank is missing']),
          ...(size >= (LEAST_LETTERS[at[0]] ?? 0) ? [] : [`letters of ${size} px`]),
          ...overlaps(solid),
          ...cut(pieces),
          ...outside(pieces, at),
          ...smallTargets(context),
        ].map(problem => `${item.id}: ${problem}`);
      });
      expect(items.length).toBeGreaterThan(200);
      expect(bad).toEqual([]);
    },
  );

  it.each(SCREENS)('is told without overlap, whatever room an explanation leaves, at %i x %i', (...at) => {
    const isTall = at[0] > at[1] || at[1] >= 760;
    const bad = items.flatMap(item =>
      [260, 9999].flatMap(explanation => {
        const pieces = canvas.pieces(contextOf(item, language, at, told(item, item.key.slot), explanation));
        const planks = pieces.filter(isPlank);
        const count = item.prompt.slots.length + (item.prompt.wrong ? 1 : 0);
        const isShown = planks.length === count;
        // On a low phone the explanation itself has the sentence.
        return [
          ...(isShown || (!isTall && planks.length === 0) ? [] : ['a plank is missing']),
          ...overlaps(planks),
          ...cut(pieces),
          ...outside(pieces, at),
        ].map(problem => `${item.id}: ${problem}`);
      }),
    );
    expect(bad).toEqual([]);
  });

  it('begins no row with a closing mark', () => {
    for (const item of items)
      for (const { shapes } of canvas.pieces(contextOf(item, language, [320, 568])).filter(isPlank))
        expect(texts(shapes()).filter(({ text }) => /^[，。；：、”）,.;:]/u.test(text))).toEqual([]);
  });
});

const changed = items.filter(({ prompt }) => prompt.wrong);
const [wrong] = changed;
const [stated] = items;
if (!wrong || !stated) throw new Error('there are headlines');

it('lies in the order of the language, each phrase with its number in that order', () => {
  for (const language of LANGUAGES) {
    const pieces = canvas.pieces(contextOf(stated, language, [390, 844]));
    const shown = (name: RegExp): readonly string[] =>
      pieces
        .filter(({ id }) => name.test(id))
        .flatMap(({ shapes }) => texts(shapes()).map(({ text }) => text));
    const words = spoken.get(language)?.more?.headlines?.[stated.prompt.headline] ?? [];
    expect(shown(/^plank:/)).toEqual(words.map(({ text }) => text));
    expect(shown(/^bubble:/)).toEqual(words.map((_, i) => String(i + 1)));
  }
});

it('a pressed plank rises and its number is inverted', () => {
  const [slot = ''] = stated.prompt.slots;
  const at = (pressed: string | null) => {
    const pieces = canvas.pieces(contextOf(stated, 'zh-CN', [390, 844], { pressed }));
    const piece = (name: string) => pieces.find(({ id }) => id === `${name}:${stated.id}:${slot}`);
    return { plank: piece('plank'), bubble: piece('bubble') };
  };
  const [still, pressed] = [at(null), at(`option:${slot}`)];
  expect((still.plank?.rect.y ?? 0) - (pressed.plank?.rect.y ?? 0)).toBe(12);
  expect(pressed.bubble?.look).not.toBe(still.bubble?.look);
});

it('what was wrong goes out aslant, the true wording comes in behind it and is locked by keys', () => {
  const { slot } = wrong.key;
  const pieces = canvas.pieces(contextOf(wrong, 'zh-CN', [390, 844], told(wrong, slot)));
  const out = pieces.find(({ id }) => id === `plank:${wrong.id}:${slot}`);
  const set = pieces.find(({ id }) => id.startsWith(`set:${slot}`));
  expect(out?.turn).toBe(-2);
  expect(out?.rect.x).toBeGreaterThan(set?.rect.x ?? 0);
  const words = spoken.get('zh-CN')?.more?.headlines?.[wrong.prompt.headline] ?? [];
  expect(set && texts(set.shapes()).map(({ text }) => text)).toEqual([
    words.find(one => one.slot === slot)?.text,
  ]);
  expect(pieces.filter(({ id }) => id.startsWith('seam:')).length).toBeGreaterThan(0);
  expect(pieces.filter(({ id }) => id.startsWith('sign:'))).toEqual([]);
});

it('before the explanation has come, upright, the timber still lies as it was asked', () => {
  const { slot } = wrong.key;
  const idsAt = (screen: Screen, explanation: number): readonly string[] =>
    canvas.pieces(contextOf(wrong, 'en', screen, told(wrong, slot), explanation)).map(({ id }) => id);
  const asked = canvas.pieces(contextOf(wrong, 'en', [390, 844])).map(({ id }) => id);
  expect(idsAt([390, 844], 0)).toEqual(asked);
  expect(idsAt([390, 844], 260)).not.toEqual(asked);
  expect(idsAt([1366, 768], 0)).toEqual(idsAt([1366, 768], 260));
});

it('where all is as stated a key goes into every seam, one after another', () => {
  const pieces = canvas.pieces(contextOf(stated, 'zh-CN', [1366, 768], told(stated, NONE)));
  const keys = pieces.filter(({ id }) => id.startsWith('seam:'));
  const delays = keys.map(({ enter }) => enter?.delayMs ?? 0);
  expect(keys.length).toBeGreaterThan(1);
  expect(delays).toEqual([...new Set(delays)].sort((a, b) => a - b));
  expect(pieces.filter(({ id }) => id.startsWith('set:'))).toEqual([]);
});

it('a plank that was tapped although it is true gets a cloud', () => {
  const slot = wrong.prompt.slots.find(one => one !== wrong.key.slot) ?? '';
  const pieces = canvas.pieces(contextOf(wrong, 'zh-CN', [390, 844], told(wrong, slot)));
  expect(pieces.filter(({ id }) => id.startsWith('sign:'))).toHaveLength(1);
});

it('a phrase that a hint has ruled out can still be read', () => {
  const [slot = ''] = stated.prompt.slots;
  const pieces = canvas.pieces(contextOf(stated, 'zh-CN', [390, 844], { faded: [slot, NONE] }));
  const plank = pieces.find(({ id }) => id === `plank:${stated.id}:${slot}`);
  expect(plank?.alpha ?? 1).toBe(1);
  expect(plank?.look).toContain('faded');
  expect(pieces.find(({ id }) => id === `part:option:${NONE}`)?.look).toContain('true');
});
