import { figureOf } from '../../interview/library.ts';
import type { Figure, Interview } from '../../interview/types.ts';
import type { Random } from '../../random.ts';
import { isGreat, isMany, quantityOf } from '../figure.ts';
import type { Scope } from '../kind.ts';
import { stepOf } from './line.ts';
import type { EstimateItem, NumberLine } from './types.ts';

/** Lines for percentages and for numbers of two digits; which of them is drawn by lot, so that the middle tells nothing. */
const PERCENT: readonly NumberLine[] = [50, 80, 100].map(steps => ({ scale: 'linear', by: '0.1', steps }));
const TENS: readonly NumberLine[] = [50, 80, 100].map(steps => ({ scale: 'linear', by: '1', steps }));
const PER_DECADE = 20;
const DECADES = 3;
/** A pillar takes this share of a linear line to either side of the truth. */
const SHARE = 0.06;
/** On a logarithmic line, steps of a twentieth of a decade: from 0.7 to 1.4 times the truth. */
const LOG_SPREAD = 3;

/** Each figure that is more than a handful, on a line. */
export const compose = (interview: Interview, { figures }: Scope, random: Random): readonly EstimateItem[] =>
  figures
    .map(id => figureOf(interview, id))
    .filter(isMany)
    .map(figure => {
      const line = lineFor(figure, random);
      const spread = line.scale === 'log' ? LOG_SPREAD : Math.round(SHARE * line.steps);
      const at = stepOf(line, quantityOf(figure).value);
      return {
        id: `estimate:${figure.id}`,
        kind: 'estimate',
        prompt: { figure: figure.id, line, spread },
        key: { at, spread },
      };
    });

function lineFor(figure: Figure, random: Random): NumberLine {
  if (!isGreat(figure)) {
    const lines = figure.unit === 'percent' ? PERCENT : TENS;
    const wide = lines.filter(line => stepOf(line, quantityOf(figure).value) <= 0.9 * line.steps);
    return wide[random.whole(wide.length)] ?? lines[0] ?? { scale: 'linear', by: '1', steps: 100 };
  }
  const below = Math.floor(Math.log10(figure.value)) - 1 - random.whole(2);
  return { scale: 'log', from: below, perDecade: PER_DECADE, steps: DECADES * PER_DECADE };
}
