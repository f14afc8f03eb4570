/** A custom property without its two dashes, and what it says. */
export type Declaration = readonly [name: string, value: string];

export const toKebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

export const toPx = (value: number): string => (value === 0 ? '0' : `${value}px`);

export const toCssRule = (selectors: readonly string[], declarations: readonly Declaration[]): string =>
  `${selectors.join(',')}{${declarations.map(([name, value]) => `${name}:${value}`).join(';')}}`;

export const toMedia = (condition: string, rules: readonly string[]): string =>
  `@media ${condition}{${rules.join('')}}`;
