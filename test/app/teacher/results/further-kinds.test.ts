import { describe, expect, it } from 'vitest';
import { createGradebookStore } from '../../../../src/app/store/classwork/gradebook-store.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { confusionsSection } from '../../../../src/app/teacher/results/confusions-section.ts';
import { itemsSection } from '../../../../src/app/teacher/results/items-section.ts';
import {
  itemName,
  kindName,
  wrongResponseName,
} from '../../../../src/app/teacher/results/results-context.ts';
import { itemFile } from '../../../../src/app/teacher/results/results-export.ts';
import { toQuoted } from '../../../../src/app/teacher/worksheet-content.ts';
import { itemStats } from '../../../../src/core/classroom/class-analysis.ts';
import type { DealtItem } from '../../../../src/core/kinds/kind.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import { headlineText, listName, phrasesOf } from '../../../../src/text/further-names.ts';
import { KINDS } from '../../../all-kinds.ts';
import {
  isHeadline,
  makeFurtherAssignment,
  rightTo,
  satBy,
  wrongIn,
  wrongTo,
} from '../../../core/classroom/further-class.ts';
import { realText } from '../../../real-interview.ts';
import { makeMemoryStorage, makeRetryingFetch } from '../../../small-interview.ts';
import { GARDEN, LIVE } from '../../../whole-packs.ts';
import { printed } from '../../list/template-markup.ts';
import { opened } from './opened-book.ts';

const assignment = makeFurtherAssignment({ count: 60 });
/** Three students who are wrong in different things and ways. */
const receipts = [0, 1, 2].map(pupil =>
  satBy(assignment, (item, n) => (n % 3 === pupil ? wrongTo(item, pupil + n) : rightTo(item)), {
    own: pupil + 1,
    name: `0${pupil + 1}`,
  }),
);
const open = (language: Language) =>
  opened(
    language,
    receipts.map(({ text }) => text),
    { pack: LIVE, text: realText(language) },
  );

describe.each(LANGUAGES)('what a class is told of headlines and lists, %s', language => {
  const context = open(language);
  const { text, teach } = context;
  const stats = itemStats(context.book);
  const headlineOf = (item: DealtItem): string => Object(item.prompt).headline;

  it('is marked as the students were: every receipt is replayed', () => {
    expect(context.gradebook.gradebook().refused).toEqual([]);
    expect(stats).toHaveLength(60);
    expect(stats.flatMap(({ drawn }) => drawn.flatMap(({ students }) => students))).toHaveLength(60);
  });

  it('names a headline as it was asked, with what is true of it', () => {
    const markup = printed(itemsSection(context));
    for (const { item } of stats.filter(one => isHeadline(one.item))) {
      const wrong = wrongIn(item);
      const asked = headlineText(text, headlineOf(item), wrong);
      expect(itemName(context, item)).toBe(asked);
      const [, row = ''] = markup.split(`data-item=${item.id}>`);
      expect(row.indexOf(asked)).toBeGreaterThan(-1);
      const truth = phrasesOf(text, headlineOf(item)).find(({ id }) => id === wrong?.slot);
      const said = truth ? toQuoted(truth.text) : teach('results.asStated');
      expect(row.split('</li>')[0]).toContain(said);
    }
  });

  it('names what was chosen: the phrase as it was shown, that all was found true, the list', () => {
    let overlooked = 0;
    for (const { item, drawn } of stats)
      for (const one of drawn) {
        const { slot, group } = Object(one.response);
        const name = wrongResponseName(context, item, one);
        const shown = (id?: string): string =>
          toQuoted(
            phrasesOf(text, headlineOf(item), wrongIn(item)).find(phrase => phrase.id === id)?.text ?? '?',
          );
        if (group) expect(name).toBe(listName(text, group));
        else if (slot === 'none') {
          overlooked += 1;
          expect(name).toBe(teach('results.overlooked', { phrase: shown(wrongIn(item)?.slot) }));
        } else expect(name).toBe(teach('results.took', { phrase: shown(slot) }));
        expect(name).not.toMatch(/[?|_:]|undefined/);
      }
    expect(overlooked).toBeGreaterThan(0);
  });

  it('is in the file as on the page, the commonest wrong answer with who gave it', () => {
    const [, ...rows] = itemFile(context).slice(1).trimEnd().split('\r\n');
    expect(rows).toHaveLength(60);
    stats.forEach(({ item, drawn: [most] }, i) => {
      expect(rows[i]).toContain(itemName(context, item));
      if (most) expect(rows[i]).toContain(wrongResponseName(context, item, most));
      expect(kindName(context, item)).toMatch(/校对|归类|Proofread|Sort/);
    });
    expect(stats.filter(({ drawn }) => drawn.length > 0).length).toBeGreaterThan(50);
  });

  it('mixes up no pillars', () => {
    expect(printed(confusionsSection(context))).toBe('');
  });
});

describe('receipts of a pack that the page has to fetch', () => {
  it('are marked once what its headlines and lists ask has come, too', async () => {
    const { interview, ...rest } = LIVE.pack;
    const { further } = interview;
    const questions = further?.questions;
    if (!questions) throw new Error('nothing more is asked');
    // As a pack is when it comes: what headlines and lists ask is fetched by itself.
    const coming = {
      ...rest,
      interview: { ...interview, further: {} },
      questions: async () => ({ questions, quotations: {} }),
    };
    const listed = { ...LIVE.listed, open: async () => coming };
    const gradebook = createGradebookStore({
      ...{ pack: GARDEN.pack, shelf: { packs: [GARDEN.listed, listed], former: [] }, kinds: KINDS },
      keeper: createKeeper(makeMemoryStorage(), createNotices(), readSave),
      bring: makeRetryingFetch().bring,
      pause: async () => undefined,
    });
    await gradebook.add(receipts.map(({ text }) => text));
    expect(gradebook.gradebook().refused).toEqual([]);
    expect(gradebook.book()?.students).toHaveLength(3);
    expect(gradebook.book()?.items).toHaveLength(60);
  });
});
