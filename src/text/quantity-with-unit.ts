import type { Unit } from '../core/interview/types.ts';
import { toNumber } from '../core/quantity/decimal.ts';
import { printQuantity, type Quantity, type Style } from '../core/quantity/quantity.ts';
import type { Text } from './types.ts';

/** A quantity with what it counts: 228万个, over 80,000 firms, 3.8%. */
export function amount(text: Text, quantity: Quantity, unit: Unit, style: Style = 'scaled'): string {
  const { language, t } = text;
  if (quantity.unit !== 'none') return printQuantity(quantity, language, style);
  const n = printQuantity(quantity, language, style);
  return t(`unit.${unit}`, { n, count: toNumber(quantity.value) });
}

/** The word that stands behind a number of this unit: 个, stations. */
export const counterWord = ({ t }: Text, unit: Unit): string => t(`unit.${unit}`, { n: '', count: 2 }).trim();
