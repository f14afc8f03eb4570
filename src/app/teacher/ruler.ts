import { html, svg, type TemplateResult } from '../dom/lit.ts';
import type { PaperAnswer } from '../kinds/sheet.ts';

type Line = Extract<PaperAnswer, { readonly form: 'line' }>;

const W = 520;
/** Room for half of the longest label, 100 million. */
const SIDE = 42;
const TICK = { y: 14, minor: 8, major: 14 } as const;

/** A number line to mark. */
export function printedNumberLine({ steps, ticks, labels }: Line): TemplateResult {
  const x = (step: number): number => SIDE + (step / steps) * (W - 2 * SIDE);
  const isLabelled = (step: number): boolean => labels.some(label => label.step === step);
  return html`
    <svg class="ruler-paper" viewBox="0 0 ${W} 52" role="img" aria-label=${labels.map(({ text }) => text).join(' ')}>
      <path d=${`M${x(0)} ${TICK.y}H${x(steps)}`}></path>
      ${ticks.map(step => svg`<path d=${`M${x(step)} ${TICK.y}v${isLabelled(step) ? TICK.major : TICK.minor}`}></path>`)}
      ${labels.map(({ step, text }) => svg`<text x=${x(step)} y="44" text-anchor="middle">${text}</text>`)}
    </svg>
  `;
}
