import { describe, expect, test } from 'vitest';
import { foreignTo, isLoopback } from '../../src/server/caller-checks.ts';
import { ownHosts, urlsAt } from '../../src/server/server-addresses.ts';

const ADDRESS = { netmask: '', mac: '', cidr: null };
const interfaces = {
  lo: [{ ...ADDRESS, address: '127.0.0.1', family: 'IPv4', internal: true }],
  wifi: [
    { ...ADDRESS, address: '192.168.1.4', family: 'IPv4', internal: false },
    { ...ADDRESS, address: 'FE80::1', family: 'IPv6', internal: false, scopeid: 2 },
  ],
  vm: [{ ...ADDRESS, address: '172.17.0.1', family: 'IPv4', internal: false }],
} as const;

test('the addresses for phones are those of the network, the likeliest first', () => {
  expect(urlsAt(80, interfaces)).toEqual({
    local: ['http://localhost:80/'],
    network: ['http://192.168.1.4:80/', 'http://172.17.0.1:80/'],
  });
});

test('this computer is known by its addresses, its name, and what it was called at the start', () => {
  const own = ownHosts(['Class.Example'], interfaces, 'Lehrer-PC');
  for (const host of [
    ...['localhost', '127.0.0.1', '[::1]', '192.168.1.4', '[fe80::1]', '172.17.0.1'],
    ...['lehrer-pc', 'lehrer-pc.local', 'class.example'],
  ])
    expect(own.has(host)).toBe(true);
  expect(own.size).toBe(9);
});

describe('who is foreign', () => {
  const own = ownHosts([], interfaces, 'pc');
  test.each([
    ['192.168.1.4:4173', undefined, undefined],
    ['192.168.1.4:4173', 'http://192.168.1.4:4173', undefined],
    ['PC.local', 'https://pc.local', undefined],
    ['[fe80::1]:80', 'http://[fe80::1]:80', undefined],
    ['192.168.1.5', undefined, 'host'],
    [undefined, undefined, 'host'],
    ['pc.local.example', 'http://pc.local.example', 'host'],
    ['pc', 'http://localhost', 'origin'],
    ['pc', 'http://pc:1', 'origin'],
    ['pc', 'null', 'origin'],
    ['pc', '', 'origin'],
    ['pc', 'file://pc', 'origin'],
  ])('host %s, origin %s: %s', (host, origin, why) => {
    const headers = { ...(host !== undefined && { host }), ...(origin !== undefined && { origin }) };
    expect(foreignTo({ headers }, own)?.why).toBe(why);
  });
});

describe('who is on this computer', () => {
  const from = (remoteAddress: string, headers = {}) =>
    isLoopback({ socket: { remoteAddress } as never, headers });

  test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s', address => {
    expect(from(address)).toBe(true);
  });

  test.each(['192.168.1.4', '::ffff:192.168.1.4', 'fe80::1', '', '1127.0.0.1'])('"%s" is not', address => {
    expect(from(address)).toBe(false);
  });

  test('nobody who comes through a proxy on it is', () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip'])
      expect(from('127.0.0.1', { [name]: '1.2.3.4' })).toBe(false);
  });
});
