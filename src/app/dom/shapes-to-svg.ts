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

const short = (value: number): string => String(Math.round(value * 100) / 100);

const toPoints = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`;

/**
 * Colours and line styles are classes: the security policy of the page forbids inline styles, and themes restyle them. The
 * others are attributes only where a shape differs from the line style of its class.
 */
function lookOf({ fill, stroke }: Look): string {
  const drawn = stroke ? ` s-${stroke.paint} l-${stroke.line}` : '';
  return [
    attribute('class', `f-${fill ?? 'none'}${drawn}`),
    attribute('stroke-width', stroke && weightOf(stroke)),
    attribute('stroke-dasharray', stroke?.dash?.map(short).join(' ')),
    attribute('stroke-opacity', stroke?.alpha),
    attribute('stroke-linecap', stroke?.cap),
  ].join('');
}

const weightOf = ({ weight, line: name }: NonNullable<Look['stroke']>): string | undefined =>
  weight && weight !== 1 ? short(line[name].w * weight) : undefined;

/** Names may be typed by people. Enough between two tags; `escapeXml` does more, in a file that the first question does without. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** SVG adds spacing after the last letter as well; the line is shifted by its share to stay aligned. */
function toText({
  at: [x, y],
  text,
  face,
  size,
  weight,
  paint,
  align,
  spacing = 0,
  turn,
}: TextShape): string {
  const place = `x="${short(x + spacing * ALIGN_SHARE[align])}" y="${short(y + BASELINE * size)}"`;
  const letters = `class="f-${paint} t-${face}" font-size="${short(size)}" font-weight="${weight}" text-anchor="${align}"`;
  const spaced = attribute('letter-spacing', spacing ? short(spacing) : undefined);
  const turned = attribute('transform', turn ? `rotate(${turn} ${short(x)} ${short(y)})` : undefined);
  return `<text ${place} ${letters}${spaced}${turned}>${escaped(text)}</text>`;
}

function toMarkup(shape: Shape): string {
  switch (shape.form) {
    case 'polygon':
      return `<${shape.open ? 'polyline' : 'polygon'} points="${toPoints(shape.points)}"${lookOf(shape)}/>`;
    case 'circle':
      return `<circle cx="${short(shape.at[0])}" cy="${short(shape.at[1])}" r="${short(shape.r)}"${lookOf(shape)}/>`;
    case 'text':
      return toText(shape);
    default:
      return `<g${attribute('class', classOf(shape))}>${markupOf(shape.shapes)}</g>`;
  }
}

const markupOf = (shapes: readonly Shape[]): string => shapes.map(toMarkup).join('');

type Group = Extract<Shape, { readonly form: 'group' }>;
const classOf = ({ accent }: Group): string | undefined => (accent ? `accent-${accent}` : undefined);

const isStill = (shape: Shape): boolean =>
  shape.form !== 'group' || (!shape.cue && shape.shapes.every(isStill));

/**
 * What stands still is one string, which the browser reads at once: a template for each line would take a slow phone several
 * times as long. Only what moves has templates, by which it stays the same element.
 */
const still = (shapes: readonly Shape[]): TemplateResult<2> => svg`<g .innerHTML=${markupOf(shapes)}></g>`;

/** A shape of a picture in which something moves. */
function toElement(shape: Shape): TemplateResult<2> {
  if (shape.form !== 'group' || isStill(shape)) return still([shape]);
  const { cue, shapes } = shape;
  return svg`<g class=${classOf(shape) ?? nothing} data-move=${cue?.move ?? nothing} data-at=${cue?.at ?? nothing}
    data-by=${cue?.by ?? nothing}>${shapes.map(toElement)}</g>`;
}

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
  const content = shapes.every(isStill) ? still(shapes) : shapes.map(toElement);
  return html`<svg class=${`drawing ${attributes.class ?? ''}`.trim()} width=${short(width)} height=${short(height)}
    viewBox=${`${-bleed} ${-bleed} ${short(width)} ${short(height)}`}
    role=${label ? 'img' : nothing} aria-label=${label ?? nothing} aria-hidden=${label ? nothing : 'true'}
    focusable="false">${content}</svg>`;
};
