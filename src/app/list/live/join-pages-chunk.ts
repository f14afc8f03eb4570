/** The pages of a phone in a live class: one chunk, fetched when an address names a room. */
import type { DealtItem } from '../../../core/kinds/kind.ts';
import { createLazyByKind, fetchRules, isFurther } from '../../../core/kinds/register.ts';
import type { Language } from '../../../core/language.ts';
import { roomCodeIn } from '../../../core/live/room-identity.ts';
import { type ShownItem, secondsLeft } from '../../../core/live/view-types.ts';
import { type JoinTranslate, loadJoinWords } from '../../../text/live-words.ts';
import type { TemplateResult } from '../../dom/html-template.ts';
import type { Game } from '../../store/game-stores.ts';
import { folderAddress } from '../../store/live/class-server.ts';
import { createPhoneRoom, type PhoneRoomStore } from '../../store/live/phone-room-store.ts';
import { stepOf } from '../../store/live/phone-steps.ts';
import { fetchQuestions } from '../../store/rules-loader.ts';
import type { Keeper } from '../../store/saves/keeper.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { createJoinFields, fieldsFor, type JoinFields } from './join-fields.ts';
import { joinPage } from './join-page.ts';
import { createPhoneHelp } from './phone-help.ts';
import type { PhonePage } from './phone-page-context.ts';
import './join-pages-chunk.css';

type Needs = {
  readonly game: Game;
  /** Of this device, whatever the pack. */
  readonly keeper: Keeper;
  readonly redraw: () => void;
  readonly now: () => number;
  readonly makeSeed: () => string;
  readonly reload: () => void;
  /** Opens this address with another pack. */
  readonly openPack: (id: string) => void;
};

export type JoinPages = {
  /** Undefined while its words have not come. */
  readonly page: (page: ListPageContext) => TemplateResult | undefined;
  /** To be called after every drawing. */
  readonly follow: (root: HTMLElement) => void;
};

/** @throws when what they need cannot be fetched. */
export async function openJoinPages(needs: Needs): Promise<JoinPages> {
  const { game, keeper, redraw, now, makeSeed, reload, openPack } = needs;
  const [words] = await Promise.all([openWords(game, redraw), keeper.prepare()]);
  const phone = createPhoneRoom({
    ...{ keeper, now, makeSeed, pack: game.pack.identity },
    base: () => folderAddress(game.tabHistory),
    onOtherPack: identity => {
      const other = game.shelf.packs.find(one => one.identity === identity);
      if (other && other.id !== game.interview.id) openPack(other.id);
    },
  });
  const fields = createJoinFields(redraw);
  const items = openItems(game, redraw);
  followStores(needs, phone, fields);
  let drawn: PhonePage | undefined;
  const help = createPhoneHelp(() => drawn, redraw);
  return {
    page: page => {
      const join = words(page.text.language);
      const state = phone.getState();
      const left = secondsLeft(state.view, phone.serverNow());
      drawn = join && {
        ...page,
        join,
        phone,
        state,
        fields,
        left,
        reload,
        step: stepOf(state),
        itemOf: items,
      };
      return drawn && joinPage(drawn);
    },
    follow: root => {
      if (game.route.getState().page !== 'join') drawn = undefined;
      help.follow(root);
    },
  };
}

/** Goes to the room that the address names, and leaves it with the page. */
function followStores({ game, redraw }: Needs, phone: PhoneRoomStore, fields: JoinFields): void {
  const arrive = (): void => {
    const route = game.route.getState();
    const room = route.page === 'join' ? roomCodeIn(route.room ?? '') : undefined;
    if (room === undefined) phone.leave();
    else phone.enter(room);
  };
  phone.subscribe(state => {
    const { room, kept, view } = state;
    if (room !== null && view && fields.now().room !== room)
      fields.change(fieldsFor(room, kept?.names ?? [], kept?.team ?? null));
    if (stepOf(state) !== 'lobby' && fields.now().isRenaming && view?.question)
      fields.change({ isRenaming: false });
    redraw();
  });
  game.route.subscribe(arrive);
  arrive();
}

/** After a switch of language the words stay until the others have come. @throws when the first ones cannot be fetched. */
async function openWords(
  game: Game,
  redraw: () => void,
): Promise<(language: Language) => JoinTranslate | undefined> {
  const first = game.language.getState().language;
  const here = new Map<Language, JoinTranslate>([[first, await loadJoinWords(first)]]);
  const asked = new Set<Language>([first]);
  let last = here.get(first);
  return language => {
    if (!asked.has(language)) {
      asked.add(language);
      const put = (words: JoinTranslate): void => {
        here.set(language, words);
        redraw();
      };
      void game.fetching.bring(() => loadJoinWords(language), put, 'words');
    }
    last = here.get(language) ?? last;
    return last;
  };
}

/** Items of the room with the rules of their kinds, which are fetched when the first of a kind is asked. */
function openItems(game: Game, redraw: () => void): PhonePage['itemOf'] {
  const rules = createLazyByKind(fetchRules, redraw, game.fetching.bring);
  let isFetching = false;
  const fetchFurther = (): void => {
    if (isFetching) return;
    isFetching = true;
    void game.fetching.bring(() => fetchQuestions(game.pack), redraw);
  };
  return (shown: ShownItem, key?: unknown): DealtItem | undefined => {
    const own = rules.of(shown);
    const text = game.language.getState();
    if (isFurther(shown)) {
      fetchFurther();
      if (text.more && !text.more.headlines) void game.language.extend();
      if (!text.more?.headlines || !game.interview.further?.questions) return undefined;
    } else if (shown.kind !== 'match' && !text.more) return undefined;
    return own && { id: shown.id, kind: shown.kind, prompt: shown.prompt, key, rules: own };
  };
}
