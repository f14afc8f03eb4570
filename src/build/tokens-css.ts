import type { Plugin } from 'vite';
import motion from '../shapes/motion.json' with { type: 'json' };
import tokens from '../shapes/tokens.json' with { type: 'json' };

/** `virtual:tokens.css`: the colours, fonts and lines of tokens.json and the easings of motion.json as CSS custom properties. */

/** A custom property and its value. */
export type Declaration = readonly [name: string, value: string];

const toKebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

const toPx = (value: number): string => (value === 0 ? '0' : `${value}px`);

const toCssRule = (selectors: readonly string[], declarations: readonly Declaration[]): string =>
  `${selectors.join(',')}{${declarations.map(([name, value]) => `${name}:${value}`).join(';')}}`;

const toMedia = (condition: string, rules: readonly string[]): string =>
  `@media ${condition}{${rules.join('')}}`;

type Tokens = typeof tokens;
type Line = { readonly w: number; readonly dash?: readonly number[] };

/** What style sheets use beside colours, and no more, since every page waits for it: font families, lines, easings. */
const toStyleTokens = (tokens: Tokens): readonly Declaration[] => [
  ...families(tokens.type),
  ...lines(tokens.line),
  ...Object.entries(motion.ease).map(([name, ease]): Declaration => [`--ease-${toKebab(name)}`, ease]),
];

const families = (type: Tokens['type']): readonly Declaration[] => [
  ['--serif', type.serif],
  ['--sans', type.sans],
  ['--serif-en', type.serifEn],
  ['--sans-en', type.sansEn],
];

const lines = ({ landscapeScale: _, ...styles }: Tokens['line']): readonly Declaration[] =>
  Object.entries(styles).flatMap(([name, line]) => lineTokens(toKebab(name), line));

const lineTokens = (name: string, { w, dash }: Line): readonly Declaration[] => {
  const width: Declaration = [`--line-${name}`, toPx(w)];
  return dash ? [width, [`--line-${name}-dash`, dash.join(' ')]] : [width];
};

/** The colours of one theme: roles, and those of each accent. */
export type Scheme = { readonly [role: string]: string | Accents } & { readonly accent: Accents };
type Accents = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Contrast ratios of WCAG 2: AAA for text and for lines that mean something; that of graphics for rules between rows. */
const [READ, RULE] = [7, 3];
/** The part of the way to black or white by which a colour is moved at a time. */
const STEP = 1 / 64;
const [BLACK, WHITE] = ['#000000', '#FFFFFF'];

/**
 * The theme with more contrast: each colour is mixed with just so much black or white that it stands out from every
 * background that it may lie on.
 */
export function withMoreContrast(scheme: Scheme): Scheme {
  const of = (role: string): string => String(scheme[role]);
  const grounds = [of('paper'), of('card'), of('sunk')];
  const washes = Object.values(scheme.accent).map(({ wash = '' }) => wash);
  const told = [of('okWash'), of('noWash')];
  const firm = (colour: string, on: readonly string[], ratio = READ): string => away(colour, on, ratio);
  const accent = Object.entries(scheme.accent).map(([name, roles]) => {
    const { deep = '', solid = '', onSolid = '', wash = '' } = roles;
    return [name, { ...roles, deep: firm(deep, [...grounds, wash]), solid: firm(solid, [onSolid]) }] as const;
  });
  return {
    ...scheme,
    ink2: firm(of('ink2'), [...grounds, ...washes, ...told]),
    ink3: firm(of('ink3'), grounds),
    line: firm(of('line'), grounds),
    hair: firm(of('hair'), grounds, RULE),
    ok: firm(of('ok'), [...grounds, of('okWash')]),
    no: firm(of('no'), [...grounds, of('noWash')]),
    edge: of('outline'),
    accent: Object.fromEntries(accent),
  };
}

/** Moves a colour away from its backgrounds until it stands out from all of them. */
function away(colour: string, grounds: readonly string[], ratio: number): string {
  const pole = Math.max(...grounds.map(luminance)) < luminance(colour) ? WHITE : BLACK;
  for (let share = 0; share < 1; share += STEP) {
    const moved = between(colour, pole, share);
    if (grounds.every(ground => contrast(moved, ground) >= ratio)) return moved;
  }
  return pole;
}

/** The contrast ratio of WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16));

function between(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share));
  return `#${mixed.map(value => value.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}

/** By what is imported. Ends in .css, so that Vite takes it for a stylesheet. */
const sheets: Readonly<Record<string, (source: Tokens) => string>> = {
  'virtual:tokens.css': source => toTokensCss(source),
  'virtual:sheet-tokens.css': source => toSheetCss(source),
  'virtual:firm-tokens.css': source => toFirmCss(source),
};

/** Serves `import 'virtual:tokens.css'` and the others, and tokens.json without its notes on what each line is for, which no page needs. */
export const tokensCss = (): Plugin => ({
  name: 'tokens-css',
  enforce: 'pre',
  resolveId: source => (source in sheets ? `\0${source}` : undefined),
  load: found => sheets[found.replace('\0', '')]?.(tokens),
  transform: (code, found) =>
    found.replaceAll('\\', '/').endsWith('/shapes/tokens.json') ? withoutNotes(code) : undefined,
});

const withoutNotes = (json: string): string =>
  JSON.stringify(JSON.parse(json, (key, value: unknown) => (key === 'use' ? undefined : value)));

/**
 * The stylesheet. A theme sets the four accents of the root (`--azurite-deep` …); `.accent-<name>` only points
 * `--deep` … at one of them, so that the sheet need not hold every pair of theme and accent.
 */
export const toTokensCss = (source: typeof tokens): string => {
  const { light, night } = source.color;
  return [
    toCssRule([':root'], [['color-scheme', 'light'], ...colours(light), ...toStyleTokens(source)]),
    ...nightly([dark, ...colours(night)]),
    ...Object.entries(light.accent).flatMap(([name, roles]) => accentRules(name, Object.keys(roles))),
  ].join('\n');
};

const dark: Declaration = ['color-scheme', 'dark'];

/** The colours of `.sheet`, which no level has. */
export const toSheetCss = ({ color: { sheet } }: Tokens): string =>
  toCssRule(['.sheet'], [dark, ...colours(sheet)]);

/** More contrast and forced colours, which a first visit fetches at once only where they are wanted. */
export const toFirmCss = ({ color: { light, night, sheet } }: Tokens): string =>
  [
    // Counts for more than `toSheetCss`, which may come later.
    toMedia(FIRM, [toCssRule([':root'], firm(light)), toCssRule([':root .sheet'], firm(sheet))]),
    ...nightly(firm(night), ` and ${FIRM}`),
    toMedia('(forced-colors:active)', [
      toCssRule(
        [':root .drawing'],
        forced([...colours(light), ...pointers('azurite', Object.keys(light.accent.azurite))]),
      ),
    ]),
  ].join('\n');

const FIRM = '(prefers-contrast:more)';

/**
 * The night theme: where it was chosen, or where the system is dark and the light theme was not chosen. It holds for `.sheet`,
 * too, but not in print, which keeps the colours of the day.
 */
const nightly = (declarations: readonly Declaration[], more = ''): readonly string[] => {
  const under = (root: string): string => toCssRule([root, `${root} .sheet`], declarations);
  return [
    toMedia(`screen${more}`, [under(':root[data-theme=night]')]),
    toMedia(`screen and (prefers-color-scheme:dark)${more}`, [under(':root:not([data-theme=light])')]),
  ];
};

/** The colours that differ where the user prefers more contrast. */
const firm = (scheme: Scheme): readonly Declaration[] => {
  const before = new Map(colours(scheme));
  return colours(withMoreContrast(scheme)).filter(([name, colour]) => before.get(name) !== colour);
};

/**
 * Forced colours: browsers do not recolour drawings, so these roles get system colours, whatever the accent; all others are
 * `CanvasText`. What is placed is then outlined, and what is mastered filled.
 */
const FORCED: Readonly<Record<string, string>> = {
  paper: 'Canvas',
  card: 'Canvas',
  sunk: 'Canvas',
  shadow: 'Canvas',
  onPrimary: 'currentColor',
  okWash: 'Canvas',
  noWash: 'Canvas',
  joint: 'Canvas',
  wash: 'Canvas',
  half: 'Canvas',
  onSolid: 'Canvas',
};

const forced = (declarations: readonly Declaration[]): readonly Declaration[] =>
  declarations.map(([name]) => [name, FORCED[name.replace(/^.*-/, '')] ?? 'CanvasText']);

const colours = ({ accent, ...rest }: Scheme): readonly Declaration[] => [
  ...Object.entries(rest)
    .filter(([role]) => !role.startsWith('$'))
    .map(([role, colour]): Declaration => [`--${role}`, String(colour)]),
  ...Object.entries(accent).flatMap(([name, roles]) =>
    Object.entries(roles).map(([role, colour]): Declaration => [`--${name}-${role}`, colour]),
  ),
];

/** A `.sheet` inside an accent must point at its own colours again: what it inherits is resolved for the page. */
const accentRules = (name: string, roles: readonly string[]): readonly string[] => {
  const selectors = [`:where(.accent-${name}) :where(.sheet)`, `.accent-${name}`];
  return [toCssRule(selectors, pointers(name, roles))];
};

const pointers = (name: string, roles: readonly string[]): readonly Declaration[] =>
  roles.map(role => [`--${role}`, `var(--${name}-${role})`]);
