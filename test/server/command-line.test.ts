import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../src/server/command-line.ts';
import { type SentenceKey, sentencesIn } from '../../src/server/terminal-sentences.ts';

const optionsOf = (line: string, redis?: string) => {
  const read = readOptions(line.split(' ').filter(Boolean), redis);
  if (!read.ok) throw new Error(read.sentence);
  return read.options;
};
const problemOf = (line: string, redis?: string) => {
  const read = readOptions(line.split(' ').filter(Boolean), redis);
  if (read.ok) throw new Error('understood');
  return read;
};

test('without options everything is as most want it', () => {
  expect(optionsOf('')).toEqual({
    ...{ port: 4173, redis: undefined, keepDays: 1, players: 300, data: undefined, names: [] },
  });
});

test('each option is read, with a space or an equals sign', () => {
  expect(
    optionsOf('--port 8080 --redis=redis://localhost:6379 --keep 0.5 --players=4000 --data /tmp/rooms'),
  ).toMatchObject({
    ...{ port: 8080, redis: 'redis://localhost:6379', keepDays: 0.5, players: 4000, data: '/tmp/rooms' },
  });
  expect(optionsOf('--name class.example --name [fe80::1] --name 10.0.0.9').names).toEqual([
    ...['class.example', '[fe80::1]', '10.0.0.9'],
  ]);
});

test('the address of Redis may be set for all starts, and said for one', () => {
  expect(optionsOf('', 'redis://one').redis).toBe('redis://one');
  expect(optionsOf('--redis redis://two', 'redis://one').redis).toBe('redis://two');
  expect(optionsOf('', '').redis).toBeUndefined();
});

describe('what is not understood is named', () => {
  test.each([
    ['--prot 80', 'unknownOption'],
    ['8080', 'unknownOption'],
    ['--help', 'unknownOption'],
    ['--port', 'missingValue'],
    ['--port 65536', 'badPort'],
    ['--port -1', 'badPort'],
    ['--port 80.5', 'badPort'],
    ['--port=', 'badPort'],
    ['--redis localhost:6379', 'badRedis'],
    ['--redis http://localhost', 'badRedis'],
    ['--keep 0', 'badKeep'],
    ['--keep forever', 'badKeep'],
    ['--players 0', 'badPlayers'],
    ['--players 4001', 'badPlayers'],
    ['--data=', 'badData'],
    ['--name http://class.example', 'badName'],
    ['--name class.example:80', 'badName'],
  ] as const)('%s: %s', (line, sentence) => {
    expect(problemOf(line).sentence).toBe(sentence);
    expect(sentencesIn('en')(sentence, problemOf(line).values)).not.toContain('{{');
  });

  test('an address with a password is not repeated', () => {
    const { sentence, values } = problemOf('', 'http://:secret@host');
    expect(sentencesIn('en')(sentence, values)).not.toContain('secret');
  });
});

test('every sentence has the same values in both languages', () => {
  const read = (language: string): Readonly<Record<SentenceKey, string>> =>
    JSON.parse(readFileSync(`locales/${language}/build.json`, 'utf8'));
  const [en, chinese] = [read('en'), read('zh-CN')];
  const valuesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
  for (const key of Object.keys(en) as SentenceKey[])
    expect(valuesIn(chinese[key])).toEqual(valuesIn(en[key]));
});
