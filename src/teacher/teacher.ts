import type { TemplateResult } from '../dom/lit.ts';
import { pause } from '../dom/pause.ts';
import type { Route } from '../route.ts';
import type { Game } from '../store/game.ts';
import { createGradebook } from '../store/gradebook.ts';
import { createKeeper, type Keeper } from '../store/keep.ts';
import { readBody } from '../store/saves.ts';
import { createTabShelf } from '../store/storage.ts';
import { createTeaching } from '../store/teaching.ts';
import type { Language, Text } from '../text/language.ts';
import { loadTeaching, type Teach } from '../text/teaching.ts';
import { compose } from './compose/compose.ts';
import { help } from './help.ts';
import type { Lectern } from './lectern.ts';
import { paper } from './paper/paper.ts';
import { openReach } from './reach.ts';
import { results } from './results/results.ts';
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
  teaching.subscribe(redraw);
  gradebook.subscribe(redraw);
  window.addEventListener('storage', soon(gradebook.catchUp));
  return {
    page: ({ text, route, lists }: Seen): TemplateResult | undefined => {
      const teach = words(text.language);
      if (!teach || !text.more || route.page !== 'teach') return undefined;
      const lectern: Lectern = { game, teaching, gradebook, text, teach, lists, now: now(), redraw, reach };
      return pageOf(lectern, route);
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

/** The words of the language that is spoken; another is fetched when it is first asked for. */
async function openWords(
  { speech, arrivals }: Game,
  redraw: () => void,
): Promise<(language: Language) => Teach | undefined> {
  const { language: first } = speech.getState();
  const here = new Map<Language, Teach>([[first, await loadTeaching(first)]]);
  const coming = new Set<Language>();
  return language => {
    const known = here.get(language);
    if (known || coming.has(language)) return known;
    coming.add(language);
    const put = (words: Teach): void => {
      here.set(language, words);
      redraw();
    };
    void arrivals.bring(() => loadTeaching(language), put, 'words');
    return undefined;
  };
}
