import type { Accent } from '../../core/interview/types.ts';
import { isIdeographic } from '../../shapes/letter-width.ts';
import type { Measure } from '../../shapes/line-breaking.ts';
import {
  ALIGN_SHARE,
  BASELINE,
  type Look,
  type Paint,
  type Shape,
  type TextShape,
} from '../../shapes/shape-primitives.ts';
import { line } from '../../shapes/tokens.json';

/** Colours and fonts as the style sheets define them at the place of the canvas, so that SVG and canvas look alike. */
export type Palette = {
  readonly colour: (paint: Paint, accent: Accent) => string;
  readonly font: (face: 'serif' | 'sans', size: number, weight: 400 | 700) => string;
};

/** Paints that differ by accent; the style sheets have them as `--<accent>-<paint>`. */
const OF_ACCENT: ReadonlySet<Paint> = new Set(['deep', 'mid', 'half', 'wash', 'solid', 'onSolid']);

/** Reads the palette at a place of the page; each value is read once. */
export function readPalette(place: HTMLElement): Palette {
  const style = getComputedStyle(place);
  const root = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  const styled = (name: string): string =>
    (style.getPropertyValue(`--${name}`) || root.getPropertyValue(`--${name}`)).trim();
  // A picture may outlive its place in the page; a removed element has no computed style, the root still has.
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

/** Measures text width in px with the fonts that will be drawn. Results are remembered. */
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

type CanvasTarget = {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly accent: Accent;
  /** Factor for all line widths. */
  readonly weight: number;
};

/** Draws flat shapes on a canvas, as `toSvg` does in the page. The context must be scaled to CSS px already. */
export function paintShapes(target: CanvasTarget, shapes: readonly Shape[]): void {
  for (const shape of shapes) paintOne(target, shape);
}

function paintOne(target: CanvasTarget, shape: Shape): void {
  if (shape.form === 'group') paintShapes({ ...target, accent: shape.accent ?? target.accent }, shape.shapes);
  else if (shape.form === 'text') write(target, shape);
  else {
    trace(target.context, shape);
    finish(target, shape);
  }
}

type Outline = Extract<Shape, { readonly form: 'polygon' | 'circle' }>;

function trace(context: CanvasRenderingContext2D, shape: Outline): void {
  context.beginPath();
  if (shape.form === 'circle') context.arc(shape.at[0], shape.at[1], shape.r, 0, 2 * Math.PI);
  else for (const [x, y] of shape.points) context.lineTo(x, y);
  if (shape.form === 'polygon' && !shape.open) context.closePath();
}

function finish({ context, palette, accent, weight }: CanvasTarget, { fill, stroke }: Look): void {
  if (fill) {
    context.fillStyle = palette.colour(fill, accent);
    context.fill();
  }
  if (!stroke) return;
  const style: { readonly w: number; readonly dash?: readonly number[] } = line[stroke.line];
  context.strokeStyle = palette.colour(stroke.paint, accent);
  context.lineWidth = style.w * (stroke.weight ?? 1) * weight;
  context.setLineDash((stroke.dash ?? style.dash ?? []).map(length => length * weight));
  context.lineCap = stroke.cap ?? 'butt';
  context.globalAlpha = stroke.alpha ?? 1;
  context.stroke();
  context.globalAlpha = 1;
}

/** With letter spacing, letters are drawn one by one: not every browser can space them on a canvas. */
function write({ context, palette, accent }: CanvasTarget, text: TextShape): void {
  const { at, size, spacing = 0, align, turn = 0 } = text;
  context.save();
  context.translate(at[0], at[1]);
  context.rotate((turn * Math.PI) / 180);
  context.font = palette.font(text.face, size, text.weight);
  context.fillStyle = palette.colour(text.paint, accent);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const runs = spacing === 0 ? [text.text] : [...text.text];
  const widths = runs.map(run => context.measureText(run).width);
  const total = widths.reduce((sum, width) => sum + width + spacing, -spacing);
  let x = -total * ALIGN_SHARE[align];
  runs.forEach((run, i) => {
    context.fillText(run, x, BASELINE * size);
    x += (widths[i] ?? 0) + spacing;
  });
  context.restore();
}
