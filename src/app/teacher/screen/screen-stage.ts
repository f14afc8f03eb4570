import { keyed } from 'lit-html/directives/keyed.js';
import type { DealtItem as Item } from '../../../core/kinds/kind.ts';
import { isTeamRight, scoresOf, type TeamGame } from '../../../core/teams/team-game.ts';
import { sizeFor, widthOf } from '../../../shapes/letter-width.ts';
import { fitLines, stacked } from '../../../shapes/line-breaking.ts';
import { bold, group, path, type Rect, regular, type Shape } from '../../../shapes/shape-primitives.ts';
import {
  scoreTimbers,
  type TeamHead,
  type TeamSign,
  type TeamStage,
  teamSign,
  teamStage,
} from '../../../shapes/stage/team-stage-layout.ts';
import { joinSentences } from '../../../text/names.ts';
import type { TeacherKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { answerZone } from './answer-zone.ts';
import {
  cardOf,
  cssPlace,
  hallPicture,
  hallTerms,
  hallZone,
  type PlacedHall,
  placeHall,
} from './hall-zone.ts';
import { teamName, type ZoneView } from './screen-types.ts';
import { controlButtons, controlsOf, pausedSheet } from './stage-controls.ts';
import type { Seen, StageInput } from './stage-input.ts';
import { toldWall } from './told-wall.ts';
import './screen-stage.css';

/** What the stage is drawn from. */
type Drawing = {
  readonly context: TeacherPageContext;
  readonly game: TeamGame;
  readonly views: readonly ZoneView[];
  readonly stage: TeamStage;
  readonly seen: Seen;
  readonly input: StageInput;
};

/** The whole screen while a class plays: heads, a zone for each team, the teacher's controls, and the explanation. */
export function screenStage(context: TeacherPageContext, game: TeamGame, input: StageInput): TemplateResult {
  const views = zonesOf(context, game);
  const controls = controlsOf(context, game);
  const stage = teamStage({
    window: { w: window.innerWidth, h: window.innerHeight },
    teams: game.setup.teams.length,
    isShared: game.setup.shape === 'turns' && game.setup.teams.length > 2,
    isTold: game.phase === 'told',
    buttons: controls.length,
  });
  const seen = input.follow({
    ...{ context, game },
    said: before => sentenceOf(context, before, game, views),
    choose: n => chooseInTurns(game, views, n),
  });
  const drawing: Drawing = { context, game, views, stage, seen, input };
  const { on } = input;
  const { w, h } = stage.size;
  return html`
    <main class="stage" data-page="teach" data-phase=${game.phase} .style=${`--u:${stage.k}px;width:${w * stage.k}px;height:${h * stage.k}px`}
      @pointerdown=${on.down} @pointermove=${on.move} @pointerup=${on.up} @pointercancel=${on.cancel}
      @lostpointercapture=${on.cancel} @contextmenu=${on.menu} @click=${on.click}>
      <h1 class="unseen" tabindex="-1">${context.teach('screen.stage.title', { n: game.at + 1, total: game.items.length })}</h1>
      ${headsPicture(drawing)}
      ${game.isPaused ? paused(drawing) : zones(drawing)}
      ${
        game.phase === 'told' && !game.isPaused
          ? html`<div class="wall-place" .style=${cssPlace(stage.wall, stage.k)}>${toldWall(context, game)}</div>`
          : nothing
      }
      ${game.isPaused ? nothing : controlButtons(context, controls, stage)}
    </main>
  `;
}

/** Cards are put on pillars or lists; whatever else is asked is answered by buttons. */
const isOfHall = ({ rules }: Item): boolean => rules.atOnce > 1;

function zonesOf(context: TeacherPageContext, game: TeamGame): readonly ZoneView[] {
  const item = game.items[game.at];
  if (!item) return [];
  const responses = game.phase === 'told' ? game.closed[game.closed.length - 1]?.responses : undefined;
  return game.setup.teams.map(team => {
    const response = responses?.get(team.id) ?? null;
    return {
      ...{ context, game, team, item },
      isAsked: game.asked.includes(team.id),
      hasAnswered: game.answers.has(team.id),
      told: responses && { response, isRight: isTeamRight(item, response) },
      onAnswer: given => context.teams.answer(team.id, given),
    };
  });
}

/** The zones that are drawn: in turns of more than two teams only that of the team that is asked. */
const shownViews = ({ views, stage }: Drawing): readonly ZoneView[] =>
  stage.zones.length < views.length ? views.filter(({ isAsked }) => isAsked) : views;

/** Whatever was carried goes back. */
function paused({ context, game, input }: Drawing): TemplateResult {
  input.pointers.lay([]);
  return pausedSheet(context, game);
}

function zones(drawing: Drawing): TemplateResult {
  const { game, stage, input, seen, context } = drawing;
  const cards = game.items.filter(isOfHall).map(item => cardOf(context, item));
  const measure = input.measure(context.text.language);
  const all = shownViews(drawing).flatMap(view => {
    const rect = stage.zones[stage.zones.length > 1 ? game.setup.teams.indexOf(view.team) : 0];
    if (!rect) return [];
    const site = { rect, k: stage.k, isRows: stage.isRows, cards, measure, seen };
    return [{ view, site, hall: isOfHall(view.item) ? placeHall(view, site) : undefined }];
  });
  const { lay, carriedBy } = input.pointers;
  lay(all.flatMap(({ view, hall }) => (hall && isOpen(view) ? targetsOf(view, hall, stage.k) : [])));
  return html`
    ${all.map(({ view, site, hall }) => {
      if (!hall)
        return html`<div class="zone-place" .style=${cssPlace(view.told ? site.rect : taller(site.rect), stage.k)}>${answerZone(view)}</div>`;
      const place = { ...site, carried: carriedBy(view.team.id) };
      const shapes = hallPicture(view, place, hall);
      const key = `${view.team.id} ${game.at} ${game.phase} ${seen.undone ? game.steps : ''}`;
      return html`${keyed(key, toSvg(shapes, stage.size, { class: 'stage-picture' }))}${hallZone(view, place, hall)}`;
    })}
  `;
}

/** A question that is only read may stand above what is touched. */
const taller = (rect: Rect): Rect => ({
  ...rect,
  y: rect.y - 50,
  h: rect.h + 50 - 30,
});

const isOpen = ({ isAsked, told }: ZoneView): boolean => isAsked && !told;

function targetsOf({ team }: ZoneView, { site }: PlacedHall, k: number) {
  const inPage = ({ x, y, w, h }: typeof site.card) => ({ x: x * k, y: y * k, w: w * k, h: h * k });
  return [{ team: team.id, card: inPage(site.card), options: site.targets.map(inPage) }];
}

/** Digits answer while one team alone is asked: they do not say whose answer they are. */
function chooseInTurns({ setup, phase, isPaused }: TeamGame, views: readonly ZoneView[], n: number): boolean {
  const view = views.find(isOpen);
  if (!view || setup.shape !== 'turns' || phase !== 'ask' || isPaused || !isOfHall(view.item)) return false;
  const option = view.item.rules.optionAt(view.item.prompt, n);
  if (option) view.onAnswer(option.response);
  return option !== undefined;
}

/** Names, signs and scores, and the number of the question between them. */
function headsPicture(drawing: Drawing): TemplateResult {
  const { context, game, views, stage } = drawing;
  const scores = scoresOf(game);
  const size = stage.size;
  return html`
    ${toSvg([...frameShapes(drawing)], size, { class: 'stage-picture' })}
    ${views.map((view, i) => {
      const head = stage.heads[i];
      const score = scores[i];
      if (!head || !score) return nothing;
      const sign = signOf(view);
      const name = teamName(context, view.team);
      const words = context.teach('screen.stage.score', {
        right: score.right,
        asked: score.asked,
        count: score.right,
      });
      return html`
        <p class="unseen">${context.teach('screen.stage.head', { team: name, sign: sign.text, score: words })}</p>
        ${toSvg([group('azurite', headShapes(head, name, words, score))], size, { class: 'stage-picture' })}
        ${keyed(`${sign.look} ${game.at}`, toSvg([group('azurite', teamSign(head.sign, sign))], size, { class: 'stage-picture' }))}
      `;
    })}
  `;
}

function signOf({ context: { teach }, context, game, team, isAsked, hasAnswered, told }: ZoneView): TeamSign {
  const name = teamName(context, team);
  if (!isAsked) return { text: teach('screen.stage.waits', { team: name }), look: 'waits' };
  if (told && told.response === null) return { text: teach('screen.stage.none'), look: 'waits' };
  if (told)
    return {
      text: teach(told.isRight ? 'screen.stage.right' : 'screen.stage.wrong'),
      look: told.isRight ? 'right' : 'wrong',
    };
  if (hasAnswered) return { text: teach('screen.stage.done'), look: 'answered' };
  const key = game.setup.shape === 'turns' ? 'screen.stage.turn' : 'screen.stage.open';
  return { text: teach(key, { team: name }), look: 'turn' };
}

/** A long name takes two lines, so that it can still be read from the back row. */
function nameShapes(
  { at, room, size }: TeamHead['name'],
  align: TeamHead['align'],
  text: string,
): readonly Shape[] {
  const letters = { size, line: 1.12 * size, least: 24, weight: 700 } as const;
  const fitted = fitLines(text, { w: room, h: 1.2 * size }, letters, (words, px) => widthOf(words, px));
  return stacked(fitted, at, (words, place) =>
    bold(words, place, { face: 'serif', paint: 'ink', align, size: fitted.size }),
  );
}

const headShapes = (
  { name, align, words, ...head }: TeamHead,
  text: string,
  said: string,
  score: { readonly right: number; readonly asked: number },
): readonly Shape[] => [
  ...nameShapes(name, align, text),
  ...scoreTimbers({ ...head, align }, score),
  bold(said, words.at, {
    ...{ face: 'sans', paint: 'ink', align: head.sign.w < 400 ? 'end' : align },
    size: sizeFor(said, words.room, { from: words.size, least: 18 }),
  }),
];

/** What is to be done, by what is asked. */
const HOW: Readonly<Record<TeamGame['setup']['shape'], Readonly<Record<'card' | 'other', TeacherKey>>>> = {
  turns: { card: 'screen.stage.how.cardOnTurn', other: 'screen.stage.how.onTurn' },
  sideBySide: { card: 'screen.stage.how.cardTogether', other: 'screen.stage.how.together' },
};

function frameShapes({ context: { teach }, game, stage }: Drawing): readonly Shape[] {
  const { count, lines, axis } = stage;
  const [n, of] = [
    teach('screen.stage.number', { n: game.at + 1 }),
    teach('screen.stage.total', { total: game.items.length }),
  ];
  const [x, y] = count.at;
  const big = sizeFor(n, count.room, { from: 34, least: 18 });
  const counted = count.isOneLine
    ? [bold(`${n} ${of}`, count.at, { face: 'sans', size: 32, paint: 'ink', align: 'start' })]
    : [
        bold(n, [x, y], { face: 'sans', size: big, paint: 'ink' }),
        regular(of, [x, y + 42], { face: 'sans', size: Math.min(28, big), paint: 'ink2' }),
      ];
  const item = game.items[game.at];
  const said = [
    teach(HOW[game.setup.shape][item && isOfHall(item) ? 'card' : 'other']),
    teach('screen.stage.fair'),
  ];
  return [
    ...axis.map(line => path(line, { paint: 'ink3', line: 'axis', weight: 1.4 })),
    ...counted,
    ...lines.map(({ at, room, align }, i) => {
      const text = said[i] ?? '';
      return regular(text, at, {
        face: 'sans',
        paint: 'ink2',
        align,
        size: sizeFor(text, room, { from: 34, least: 18 }),
      });
    }),
  ];
}

/** What a screen reader says: how it ended once a question is closed, else what is asked now. */
function sentenceOf(
  context: TeacherPageContext,
  before: TeamGame,
  game: TeamGame,
  views: readonly ZoneView[],
): string {
  const { teach } = context;
  const [first] = views;
  if (game.isPaused !== before.isPaused)
    return teach(game.isPaused ? 'screen.stage.paused' : 'screen.stage.resumed');
  const told = views
    .filter(({ isAsked }) => isAsked)
    .map(view => teach('screen.stage.said', { team: teamName(context, view.team), sign: signOf(view).text }));
  if (game.phase === 'told' || game.at === before.at || !first) return joinSentences(context.text, told);
  const asked = isOfHall(first.item) ? hallTerms(context, first.item).question : '';
  return [teach('screen.stage.title', { n: game.at + 1, total: game.items.length }), ...told, asked].join(
    ' ',
  );
}
