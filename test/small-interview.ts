import { createRetryingFetch, type Host, type RetryingFetch } from '../src/app/store/fetch-retry.ts';
import type { Logbook } from '../src/app/store/log/logbook.ts';
import { createNotices, type Notices } from '../src/app/store/notice-store.ts';
import type { TextStorage } from '../src/app/store/saves/browser-storage.ts';
import { isStarred, type StarredSpec } from '../src/core/interview/lookups.ts';
import type { Pack, PackShelf } from '../src/core/interview/pack-content.ts';
import type { Interview } from '../src/core/interview/types.ts';
import type { ItemId } from '../src/core/kinds/kind.ts';
import { compose, type MatchItem } from '../src/core/kinds/match/rules.ts';
import type { Attempt, LogEntry } from '../src/core/learner/attempt-log.ts';
import { begin, type Session } from '../src/core/session/session-state.ts';
import { dealLevel } from './all-kinds.ts';

/** A pack whose words nobody asks for. */
export function makePack(interview: Interview, identity = 'SMA11PACK0'): Pack {
  const absent = (): Promise<never> => Promise.reject(new Error(`${interview.id} has no words`));
  const words = { first: absent, later: absent };
  return {
    ...{ identity, interview },
    words: { 'zh-CN': words, en: words },
    evidence: absent,
    readings: absent,
  };
}

/** The only pack that there is. */
export const makeShelf = (pack: Pack): PackShelf => {
  const { identity, interview } = pack;
  const titles = { 'zh-CN': interview.title, en: interview.title };
  return {
    packs: [{ id: interview.id, identity, open: () => pack, titles: async () => ({ titles }) }],
    former: [],
  };
};

/** A game's packs where there is only this one. */
export function onlyPack(
  interview: Interview,
  identity?: string,
): { readonly pack: Pack; readonly shelf: PackShelf } {
  const pack = makePack(interview, identity);
  return { pack, shelf: makeShelf(pack) };
}

/** A small interview: one beam, four pillars of one to four measures each, two match levels. */
export function makeInterview(change: Partial<Interview> = {}): Interview {
  const sizes = [3, 1, 4, 2];
  return {
    id: 'small',
    version: 1,
    edition: 1,
    title: 'A small interview',
    date: '2023-01-02',
    beams: [{ id: 'roof', question: 1, accent: 'azurite' }],
    pillars: sizes.map((_, i) => ({
      id: `roof_${i + 1}`,
      beam: 'roof',
      point: i + 1,
    })),
    measures: sizes.flatMap((size, i) =>
      Array.from({ length: size }, (_, j) => ({
        id: `act_${i + 1}_${j + 1}`,
        pillar: `roof_${i + 1}`,
      })),
    ),
    figures: [
      {
        id: 'share',
        beam: 'roof',
        point: 0,
        value: 3.8,
        unit: 'percent',
        comparator: 'exact',
      },
    ],
    relations: [{ id: 'share_index', beam: 'roof', rule: 'index', figures: ['share'] }],
    confusables: [{ id: 'alike', measures: ['act_1_1', 'act_3_2'] }],
    glossary: [{ id: 'word', beam: 'roof' }],
    levels: [
      { id: 'roof_blueprint', beam: 'roof', form: 'blueprint' },
      { id: 'roof_match_1', beam: 'roof', form: 'match', pillars: ['roof_1', 'roof_2'] },
      { id: 'roof_match_2', beam: 'roof', form: 'match', pillars: ['roof_3', 'roof_4'] },
      { id: 'roof_numbers', beam: 'roof', form: 'numbers', figures: ['share'] },
      { id: 'roof_raise', beam: 'roof', form: 'raise' },
      { id: 'review', form: 'review' },
      { id: 'drill', form: 'drill' },
      { id: 'assigned', form: 'assigned' },
      { id: 'today', form: 'today' },
    ],
    ...change,
  };
}

/** Cards for all measures of the pillars in `asked`; each card offers `pillars` as options. */
export const makeCards = (
  interview: Interview,
  asked: readonly string[],
  pillars: readonly string[],
): readonly MatchItem[] =>
  compose(interview, {
    cards: asked
      .flatMap(pillar => interview.measures.filter(measure => measure.pillar === pillar))
      .map(({ id }) => ({ measure: id, pillars })),
    figures: [],
  });

export function makeSpec(interview: Interview, id: string): StarredSpec {
  const spec = interview.levels.find(level => level.id === id);
  if (!spec || !isStarred(spec)) throw new Error(`${id} cannot be played`);
  return spec;
}

export function makeSession(interview: Interview, level: string, seed: string): Session {
  return begin(level, dealLevel(interview, makeSpec(interview, level), seed), seed);
}

/** Storage in memory; `all` holds its texts by key. */
export function makeMemoryStorage(
  texts: Readonly<Record<string, string>> = {},
): TextStorage & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(texts));
  return {
    all,
    read: key => all.get(key) ?? null,
    write: (key, text) => {
      all.set(key, text);
      return 'kept';
    },
    remove: key => void all.delete(key),
    keys: start => [...all.keys()].filter(key => key.startsWith(start)),
    recover: () => undefined,
    settled: () => undefined,
  };
}

/** A log that is stored nowhere. */
export const makeLogbook = (entries: readonly LogEntry[] = []): Logbook => ({
  entries,
  add: () => undefined,
  onOthers: () => undefined,
  catchUp: async () => undefined,
  settled: async () => undefined,
});

type AttemptChange = {
  readonly isRight?: boolean;
  readonly isFirst?: boolean;
  readonly isHinted?: boolean;
  readonly at?: number;
  readonly seed?: string;
  readonly response?: unknown;
};

/** An attempt at an item, right at the first try unless changed. */
export function makeAttempt(
  item: ItemId,
  { isRight = true, isFirst = true, isHinted = false, at = 1, seed = 'A', response = {} }: AttemptChange = {},
): Attempt {
  const [kind = '', name = ''] = item.split(/[:.]/);
  return {
    type: 'attempt',
    item,
    kind,
    measures: kind === 'match' ? [name] : [],
    figures: kind === 'match' ? [] : [name],
    response,
    score: { earned: Number(isRight), total: 1 },
    isFirst,
    isHinted,
    ms: 4000,
    at,
    seed,
    level: 'roof_match_1',
    interview: 'small',
    content: 1,
    app: 'test',
  };
}

/** A host that serves the same build as before. */
export const makeHost = (change: Partial<Host> = {}): Host => ({
  look: async () => 'broken',
  served: () => '',
  restyle: async () => true,
  onHope: () => undefined,
  reload: () => undefined,
  ...change,
});

/** Repeated fetching from a host that answers, so that nothing is missing for long. */
export const makeRetryingFetch = (
  notices: Notices = createNotices(),
  host: Host = makeHost(),
): RetryingFetch => createRetryingFetch({ notices, host, tab: makeMemoryStorage(), isAtStake: () => false });
