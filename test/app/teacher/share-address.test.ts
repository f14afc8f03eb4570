import { expect, test } from 'vitest';
import {
  atServer,
  isOnlyThisDevice,
  openShareAddress,
  serverAddressesIn,
  withoutPack,
} from '../../../src/app/teacher/share-address.ts';

test.each([
  'http://localhost:4173/',
  'http://LOCALHOST/game/#/teach',
  'http://game.localhost:8080/',
  'http://127.0.0.1:4173/',
  'http://127.1/',
  'http://2130706433/',
  'http://[::1]:4173/',
  'http://[::ffff:127.0.0.1]/',
  'http://0.0.0.0:4173/',
  'file:///C:/game/index.html',
])('%s leads no other device here', address => {
  expect(isOnlyThisDevice(address)).toBe(true);
});

test.each([
  'http://192.168.1.4:4173/',
  'http://10.0.0.4/',
  'http://[fd00::1]:4173/',
  'https://school.example/localhost/',
  'https://localhost.example.org/',
  'http://1270.example/',
  'http://pc-12.local:4173/',
])('%s leads other devices here', address => {
  expect(isOnlyThisDevice(address)).toBe(false);
});

test('a page is the same at another address of its server', () => {
  expect(atServer('http://localhost:4173/#/B123', 'http://192.168.1.4:4173/')).toBe(
    'http://192.168.1.4:4173/#/B123',
  );
  expect(atServer('http://127.0.0.1:4173/#', 'http://10.0.0.4:4173/')).toBe('http://10.0.0.4:4173/#');
  expect(atServer('http://[::1]:1/game/index.html?a=1#/teach', 'http://10.0.0.4:2/')).toBe(
    'http://10.0.0.4:2/game/index.html?a=1#/teach',
  );
});

test('of what a server names, only addresses that others can follow count', () => {
  const header =
    '<http://localhost:1/>; rel="alternate", <http://192.168.1.4:1/>; rel="alternate", <javascript:a/>; rel="alternate", </style.css>; rel=preload';
  expect(serverAddressesIn(header)).toEqual(['http://192.168.1.4:1/']);
  expect(serverAddressesIn('')).toEqual([]);
});

test('only what has no code is handed out with its pack', () => {
  const link = (hash: string): string => `https://school.example/?pack=garden${hash}`;
  const address = openShareAddress(
    { link, back: () => undefined, go: () => undefined, replace: () => undefined },
    () => undefined,
  );
  expect(address.link('#A20')).toBe('https://school.example/#A20');
  expect(address.linkInPack('#/teach/remote/B4M2XQ')).toBe(
    'https://school.example/?pack=garden#/teach/remote/B4M2XQ',
  );
});

test.each([
  ['https://school.example/game/#A20', 'https://school.example/game/#A20'],
  ['https://school.example/game/?pack=garden#A20', 'https://school.example/game/#A20'],
  ['https://school.example/game/?#A20', 'https://school.example/game/#A20'],
  ['https://school.example/?from=class&pack=garden#/', 'https://school.example/?from=class#/'],
  ['file:///C:/game/index.html?pack=garden#A20', 'file:///C:/game/index.html#A20'],
])('%s is handed out as %s', (address, short) => {
  expect(withoutPack(address)).toBe(short);
});
