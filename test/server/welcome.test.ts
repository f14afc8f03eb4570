import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { serverAddressesIn } from '../../src/app/teacher/share-address.ts';
import { nameOthers } from '../../src/server/game-files.ts';
import { byLikelihood } from '../../src/server/server-addresses.ts';
import { terminalLanguage } from '../../src/server/terminal-language.ts';
import { sentencesIn } from '../../src/server/terminal-sentences.ts';
import { toWelcome } from '../../src/server/welcome.ts';

const say = sentencesIn('en');

test('the terminal speaks Chinese to Chinese systems and English to all others', () => {
  expect(terminalLanguage('zh_CN.UTF-8')).toBe('zh-CN');
  expect(terminalLanguage('en_GB.UTF-8')).toBe('en');
  expect(terminalLanguage('C.UTF-8')).toBe('en');
});

test('both languages have the same sentences', () => {
  const keys = (language: string) =>
    Object.keys(JSON.parse(readFileSync(`locales/${language}/build.json`, 'utf8')));
  expect(keys('zh-CN')).toEqual(keys('en'));
});

test('addresses of home and school networks come before those of virtual machines', () => {
  const urls = [
    'http://172.17.0.1:1/',
    'http://203.0.113.4:1/',
    'http://10.0.0.4:1/',
    'http://192.168.1.4:1/',
  ];
  expect(byLikelihood(urls)).toEqual([...urls].reverse());
});

test('a page is told the addresses of its server by which phones get there', () => {
  const headers = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => headers.set(name, value) as never };
  nameOthers(response, []);
  expect(headers.size).toBe(0);
  const urls = ['http://192.168.1.4:4173/', 'http://10.0.0.4:4173/'];
  nameOthers(response, urls);
  expect(serverAddressesIn(headers.get('Link') ?? '')).toEqual(urls);
});

test('the welcome names each address and draws a code of the likeliest', () => {
  const welcome = toWelcome(
    { local: ['http://localhost:1/'], network: ['http://192.168.1.4:1/'] },
    'KEY',
    say,
  );
  expect(welcome).toContain(say('local', { url: 'http://localhost:1/' }));
  expect(welcome).toContain(say('network', { url: 'http://192.168.1.4:1/' }));
  expect(welcome).toContain('█▀▀▀▀▀▀▀█');
  expect(welcome).toContain(say('key', { key: 'KEY' }));
});

test('without a network the welcome says so and draws no code', () => {
  const welcome = toWelcome({ local: ['http://localhost:1/'], network: [] }, 'KEY', say);
  expect(welcome).toContain(say('alone'));
  expect(welcome).not.toContain('█');
});
