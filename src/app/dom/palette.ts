import type { Accent } from '../../core/interview/types.ts';
import { isIdeographic } from '../../shapes/letters.ts';
import type { Measure } from '../../shapes/lines.ts';
import type { Paint } from '../../shapes/paint.ts';

/** Colours and letters as the style sheets have them where the canvas lies: one source for both renderers. */
export type Palette = {
  readonly colour: (paint: Paint, accent: Accent) => string;
  readonly font: (face: 'serif' | 'sans', size: number, weight: 400 | 700) => string;
};

const OF_ACCENT: ReadonlySet<Paint> = new Set(['deep', 'mid', 'half', 'wash', 'solid', 'onSolid']);

export function readPalette(place: HTMLElement): Palette {
  const style = getComputedStyle(place);
  const root = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  const styled = (name: string): string =>
    (style.getPropertyValue(`--${name}`) || root.getPropertyValue(`--${name}`)).trim();
  // A picture may outlive the place that it lay in, which then has no style any more.
  const read = (name: string): string => {
    const value = known.get(name) ?? styled(name);
    known.set(name, value);
    return value;
  };
  return {
    colour: (paint, accent) => read(OF_ACCENT.has(paint) ? `${accent}-${paint}` : paint),
    font: (face, size, weight) => `${weight} ${size}px ${read(face)}`,
  };
}

/** Measures with the letters that will be drawn. A text once measured is remembered. */
export function createMeasure({ font }: Palette): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${size} ${weight} ${text}`;
    const before = known.get(key);
    if (before !== undefined || !context)
      return before ?? text.length * size * (isIdeographic(text) ? 1 : 0.55);
    context.font = font('sans', size, weight);
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
