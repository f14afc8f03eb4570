/** The digits of a plain decimal without the zeros around them, which move with the scale: 2280000 and 0.228 have 228. */
export const significantDigits = (value: string): string => value.replace('.', '').replace(/^0+|0+$/g, '');

/** The same in one order: 228, 282 and 822 have 228. */
export const sortedDigits = (value: string): string => [...significantDigits(value)].sort().join('');
