import type { Interview } from '../../core/interview/types.ts';
import type { LogEntry } from '../../core/learner/attempt-log.ts';
import { beamStates, isWholeBuilt, pillarState, starSum } from '../../core/learner/campaign-progress.ts';
import type { BeamState, Journey } from '../../core/learner/measure-standings.ts';
import { lastIn } from '../../core/lists.ts';
import type { Text } from '../../text/types.ts';
import { moved } from '../geometry.ts';
import { isIdeographic } from '../letter-width.ts';
import { bold, box, path, type Rect, regular, type Shape, stroke } from '../shape-primitives.ts';
import { tower } from './tower.ts';

/** Size of the certificate in CSS px: tall, so that it fits on the phones that pictures are sent to. */
export const CERTIFICATE = { w: 390, h: 640 } as const;

/** What stands on a certificate. */
type Certificate = {
  readonly title: string;
  readonly line: string;
  readonly beams: readonly BeamState[];
  /** What is built, as numbers with their names. */
  readonly sums: readonly { readonly value: string; readonly name: string }[];
  readonly foot: string;
};

type LearnerRecord = { readonly log: readonly LogEntry[]; readonly journey: Journey };

/** The certificate that sums up what a learner has built. */
export function certificateOf(
  interview: Interview,
  { log, journey }: LearnerRecord,
  text: Text,
): Certificate {
  const built = interview.pillars.filter(({ id }) =>
    pillarState(interview, journey, id).courses.every(course => course !== 'planned'),
  );
  const finishes = log.filter(entry => entry.type === 'finish' && entry.interview === interview.id);
  const sums = {
    pillars: built.length,
    measures: journey.measures.size,
    figures: journey.figures.size,
    stars: starSum(interview, journey),
    at: lastIn(finishes)?.at,
    isWhole: isWholeBuilt(interview, journey),
  };
  return { ...certificateText(text, sums), beams: beamStates(interview, journey, text) };
}

/** Counts of a learner's hall. `at`: when the last level was finished, in ms since 1970; undefined if none was. */
type CertificateSums = {
  readonly pillars: number;
  readonly measures: number;
  readonly figures: number;
  readonly stars: ReturnType<typeof starSum>;
  readonly at: number | undefined;
  readonly isWhole: boolean;
};

function certificateText({ t, words, language }: Text, sums: CertificateSums): Omit<Certificate, 'beams'> {
  const { pillars, measures, figures, stars, at, isWhole } = sums;
  const date = at === undefined ? '' : new Date(at).toLocaleDateString(language, { dateStyle: 'long' });
  return {
    title: t('app.title'),
    line: t(isWhole ? 'whole.done' : 'whole.underway'),
    sums: [
      { value: String(pillars), name: t('whole.pillars') },
      { value: String(measures), name: t('whole.measures') },
      { value: String(figures), name: t('whole.figures') },
      { value: `${stars.earned}/${stars.most}`, name: t('whole.stars') },
    ],
    foot: [words.subtitle, date].filter(Boolean).join(' · '),
  };
}

/** The picture: a double frame as in a builder's manual; in it the title, the hall, the counts and the foot line. */
export function certificate({ title, line, beams, sums, foot }: Certificate): readonly Shape[] {
  const { w, h } = CERTIFICATE;
  const inset = (by: number): Rect => ({ x: by, y: by, w: w - 2 * by, h: h - 2 * by });
  const column = (w - 60) / Math.max(1, sums.length);
  const rule = SUMS.y - 26;
  return [
    box({ x: 0, y: 0, w, h }, { fill: 'paper' }),
    box(inset(FRAME), { stroke: stroke('outline', 'outline') }),
    box(inset(FRAME + 5), { stroke: stroke('hair', 'hair') }),
    bold(title, [w / 2, 52], {
      face: 'serif',
      size: 30,
      paint: 'ink',
      spacing: isIdeographic(title) ? 4 : 0,
    }),
    regular(line, [w / 2, 84], { face: 'sans', size: 14, paint: 'ink2' }),
    ...moved(tower(beams, TOWER).shapes, TOWER.x, TOWER.y),
    path(
      [
        [30, rule],
        [w - 30, rule],
      ],
      stroke('hair', 'hair'),
    ),
    ...sums.flatMap(({ value, name }, i) => {
      const x = 30 + (i + 0.5) * column;
      return [
        bold(value, [x, SUMS.y], { face: 'serif', size: 24, paint: 'ink' }),
        regular(name, [x, SUMS.y + SUMS.name], { face: 'sans', size: 13, paint: 'ink2' }),
      ];
    }),
    regular(foot, [w / 2, h - 36], { face: 'sans', size: 12, paint: 'ink2' }),
  ];
}

const FRAME = 12;

const TOWER: Rect = { x: 17, y: 96, w: 356, h: 420 };

/** The y of the counts, and the distance of their names below. */
const SUMS = { y: 548, name: 27 } as const;

/** The part of the picture with the roof: the canvas shows it last. */
export const roofBand: Rect = { x: 0, y: TOWER.y, w: CERTIFICATE.w, h: 96 };
