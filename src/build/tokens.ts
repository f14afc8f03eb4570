import type { Plugin } from 'vite';
import tokens from '../shapes/tokens.json' with { type: 'json' };
import { type Scheme, withMoreContrast } from './contrast.ts';
import { type Declaration, toCssRule, toMedia } from './css.ts';
import { toStyleTokens } from './measures.ts';

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
