import { confusableOf, measureOf } from '../../../core/interview/lookups.ts';
import type { MeasureId, PillarId } from '../../../core/interview/types.ts';
import { subjectOf } from '../../../core/kinds/kind.ts';
import { leadersOf, scoresOf, type TeamGame, type TeamScore } from '../../../core/teams/team-game.ts';
import type { TeamId } from '../../../core/teams/team-names.ts';
import { summaryOf, type TeamSummary } from '../../../core/teams/team-results.ts';
import { toHash } from '../../../route.ts';
import { box, OUTLINE, PLANNED, type Shape } from '../../../shapes/shape-primitives.ts';
import { cardText, contrastOf, pillarLabel, pillarSummary } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { teamName } from './screen-types.ts';
import './screen-parts.css';

/** How it ended: what each team got right, what to go over, and what can be done now. */
export function screenEnd(context: TeacherPageContext, game: TeamGame): TemplateResult {
  const { game: stores, teach } = context;
  const scores = scoresOf(game);
  const summary = summaryOf(stores.interview, game);
  return html`
    <main class="screen screen-end" data-page="teach" data-phase="over">
      <h1 tabindex="-1" data-outcome>${outcomeOf(context, game, scores)}</h1>
      <ul class="end-scores accent-azurite">${scores.map(score => scoreLine(context, game, score))}</ul>
      <div class="end-lessons">${confusedPart(context, game, summary)} ${measuresPart(context, summary)}
        ${summary.missed.length === 0 && game.closed.length > 0 ? html`<p class="end-none">${teach('screen.end.nothingMissed')}</p>` : nothing}
      </div>
      <div class="end-ways">${ways(context, summary)}</div>
      <p class="end-foot">${teach('screen.end.finishLine')}</p>
    </main>
  `;
}

/** Who got the greatest share right; several, or nobody, where it is so. */
export function outcomeOf(
  { teach }: Pick<TeacherPageContext, 'teach'>,
  { setup }: { readonly setup: Pick<TeamGame['setup'], 'teams'> },
  scores: readonly TeamScore[],
): string {
  if (scores.every(({ asked }) => asked === 0)) return teach('screen.end.unplayed');
  if (scores.every(({ right }) => right === 0)) return teach('screen.end.nobody');
  const leaders = leadersOf(scores);
  const names = setup.teams.filter(({ id }) => leaders.includes(id)).map(team => teamName({ teach }, team));
  if (leaders.length === 1) return teach('screen.end.winner', { team: names[0] ?? '' });
  if (leaders.length === scores.length)
    return teach(leaders.length === 2 ? 'screen.end.tie' : 'screen.end.tieAll');
  const [one = '', two = '', three = ''] = names;
  return leaders.length === 2
    ? teach('screen.end.sharedByTwo', { one, two })
    : teach('screen.end.sharedByThree', { one, two, three });
}

function scoreLine(
  context: TeacherPageContext,
  { setup }: TeamGame,
  score: TeamScore,
): TemplateResult | typeof nothing {
  const team = setup.teams.find(({ id }) => id === score.team);
  if (!team) return nothing;
  const { right, asked } = score;
  return html`
    <li data-team=${team.id}><strong>${teamName(context, team)}</strong> ${timbers(score)}
      <span>${context.teach('screen.end.score', { right, count: asked })}</span></li>`;
}

const TIMBER = { w: 56, h: 34 } as const;

/** One timber for each question that was asked, solid where it was answered rightly. */
function timbers({ right, asked }: TeamScore): TemplateResult {
  const shapes = Array.from(
    { length: asked },
    (_, i): Shape =>
      box(
        { x: i * TIMBER.w, y: 0, ...TIMBER },
        i < right ? { fill: 'mid', stroke: OUTLINE } : { stroke: PLANNED },
      ),
  );
  return toSvg(shapes, { w: Math.max(1, asked) * TIMBER.w, h: TIMBER.h }, { class: 'timbers', bleed: 2 });
}

/** What was answered to each question: by teams, or by the members of a class. */
type Answers = {
  readonly closed: readonly {
    readonly item: TeamGame['items'][number];
    readonly responses: ReadonlyMap<string, unknown>;
  }[];
};

/** The two pillars that were taken for each other most often, and what tells them apart: at the least what each is about. */
export function confusedPart(
  context: TeacherPageContext,
  game: Answers,
  { confused }: TeamSummary,
): TemplateResult | typeof nothing {
  if (!confused) return nothing;
  const { teach, text } = context;
  const { right, chosen, times } = confused;
  const sentence = apartIn(context, game, confused);
  const about = (id: PillarId): string =>
    teach('results.pillar', { label: pillarLabel(text, id), summary: pillarSummary(text, id) });
  return html`
    <section data-pair=${`${right} ${chosen}`}>
      <h2>${teach('results.pair', { one: pillarLabel(text, right), other: pillarLabel(text, chosen), count: times })}</h2>
      ${sentence === '' ? [right, chosen].map(id => html`<p>${about(id)}</p>`) : html`<p>${sentence}</p>`}
    </section>
  `;
}

/** Of a card that was misplaced just so: what it would have to say; else how such cards differ. */
function apartIn(
  { game: { interview }, text, teach }: TeacherPageContext,
  { closed }: Answers,
  { right, chosen }: { readonly right: PillarId; readonly chosen: PillarId },
): string {
  const misplaced = closed.flatMap(({ item, responses }): readonly MeasureId[] => {
    const measure = interview.measures.find(({ id }) => item.kind === 'match' && id === subjectOf(item.id));
    const isSo = [...responses.values()].some(
      response => response !== null && item.rules.answerOf(response).chosen === chosen,
    );
    return measure?.pillar === right && isSo ? [measure.id] : [];
  });
  const [said] = misplaced.flatMap(measure => {
    const sentence = contrastOf(text, measure, chosen);
    return sentence === '' ? [] : [teach('results.contrast', { card: cardText(text, measure), sentence })];
  });
  const [set] = misplaced.flatMap(measure => confusableOf(interview, measure, chosen) ?? []);
  return said ?? (set && text.more?.confusables[set.id]) ?? '';
}

export function measuresPart(
  { game, text, teach }: TeacherPageContext,
  { measures }: TeamSummary,
): TemplateResult | typeof nothing {
  if (measures.length === 0) return nothing;
  return html`
    <section>
      <h2>${teach('screen.end.goOver')}</h2>
      <ul>${measures.map(({ measure }) => {
        const { pillar } = measureOf(game.interview, measure);
        return html`<li data-measure=${measure}><strong>${cardText(text, measure)}</strong> <span>${pillarLabel(text, pillar)}</span></li>`;
      })}</ul>
    </section>
  `;
}

function ways(context: TeacherPageContext, { missed }: TeamSummary): TemplateResult {
  const { teams, teach } = context;
  return html`
    ${
      missed.length === 0
        ? nothing
        : html`<button class="button primary" type="button" data-again @click=${() => teams.again(missed)}>
            <strong>${teach('screen.end.again', { count: missed.length })}</strong></button>`
    }
    ${bookPart(context)}
    <button class="button" type="button" data-back @click=${() => teams.act('undo')}><strong>${teach('screen.end.back')}</strong></button>
    <a class="button" href=${toHash({ page: 'teach' })} data-finish @click=${teams.drop}><strong>${teach('screen.end.finish')}</strong></a>
  `;
}

/** Codes by game and language: names that nobody typed are those of the language. */
const RECEIPTS = new WeakMap<TeamGame, Map<string, readonly string[]>>();

function receiptsOf(context: TeacherPageContext, game: TeamGame): readonly string[] {
  const known = RECEIPTS.get(game) ?? new Map<string, readonly string[]>();
  RECEIPTS.set(game, known);
  const { language } = context.text;
  const nameOf = (id: TeamId): string =>
    teamName(context, game.setup.teams.find(team => team.id === id) ?? { id, name: '' });
  const codes = known.get(language) ?? context.teams.receipts(nameOf);
  known.set(language, codes);
  return codes;
}

/** Into the book of the class, as teams and never as pupils; once it is there, that is said instead. */
function bookPart(context: TeacherPageContext): TemplateResult | typeof nothing {
  const { gradebook, teams, teach } = context;
  const { game } = teams.getState();
  if (!game || game.closed.length === 0) return nothing;
  const codes = receiptsOf(context, game);
  const { codes: kept, isReading } = gradebook.getState();
  if (codes.length === 0) return html`<p class="end-book" data-unbooked>${teach('screen.end.unbooked')}</p>`;
  if (codes.every(code => kept.includes(code)))
    return html`<p class="end-book" role="status" data-booked>${teach('screen.end.booked', { count: codes.length })}
      <a href=${toHash({ page: 'teach', part: 'results' })}>${teach('pages.results')}</a></p>`;
  const add = (): void => {
    if (!isReading) void gradebook.add(codes);
  };
  return html`<button class="button" type="button" data-book aria-disabled=${isReading} @click=${add}>
    <strong>${teach('screen.end.book')}</strong><span>${teach('screen.end.bookLine')}</span></button>`;
}
