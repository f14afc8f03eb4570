import { readFileSync } from 'node:fs';
import { nothing } from 'lit-html';
import { expect, test } from 'vitest';
import { toSvg } from '../../../src/app/dom/shapes-to-svg.ts';
import { bold, box, circle, cued, group, path, type Shape } from '../../../src/shapes/shape-primitives.ts';
import { color, line } from '../../../src/shapes/tokens.json';

type Template = { readonly strings: readonly string[]; readonly values: readonly unknown[] };
const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value;

/** A keyed text, see `html-template.ts`. */
const isKeyed = (value: unknown): value is Pick<Template, 'values'> =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value;

/** What lit-html would write, near enough: an attribute bound to nothing is left out. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(written).join('');
  if (isKeyed(value)) return written(value.values[1]);
  if (!isTemplate(value)) return String(value);
  return value.strings.reduce((text, next, i) => {
    const bound = value.values[i - 1];
    // What an element is filled with.
    if (text.endsWith(' .innerHTML='))
      return `${text.slice(0, -' .innerHTML='.length)}>${written(bound)}${next.slice(1)}`;
    return bound === nothing ? text.replace(/\s+[\w-]+=$/, '') + next : text + quoted(text, bound) + next;
  });
};
const quoted = (before: string, bound: unknown): string =>
  /\s[\w-]+=$/.test(before) ? `"${written(bound)}"` : written(bound);

const draw = (...shapes: readonly Shape[]): string =>
  written(toSvg(shapes, { w: 100, h: 50 })).replace(/\s+/g, ' ');
const css = readFileSync(new URL('../../../src/app/dom/shapes-to-svg.css', import.meta.url), 'utf8');

test('a picture is hidden from screen readers and has the size of its frame', () => {
  expect(draw()).toContain('viewBox="0 0 100 50"');
  expect(draw()).toContain('aria-hidden="true"');
});

test('colours and lines are classes, never inline styles', () => {
  const text = draw(
    box({ x: 1, y: 2, w: 3, h: 4 }, { fill: 'mid', stroke: { paint: 'outline', line: 'outline' } }),
  );
  expect(text).toContain('points="1,2 4,2 4,6 1,6" class="f-mid s-outline l-outline"');
  expect(text).not.toMatch(/style=|stroke-width|#[0-9a-f]{3}/i);
});

test('what differs from the line style is written as an attribute', () => {
  const text = draw(
    path(
      [
        [0, 0],
        [9, 0],
      ],
      { paint: 'ink3', line: 'hair', weight: 2, dash: [2, 6], alpha: 0.5, cap: 'round' },
    ),
  );
  expect(text).toContain('<polyline');
  expect(text).toContain('class="f-none s-ink3 l-hair"');
  for (const attribute of [
    'stroke-width="2"',
    'stroke-dasharray="2 6"',
    'stroke-opacity="0.5"',
    'stroke-linecap="round"',
  ])
    expect(text).toContain(attribute);
});

test('an accent is a class around its shapes', () => {
  expect(draw(group('orpiment', [circle([5, 5], 2, { fill: 'solid' })]))).toMatch(
    /<g class="accent-orpiment"><circle cx="5" cy="5" r="2" class="f-solid"\/><\/g>/,
  );
});

test('only what moves is an element of a template; what it consists of, and what stands beside it, is not', () => {
  const dot = circle([5, 5], 2, { fill: 'solid' });
  const text = draw(group('orpiment', [dot, cued({ move: 'lift', at: 1 }, [dot])]), dot);
  expect(text).toMatch(
    /<g class="accent-orpiment"><g><circle [^>]+><\/g><g data-move="lift" data-at="1"><g><circle [^>]+><\/g><\/g><\/g><g><circle /,
  );
});

test('a name with signs of the markup language in it is only a name', () => {
  expect(draw(bold('<b>&amp;', [0, 0], { face: 'sans', size: 10, paint: 'ink' }))).toContain(
    '>&lt;b>&amp;amp;</text>',
  );
});

test('text stands on its baseline and turns about its middle', () => {
  const text = draw(bold('梁', [10, 20], { face: 'serif', size: 10, paint: 'deep', turn: -90, spacing: 4 }));
  expect(text).toContain('x="12" y="23.7"');
  expect(text).toContain('class="f-deep t-serif"');
  expect(text).toContain('transform="rotate(-90 10 20)"');
  expect(text).toContain('>梁</text>');
});

test('every role, accent role and line style of the tokens has its class', () => {
  const { accent, ...roles } = color.light;
  for (const role of [...Object.keys(roles), ...Object.keys(accent.azurite)]) {
    expect(css).toContain(`.f-${role} {\n  fill: var(--${role});`);
    expect(css).toContain(`.s-${role} {\n  stroke: var(--${role});`);
  }
  for (const [name, style] of Object.entries(line)) {
    if (typeof style === 'number') continue;
    const variable = `--line-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
    expect(css).toContain(`.l-${name}:not([stroke-width]) {\n  stroke-width: var(${variable});`);
    if ('dash' in style) expect(css).toContain(`stroke-dasharray: var(${variable}-dash);`);
  }
});
