import type tokens from '../shapes/tokens.json';
import { type Declaration, toKebab, toPx } from './css.ts';

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
