import { pillarOf, pointerOf } from '../../../core/interview/library.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from '../../../core/kinds/match/types.ts';
import { fitLines, stacked } from '../../../shapes/lines.ts';
import { bold, regular } from '../../../shapes/pen.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Shape } from '../../../shapes/shape.ts';
import { pillarTitle, pointerName } from '../../../text/naming.ts';
import type { KindScene, Shown } from '../view.ts';

type Scene = KindScene<MatchPrompt, MatchKey, MatchResponse>;
type Confirmed = Shown<MatchResponse>;

/** Under the hall: what is asked, the full name of the pillar looked at, or the word that it is right. */
export function captionPiece(scene: Scene): Piece {
  const { stage, accent, over, shown } = scene;
  return {
    id: `caption:${over ?? (shown?.isRight ? shown.count : '')}`,
    rect: stage.caption,
    shapes: () => (over ? named(scene, over) : shown?.isRight ? confirmed(scene, shown) : asked(scene)),
    look: scene.isFirst ? 'first' : '',
    depth: 25,
    accent,
    enter: { alpha: 0, ms: 90, ease: 'linear' },
    leave: { alpha: 0, ms: 90, ease: 'linear' },
  };
}

/** In the middle below a wide hall, otherwise at the left. */
const isCentred = ({ stage }: Scene): boolean => stage.isWide && stage.caption.y > stage.ground;

/** A long title breaks after its commas. */
const clauses = (title: string): string => title.replace(/[，、]/g, '$&|');

const named = (scene: Scene, pillar: string): readonly Shape[] =>
  lines(scene, clauses(pillarTitle(scene.text, pillar)));

/** As many lines as there is room for. */
function lines(scene: Scene, marked: string): readonly Shape[] {
  const { stage, measure } = scene;
  const { w, h } = stage.caption;
  const size = stage.letters.caption;
  const letters = { size, line: Math.round(1.25 * size), least: 13, weight: 700 } as const;
  const set = fitLines(marked, { w, h }, letters, measure);
  const isMiddle = isCentred(scene);
  const look = { face: 'sans', size: set.size, paint: 'deep', align: isMiddle ? 'middle' : 'start' } as const;
  return stacked(set, [isMiddle ? w / 2 : 0, h / 2], (words, at) => bold(words, at, look));
}

const asked = (scene: Scene): readonly Shape[] => {
  const { text, stage } = scene;
  if (scene.isFirst) return lines(scene, text.t('play.askFirst'));
  const { w, h } = stage.caption;
  const centred = isCentred(scene);
  const look = {
    face: 'sans',
    size: stage.letters.caption,
    paint: 'deep',
    align: centred ? 'middle' : 'start',
  } as const;
  return [bold(text.t('play.ask'), [centred ? w / 2 : 0, h / 2], look)];
};

function confirmed(scene: Scene, { response }: Confirmed): readonly Shape[] {
  const { text, interview, stage, measure } = scene;
  const { caption: size, small } = stage.letters;
  const { w, h } = stage.caption;
  const word = text.t('play.right');
  const pointer = pointerName(text, pointerOf(interview, pillarOf(interview, response.pillar)));
  const gap = 0.5 * size;
  const total = measure(word, size, 700) + gap + measure(pointer, small, 400);
  const x = isCentred(scene) ? (w - total) / 2 : 0;
  const after = x + measure(word, size, 700) + gap;
  return [
    bold(word, [x, h / 2], { face: 'sans', size, paint: 'ok', align: 'start' }),
    regular(pointer, [after, h / 2], { face: 'sans', size: small, paint: 'ink2', align: 'start' }),
  ];
}
