import { figureOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import {
  type EstimateKey,
  type EstimatePrompt,
  type NumberLine,
  ticksOf,
} from '../../../core/kinds/estimate/rules.ts';
import { pointersOf, quantityOf } from '../../../core/kinds/figure-lookup.ts';
import { fromDecimal } from '../../../core/quantity/decimal.ts';
import { figureMeaning, figureQuestion } from '../../../text/further-names.ts';
import { counterWord } from '../../../text/quantity-with-unit.ts';
import type { KindPaper } from '../types.ts';
import { labelsOf, truthText } from './estimate-words.ts';

/** On a logarithmic line 0.7 to 1.4 times the truth is right. A bank takes one tolerance for both sides, so the smaller one. */
const LOG_SHARE = 0.29;

/** Estimate on paper: a number line to put a mark on. */
export const paper: KindPaper<EstimatePrompt, EstimateKey> = {
  toPaper: (context, { prompt, key }) => {
    const { line, figure } = prompt;
    const { unit } = figureOf(context.interview, figure);
    const { value } = quantityOf(figureOf(context.interview, figure));
    return {
      question: withoutBreaks(figureQuestion(context.text, figure)),
      answer: {
        form: 'line',
        steps: line.steps,
        ticks: ticksOf(line).map(({ step }) => step),
        labels: labelsOf(context, prompt),
        at: key.at,
        spread: key.spread,
        unit: unit === 'percent' ? '%' : counterWord(context.text, unit),
        right: truthText(context, prompt),
        value: fromDecimal(value),
        tolerance: toleranceOf(line, key.spread, Number(fromDecimal(value))),
      },
      reason: figureMeaning(context.text, figure),
      pointers: pointersOf(context.interview, [figure]),
    };
  },
};

/** How far off a written number may be, in the unit of the figure. */
const toleranceOf = (line: NumberLine, spread: number, value: number): number =>
  line.scale === 'linear' ? Math.round(spread * Number(line.by) * 1e6) / 1e6 : Math.floor(value * LOG_SHARE);
