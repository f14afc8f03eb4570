import type { Questions } from './question-types.ts';
import type {
  Beam,
  BeamId,
  BeamLevel,
  Confusable,
  Figure,
  FigureId,
  Interview,
  LevelId,
  LevelSpec,
  Measure,
  MeasureId,
  Pillar,
  PillarId,
  Pointer,
  RecallLevel,
  Relation,
  RelationId,
} from './types.ts';

/** Look-ups in one interview. @throws RangeError for an unknown id, which is a programming error. */
export const beamOf = (interview: Interview, id: BeamId): Beam => entryById(interview.beams, id);
export const pillarOf = (interview: Interview, id: PillarId): Pillar => entryById(interview.pillars, id);
export const measureOf = (interview: Interview, id: MeasureId): Measure => entryById(interview.measures, id);
export const figureOf = (interview: Interview, id: FigureId): Figure => entryById(interview.figures, id);
/** @throws RangeError if they have not been fetched: to go on without them would deal other questions. */
export function questionsOf({ id, further }: Interview): Questions {
  if (!further) return NO_QUESTIONS;
  if (!further.questions) throw new RangeError(`the questions of ${id} have not come yet`);
  return further.questions;
}
const NO_QUESTIONS: Questions = { headlines: [], lists: [], tables: [] };

export const relationOf = (interview: Interview, id: RelationId): Relation =>
  entryById(interview.relations, id);
export const levelOf = (interview: Interview, id: LevelId): LevelSpec => entryById(interview.levels, id);

/** The level of an id from an address or a save, which may be unknown. */
export const findLevel = (interview: Interview, id: LevelId): LevelSpec | undefined =>
  interview.levels.find(level => level.id === id);
export const hasBeam = (interview: Interview, id: BeamId): boolean =>
  interview.beams.some(beam => beam.id === id);

/** Pillars of a beam in the order of their points. */
export const pillarsOf = (interview: Interview, beam: BeamId): readonly Pillar[] =>
  interview.pillars.filter(pillar => pillar.beam === beam).sort((a, b) => a.point - b.point);
export const pillarIdsOf = (interview: Interview, beam: BeamId): readonly PillarId[] =>
  pillarsOf(interview, beam).map(({ id }) => id);

export const measuresOf = (interview: Interview, pillar: PillarId): readonly Measure[] =>
  interview.measures.filter(measure => measure.pillar === pillar);

export const levelsOf = (interview: Interview, beam: BeamId): readonly BeamLevel[] =>
  interview.levels.filter(level => 'beam' in level).filter(level => level.beam === beam);
/** The figures that the levels of a beam ask for. */
export const figuresAskedIn = (interview: Interview, beam: BeamId): readonly FigureId[] =>
  levelsOf(interview, beam).flatMap(level => (level.form === 'numbers' ? level.figures : []));
/** The levels across the beams that are the same for everyone. */
export const hallLevelsOf = (interview: Interview): readonly LevelSpec[] =>
  interview.levels.filter(({ form }) => form === 'apart' || form === 'headlines' || form === 'challenge');
/** The number of a level within its beam, or among those across the beams, from 1. The blueprint is the first of its beam. */
export function ordinalOf(interview: Interview, level: LevelSpec): number {
  const among = 'beam' in level ? levelsOf(interview, level.beam) : hallLevelsOf(interview);
  return among.findIndex(({ id }) => id === level.id) + 1;
}

/** The level of this form that is composed for one learner. */
export const recallLevelOf = (interview: Interview, form: RecallLevel['form']): LevelId =>
  idOfForm(interview, form);

/** The level that is composed for a class. */
export const assignedLevelOf = (interview: Interview): LevelId => idOfForm(interview, 'assigned');

const idOfForm = (interview: Interview, form: Composed): LevelId =>
  entryById(interview.levels, interview.levels.find(level => level.form === form)?.id ?? form).id;

/** Where in the interview a pillar or a figure stands. */
export function pointerOf(
  interview: Interview,
  { beam, point }: { readonly beam: BeamId; readonly point: number },
): Pointer {
  return { question: beamOf(interview, beam).question, point };
}

/** Where a measure or a figure stands: its pillar, or itself. Undefined for an id that is neither. */
export function findHome(
  { pillars, measures, figures }: Interview,
  about: MeasureId | FigureId,
): Pillar | Figure | undefined {
  const measure = measures.find(({ id }) => id === about);
  return figures.find(({ id }) => id === about) ?? pillars.find(({ id }) => id === measure?.pillar);
}

/** The set in which this measure stands beside one of the chosen pillar, if they are easily mixed up. */
export function confusableOf(
  interview: Interview,
  measure: MeasureId,
  chosen: PillarId,
): Confusable | undefined {
  return interview.confusables.find(
    set =>
      set.measures.includes(measure) &&
      set.measures.some(other => measureOf(interview, other).pillar === chosen),
  );
}

/** Every set of measures that are easily mixed up with this one. */
export const confusablesOf = (interview: Interview, measure: MeasureId): readonly Confusable[] =>
  interview.confusables.filter(({ measures }) => measures.includes(measure));

function entryById<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find(entry => entry.id === id);
  if (!found) throw new RangeError(`no entry "${id}" among ${list.length}`);
  return found;
}

/** A level that has questions; a blueprint is read, not played. */
export type PlayableSpec = Exclude<LevelSpec, { readonly form: 'blueprint' }>;

export const isPlayable = <L extends LevelSpec>(
  spec: L,
): spec is Exclude<L, { readonly form: 'blueprint' }> => spec.form !== 'blueprint';

/** A level that is the same for everyone and earns stars; the others are composed for one learner or for a class. */
export type StarredSpec = Exclude<PlayableSpec, { readonly form: Composed }>;

type Composed = RecallLevel['form'] | 'assigned';

export const isStarred = <L extends LevelSpec>(
  spec: L,
): spec is Exclude<L, { readonly form: 'blueprint' | Composed }> =>
  spec.form !== 'blueprint' && !COMPOSED.some(form => form === spec.form);

const COMPOSED: readonly Composed[] = ['today', 'review', 'drill', 'assigned'];

/** Text without the marks where a line may break. */
export const withoutBreaks = (text: string): string => text.replaceAll('|', '');
