/** What may be said when the server is started. */
import type { SentenceKey, Values } from './terminal-sentences.ts';

export type Options = {
  readonly port: number;
  /** undefined: rooms are kept on this computer. */
  readonly redis: string | undefined;
  readonly keepDays: number;
  /** How many may play in a room. */
  readonly players: number;
  /** undefined: beside the game. */
  readonly data: string | undefined;
  /** Further names under which this server is reached, without a port. */
  readonly names: readonly string[];
};

export type OptionsRead =
  | { readonly ok: true; readonly options: Options }
  | { readonly ok: false; readonly sentence: SentenceKey; readonly values: Values };

const DEFAULTS: Options = {
  ...{ port: 4173, redis: undefined, keepDays: 1, players: 300, data: undefined, names: [] },
};
const PLAYERS_MOST = 4000;
const DAYS_MOST = 366;
const PORT_MOST = 65_535;
/** A name or a number of the net, as it stands in an address. */
const HOST = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])$/i;

type Reader = {
  readonly sentence: SentenceKey;
  readonly read: (value: string) => Partial<Options> | undefined;
};
type Name = (typeof NAMES)[number];
const NAMES = ['--port', '--redis', '--keep', '--players', '--data', '--name'] as const;
const isName = (text: string): text is Name => NAMES.some(name => name === text);

const readers = (before: Options): Readonly<Record<Name, Reader>> => ({
  '--port': {
    sentence: 'badPort',
    read: value => {
      const port = wholeIn(value, 0, PORT_MOST);
      return port === undefined ? undefined : { port };
    },
  },
  '--redis': {
    sentence: 'badRedis',
    read: redis => (/^rediss?:\/\/./.test(redis) && URL.canParse(redis) ? { redis } : undefined),
  },
  '--keep': {
    sentence: 'badKeep',
    read: value => {
      const keepDays = /^\d+(\.\d+)?$/.test(value) ? Number(value) : 0;
      return keepDays > 0 && keepDays <= DAYS_MOST ? { keepDays } : undefined;
    },
  },
  '--players': {
    sentence: 'badPlayers',
    read: value => {
      const players = wholeIn(value, 1, PLAYERS_MOST);
      return players === undefined ? undefined : { players };
    },
  },
  '--data': { sentence: 'badData', read: data => (data === '' ? undefined : { data }) },
  '--name': {
    sentence: 'badName',
    read: name => (HOST.test(name) ? { names: [...before.names, name] } : undefined),
  },
});

function wholeIn(value: string, least: number, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
  return number >= least && number <= most ? number : undefined;
}

/** @param words behind the name of the program: `--port 8080` or `--port=8080`. @param redis of the variable REDIS_URL. */
export function readOptions(words: readonly string[], redis: string | undefined): OptionsRead {
  // What is said comes after what is set, and wins.
  const all = [...(redis ? ['--redis', redis] : []), ...words.flatMap(splitAtEquals)];
  let options = DEFAULTS;
  for (let at = 0; at < all.length; at += 2) {
    const [option = '', value] = all.slice(at, at + 2);
    if (!isName(option)) return problem('unknownOption', { option, known: NAMES.join(' ') });
    if (value === undefined) return problem('missingValue', { option });
    const { read, sentence } = readers(options)[option];
    const changes = read(value);
    if (!changes) return problem(sentence, { value });
    options = { ...options, ...changes };
  }
  return { ok: true, options };
}

function splitAtEquals(word: string): readonly string[] {
  const [, option, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
  return option === undefined || value === undefined ? [word] : [option, value];
}

const problem = (sentence: SentenceKey, values: Values): OptionsRead => ({ ok: false, sentence, values });
