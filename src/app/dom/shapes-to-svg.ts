import {
  ALIGN_SHARE,
  BASELINE,
  type Look,
  type Point,
  type Shape,
  type Size,
  type TextShape,
} from '../../shapes/shape-primitives.ts';
import { line } from '../../shapes/tokens.json';
import { html, nothing, svg, type TemplateResult } from './html-template.ts';

type Drawn = TemplateResult<2>;

const short = (value: number): string => String(Math.round(value * 100) / 100);

const toPoints = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');

/** Colours and line styles are classes: the security policy of the page forbids inline styles, and themes restyle them. */
const classesOf = ({ fill, stroke }: Look): string =>
  [`f-${fill ?? 'none'}`, stroke ? `s-${stroke.paint} l-${stroke.line}` : ''].join(' ').trim();

/** These are attributes only where a shape differs from the line style of its class. */
const weightOf = ({ stroke }: Look): string | typeof nothing =>
  stroke?.weight && stroke.weight !== 1 ? short(line[stroke.line].w * stroke.weight) : nothing;
const dashOf = ({ stroke }: Look): string | typeof nothing => stroke?.dash?.map(short).join(' ') ?? nothing;
const alphaOf = ({ stroke }: Look): number | typeof nothing => stroke?.alpha ?? nothing;
const capOf = ({ stroke }: Look): string | typeof nothing => stroke?.cap ?? nothing;

type Polygon = Extract<Shape, { readonly form: 'polygon' }>;

const toPolygon = (shape: Polygon): Drawn => {
  const points = toPoints(shape.points);
  return shape.open
    ? svg`<polyline points=${points} class=${classesOf(shape)} stroke-width=${weightOf(shape)}
        stroke-dasharray=${dashOf(shape)} stroke-opacity=${alphaOf(shape)} stroke-linecap=${capOf(shape)}></polyline>`
    : svg`<polygon points=${points} class=${classesOf(shape)} stroke-width=${weightOf(shape)}
        stroke-dasharray=${dashOf(shape)} stroke-opacity=${alphaOf(shape)}></polygon>`;
};

/** SVG adds spacing after the last letter as well; the line is shifted by its share to stay aligned. */
const toText = ({
  at: [x, y],
  text,
  face,
  size,
  weight,
  paint,
  align,
  spacing = 0,
  turn,
}: TextShape): Drawn =>
  svg`<text x=${short(x + spacing * ALIGN_SHARE[align])} y=${short(y + BASELINE * size)}
    class=${`f-${paint} t-${face}`} font-size=${short(size)} font-weight=${weight} text-anchor=${align}
    letter-spacing=${spacing ? short(spacing) : nothing}
    transform=${turn ? `rotate(${turn} ${short(x)} ${short(y)})` : nothing}>${text}</text>`;

const toElement = (shape: Shape): Drawn => {
  switch (shape.form) {
    case 'polygon':
      return toPolygon(shape);
    case 'circle':
      return svg`<circle cx=${short(shape.at[0])} cy=${short(shape.at[1])} r=${short(shape.r)}
        class=${classesOf(shape)} stroke-width=${weightOf(shape)} stroke-dasharray=${dashOf(shape)}></circle>`;
    case 'text':
      return toText(shape);
    default:
      return svg`<g class=${shape.accent ? `accent-${shape.accent}` : nothing} data-move=${shape.cue?.move ?? nothing}
        data-at=${shape.cue?.at ?? nothing} data-by=${shape.cue?.by ?? nothing}>${shape.shapes.map(toElement)}</g>`;
  }
};

type SvgAttributes = {
  readonly class?: string;
  /** Room in px around the frame, for lines that lie on its edge. */
  readonly bleed?: number;
  /** What a chart says, in one sentence, for screen readers. */
  readonly label?: string;
};

/** A picture in plain SVG. Without a label it is hidden from screen readers: the text beside it says the same. */
export const toSvg = (
  shapes: readonly Shape[],
  { w, h }: Size,
  attributes: SvgAttributes = {},
): TemplateResult => {
  const { bleed = 0, label } = attributes;
  const [width, height] = [w + 2 * bleed, h + 2 * bleed];
  return html`<svg class=${`drawing ${attributes.class ?? ''}`.trim()} width=${short(width)} height=${short(height)}
    viewBox=${`${-bleed} ${-bleed} ${short(width)} ${short(height)}`}
    role=${label ? 'img' : nothing} aria-label=${label ?? nothing} aria-hidden=${label ? nothing : 'true'}
    focusable="false">${shapes.map(toElement)}</svg>`;
};
