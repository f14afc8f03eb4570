import type { Plugin } from 'vite';
import tokens from '../shapes/tokens.json' with { type: 'json' };

/** A custom property without its two dashes, and what it says. */
export type Declaration = readonly [name: string, value: string];

export const toKebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

export const toPx = (value: number): string => (value === 0 ? '0' : `${value}px`);

export const toCssRule = (selectors: readonly string[], declarations: readonly Declaration[]): string =>
  `${selectors.join(',')}{${declarations.map(([name, value]) => `${name}:${value}`).join(';')}}`;

export const toMedia = (condition: string, rules: readonly string[]): string =>
  `@media ${condition}{${rules.join('')}}`;

type Tokens = typeof tokens;
type Line = { readonly w: number; readonly dash?: readonly number[] };

/** What style sheets use beside colours: families, lines, easings. A page waits for every byte of it. */
export const toStyleTokens = (tokens: Tokens): readonly Declaration[] => [
  ...families(tokens.type),
  ...lines(tokens.line),
  ...Object.entries(tokens.motion.ease).map(([name, ease]): Declaration => [`--ease-${toKebab(name)}`, ease]),
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

/** WCAG 2: what is read, and the lines that mean something, at AAA; rules between rows as pictures are. */
const [READ, RULE] = [7, 3];
/** Of the way to black or white at a time. */
const STEP = 1 / 64;
const [BLACK, WHITE] = ['#000000', '#FFFFFF'];

/**
 * A theme for who wants more contrast: each colour keeps its hue and goes only as far towards black or white as it
 * takes on every ground that it may lie on.
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

/** The first step away from its grounds at which it stands out from all of them. */
function away(colour: string, grounds: readonly string[], ratio: number): string {
  const pole = Math.max(...grounds.map(luminance)) < luminance(colour) ? WHITE : BLACK;
  for (let share = 0; share < 1; share += STEP) {
    const moved = between(colour, pole, share);
    if (grounds.every(ground => contrast(moved, ground) >= ratio)) return moved;
  }
  return pole;
}

/** WCAG 2: 1 to 21. */
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

const id = 'virtual:tokens.css';
// Ends in .css, so that Vite takes it for a stylesheet.
const resolvedId = '\0virtual:tokens.css';

/** Serves `import 'virtual:tokens.css'`, so that a colour or a length is written in tokens.json alone. */
export const tokensCss = (): Plugin => ({
  name: 'tokens-css',
  resolveId: source => (source === id ? resolvedId : undefined),
  load: found => (found === resolvedId ? toTokensCss(tokens) : undefined),
});

/**
 * The stylesheet. A theme sets the four accents of the root (`--azurite-deep` …); `.accent-<name>` only points
 * `--deep` … at one of them, so themes and accents are written once each and not once per pair.
 */
export const toTokensCss = (source: typeof tokens): string => {
  const { light, night, sheet } = source.color;
  const dark: Declaration = ['color-scheme', 'dark'];
  return [
    toCssRule([':root'], [['color-scheme', 'light'], ...colours(light), ...toStyleTokens(source)]),
    toCssRule(['.sheet'], [dark, ...colours(sheet)]),
    ...nightly([dark, ...colours(night)]),
    ...Object.entries(light.accent).flatMap(([name, roles]) => accentRules(name, Object.keys(roles))),
    toMedia(FIRM, [toCssRule([':root'], firm(light)), toCssRule(['.sheet'], firm(sheet))]),
    ...nightly(firm(night), ` and ${FIRM}`),
    toMedia('(forced-colors:active)', [
      toCssRule(
        [':root .drawing'],
        forced([...colours(light), ...pointers('azurite', Object.keys(light.accent.azurite))]),
      ),
    ]),
  ].join('\n');
};

const FIRM = '(prefers-contrast:more)';

/**
 * Chosen, or the system's unless the light theme was chosen; in either, sheets are as dark as everything. Paper stays
 * white, and what is printed on it has the colours of the day.
 */
const nightly = (declarations: readonly Declaration[], more = ''): readonly string[] => {
  const under = (root: string): string => toCssRule([root, `${root} .sheet`], declarations);
  return [
    toMedia(`screen${more}`, [under(':root[data-theme=night]')]),
    toMedia(`screen and (prefers-color-scheme:dark)${more}`, [under(':root:not([data-theme=light])')]),
  ];
};

/** What differs where more contrast is wanted. */
const firm = (scheme: Scheme): readonly Declaration[] => {
  const before = new Map(colours(scheme));
  return colours(withMoreContrast(scheme)).filter(([name, colour]) => before.get(name) !== colour);
};

/**
 * Drawings are not recoloured by the browser, so they are given the user's colours by name, whatever their accent; the
 * rest is `CanvasText`. What is placed is outlined then, and what is mastered filled.
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

/** A sheet inside an accent resolves the accent again: it inherits colours already resolved for the paper. */
const accentRules = (name: string, roles: readonly string[]): readonly string[] => {
  const selectors = [`:where(.accent-${name}) :where(.sheet)`, `.accent-${name}`];
  return [toCssRule(selectors, pointers(name, roles))];
};

const pointers = (name: string, roles: readonly string[]): readonly Declaration[] =>
  roles.map(role => [`--${role}`, `var(--${name}-${role})`]);
