import { questionsOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import type { ListId } from '../../../core/interview/question-types.ts';
import type { SortKey, SortPrompt, SortResponse } from '../../../core/kinds/sort/rules.ts';
import { lastIn } from '../../../core/lists.ts';
import type { Stage } from '../../../shapes/stage/types.ts';
import { listName } from '../../../text/further-names.ts';
import { hallCanvas, hasRoomFor } from '../canvas-hall.ts';
import type { Captions, HallContext } from '../canvas-pillar-pieces.ts';
import type { CanvasContext } from '../types.ts';
import { list } from './list.ts';
import { accentOf, coursesOn, memberMarked, questionMarked, sourceOf } from './sort-words.ts';

type SortContext = CanvasContext<SortPrompt, SortKey, SortResponse>;

/** Sort on the canvas: things that the interview names on the cards, and a pillar for each list of a table. */
export const canvas = hallCanvas<SortPrompt, SortKey, SortResponse>({
  title: context => list.title?.(context, context.item) ?? '',
  toHall,
  toResponse: group => ({ group }),
});

function toHall(context: SortContext): HallContext {
  const { interview, text, stage, item, hand, shown } = context;
  const accent = accentOf(interview, item.prompt);
  return {
    ...context,
    stage: withLargeCards(stage),
    hand: hand.map(card => card && { id: card.id, marked: memberMarked(text, card.prompt) }),
    options: item.prompt.groups.map((id, i) => ({
      id,
      accent,
      number: String(i + 1),
      name: listName(text, id),
      courses: coursesOn(context, item.prompt, id),
    })),
    chosen: shown?.response.group ?? null,
    captions: captionsOf(context),
  };
}

/** Single words are written larger than sentences. */
const LARGER = 20 / 18;

function withLargeCards(stage: Stage): Stage {
  const { letters } = stage;
  const [card, cardLine] = [letters.card, letters.cardLine].map(size => Math.round(LARGER * size));
  return { ...stage, letters: { ...letters, card: card ?? 0, cardLine: cardLine ?? 0 } };
}

/** A card that is held is asked about by name, where there is room for that. */
function captionsOf(context: SortContext): Captions {
  const { text, hand, held, over, shown, laid = [] } = context;
  const asked = hand.find(card => card?.id === held);
  const question = asked ? questionMarked(text, asked.prompt) : undefined;
  const judged = laid.find(({ id }) => id === shown?.item);
  return {
    ask: question !== undefined && hasRoomFor(context, question) ? question : text.t('sort.ask'),
    first: text.t('sort.askFirst'),
    over: over === null ? '' : namedOver(context, over),
    source: judged ? sourceOf(context, judged) : '',
  };
}

/** The name of a list, and what lies there already: as much of it as there is room for. */
function namedOver(context: SortContext, list: ListId): string {
  const { interview, text, laid = [] } = context;
  const name = listName(text, list);
  const members = laid
    .filter(({ key }) => key.group === list)
    .map(({ prompt }) => withoutBreaks(memberMarked(text, prompt)));
  const isOpen = questionsOf(interview).lists.some(one => one.id === list && one.isOpen);
  const said = members.map((_, i) => {
    const isAll = i === members.length - 1;
    const key = !isAll ? 'sort.holdsMore' : isOpen ? 'sort.holdsOpen' : 'sort.holds';
    return text.t(key, { name, members: members.slice(0, i + 1).join(text.t('name.and')) });
  });
  return lastIn(said.filter(title => hasRoomFor(context, title))) ?? name;
}
