import { expect, it } from 'vitest';
import { createReachabilityProbe } from '../../../src/app/lms/connection-retry.ts';

it('any answer shows that there is a network, and none that there is not', async () => {
  const asked: unknown[] = [];
  const answer =
    (status: number) =>
    async (...to: unknown[]) => {
      asked.push(to);
      return new Response(null, { status });
    };
  for (const status of [200, 404, 500])
    expect(await createReachabilityProbe('https://lms.test/', answer(status))()).toBe(true);
  expect(asked[0]).toMatchObject(['https://lms.test/', { method: 'HEAD', cache: 'no-store' }]);
  const fails = async (): Promise<Response> => {
    throw new TypeError('Failed to fetch');
  };
  expect(await createReachabilityProbe('https://lms.test/', fails)()).toBe(false);
});
