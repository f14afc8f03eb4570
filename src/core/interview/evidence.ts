import type { Problem } from './parse.ts';
import type { BeamId, Documented } from './types.ts';

/**
 * Cuts an interview text into its answers and points. `parts[question - 1][point]`, white space removed;
 * point 0 is the opening. Points are paragraphs that begin 一是, 二是 …; an answer without them lists its
 * points after 具体包括, parted by ；.
 */
export function answerPointsOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/^答[：:]/m)
    .slice(1)
    .map(answer => answer.split(/^(?:##|问[：:])/m)[0] ?? '')
    .map(toPoints);
}

function toPoints(answer: string): readonly string[] {
  const numbered = answer.split(/^\s*[一二三四五六七八九十]是/m);
  const parts = numbered.length > 1 ? numbered : listed(answer);
  return parts.map(squeeze);
}

function listed(answer: string): readonly string[] {
  const [opening = '', list = ''] = answer.split('具体包括');
  return [opening, ...list.split('；').filter(Boolean)];
}

const squeeze = (text: string): string => text.replace(/\s/g, '');

/** A quotation, where it should stand, and the file and id to name when it does not. */
type Claim = {
  readonly path: string;
  readonly beam: BeamId;
  /** A term of the glossary may stand anywhere in its answer, more than once. */
  readonly point?: number;
  readonly evidence: string;
};

/** Every quotation must stand exactly once inside the answer and point that it names. */
export function checkEvidence(documented: Documented, text: string): readonly Problem[] {
  const parts = answerPointsOf(text);
  return claimsOf(documented).flatMap(({ path, beam, point, evidence }) => {
    const question = documented.interview.beams.find(({ id }) => id === beam)?.question ?? 0;
    const answer = parts[question - 1] ?? [];
    const part = point === undefined ? answer.join('\n') : (answer[point] ?? '');
    const times = part.split(squeeze(evidence)).length - 1;
    if (times === 1 || (times > 1 && point === undefined)) return [];
    const code = times === 0 ? 'evidenceAbsent' : 'evidenceRepeated';
    return [{ path, code, found: evidence, expected: `${question}.${point ?? ''}` } as const];
  });
}

function claimsOf({ interview, evidence }: Documented): readonly Claim[] {
  const pillars = new Map(interview.pillars.map(pillar => [pillar.id, pillar]));
  const claim = (file: string, id: string, where: Pick<Claim, 'beam' | 'point'>): Claim => ({
    path: `${file}.json, ${id}, evidence`,
    evidence: evidence[id] ?? '',
    ...where,
  });
  return [
    ...interview.pillars.map(({ id, beam, point }) => claim('pillars', id, { beam, point })),
    ...interview.measures.flatMap(({ id, pillar }) => {
      const home = pillars.get(pillar);
      return home ? [claim('measures', id, { beam: home.beam, point: home.point })] : [];
    }),
    ...interview.figures.map(({ id, beam, point }) => claim('figures', id, { beam, point })),
    ...interview.glossary.map(({ id, beam }) => claim('glossary', id, { beam })),
  ];
}
