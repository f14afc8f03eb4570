import type { Route } from '../../route.ts';
import type { Text } from '../../text/language.ts';
import type { TemplateResult } from '../dom/lit.ts';
import { createGradebook } from '../store/classwork/gradebook.ts';
import { createTeaching } from '../store/classwork/teaching.ts';
import type { Game } from '../store/game.ts';
import { pause } from '../store/pause.ts';
import { createKeeper, type Keeper } from '../store/saves/keep.ts';
import { readBody } from '../store/saves/saves.ts';
import { createTabShelf } from '../store/saves/storage.ts';
import { compose } from './compose/compose.ts';
import { help } from './help.ts';
import type { Lectern } from './lectern.ts';
import { paper } from './paper.ts';
import { results } from './results/results.ts';
import { openReach } from './teacher-reach.ts';
import { openSpoken, openWords } from './words.ts';
import './teacher.css';

type Needs = {
  readonly game: Game;
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly makeSeed: () => string;
  readonly redraw: () => void;
};
type Seen = { readonly text: Text; readonly route: Route; readonly lists: Lectern['lists'] };

/** The pages for teachers: one chunk without the engine. @throws when what they need cannot be fetched. */
export async function openTeacher(needs: Needs) {
  const { game, keeper, now, makeSeed, redraw } = needs;
  const { interview, kinds, notices } = game;
  const ownKeeper = createKeeper(createTabShelf(), notices, readBody);
  const [teaching, words] = await Promise.all([
    createTeaching({ interview, kinds, keeper: ownKeeper, now, makeSeed }),
    openWords(game, redraw),
    keeper.prepare(),
  ]);
  const gradebook = createGradebook({ interview, kinds: teaching.kinds, keeper, pause });
  const reach = openReach(game.way, redraw);
  const spoken = openSpoken(game, redraw);
  teaching.subscribe(redraw);
  gradebook.subscribe(redraw);
  window.addEventListener('storage', soon(gradebook.catchUp));
  return {
    page: ({ text, route, lists }: Seen): TemplateResult | undefined => {
      const teach = words(text.language);
      if (!teach || !text.more || route.page !== 'teach') return undefined;
      const spokenIn: Lectern['spokenIn'] = language =>
        language === text.language ? { text, teach } : spoken(language);
      const at = now();
      return pageOf(
        { game, teaching, gradebook, text, teach, spokenIn, lists, now: at, redraw, reach },
        route,
      );
    },
  };
}

/** Other tabs add many receipts at once: once for all of them. */
function soon(act: () => void): () => void {
  let timer = 0;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, SOON_MS);
  };
}
const SOON_MS = 100;

function pageOf(lectern: Lectern, route: Extract<Route, { page: 'teach' }>): TemplateResult {
  switch (route.part) {
    case 'results':
      return results(lectern);
    case 'help':
      return help(lectern);
    case 'paper':
      return paper(lectern, route.code ?? '');
    default:
      return compose(lectern);
  }
}
