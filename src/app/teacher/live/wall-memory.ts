import type { Language } from '../../../core/language.ts';
import type { QuestionId } from '../../../core/live/live-types.ts';
import type { Measure } from '../../../shapes/line-breaking.ts';
import { createMeasure, readPalette } from '../../dom/shapes-to-canvas.ts';
import type { HostStore } from '../../store/live/host-room-store.ts';
import type { LiveContext } from './live-context.ts';

/** What is asked once more before it is done. */
export type Sure = 'end' | 'finish';

/** What a wall knows besides what the server says: it goes when the page goes. */
export type WallMemory = {
  readonly sure: Sure | null;
  readonly ask: (what: Sure | null) => void;
  /** The question after which the raised beam fills the wall. */
  readonly raised: QuestionId | null;
  readonly raise: (question: QuestionId) => void;
  readonly isKept: boolean;
  readonly keep: () => void;
  readonly measure: (language: Language) => Measure;
};

/** By the store of the room: pages are drawn without state of their own. */
const MEMORIES = new WeakMap<HostStore, WallMemory>();

export function memoryOf(context: LiveContext): WallMemory {
  const known = MEMORIES.get(context.host) ?? createMemory(context.redraw);
  MEMORIES.set(context.host, known);
  return known;
}

function createMemory(redraw: () => void): WallMemory {
  let now: Pick<WallMemory, 'sure' | 'raised' | 'isKept'> = { sure: null, raised: null, isKept: false };
  const measures = new Map<Language, Measure>();
  const change = (changes: Partial<typeof now>): void => {
    now = { ...now, ...changes };
    redraw();
  };
  return {
    get sure() {
      return now.sure;
    },
    get raised() {
      return now.raised;
    },
    get isKept() {
      return now.isKept;
    },
    ask: sure => change({ sure }),
    raise: raised => change({ raised }),
    keep: () => change({ isKept: true }),
    measure: language => {
      const measure = measures.get(language) ?? createMeasure(readPalette(document.documentElement));
      measures.set(language, measure);
      return measure;
    },
  };
}
