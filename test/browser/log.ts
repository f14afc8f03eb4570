import type { BrowserContext } from '@playwright/test';
import { pillarOf, wrongFor } from './player.ts';

type Item = `${string}:${string}`;
type Response = { readonly item: Item; readonly isRight: boolean; readonly daysAgo: number };

const DAY_MS = 86_400_000;
const ORIGIN = { interview: 'miit-2023', content: 1, app: 'test' };

/** An entry of the log as the game writes it. @param n tells responses of one day apart. */
export function entryOf({ item, isRight, daysAgo }: Response, n: number): object {
  const [kind = '', name = ''] = item.split(':');
  const isCard = kind === 'match';
  return {
    type: 'attempt',
    item,
    kind,
    measures: isCard ? [name] : [],
    figures: isCard ? [] : [name],
    response: isCard ? { pillar: isRight ? pillarOf(item) : wrongFor(item) } : { text: '1' },
    score: { earned: Number(isRight), total: 1 },
    isFirst: true,
    isHinted: false,
    ms: 4000,
    level: 'growth_match_1',
    seed: `DAY${daysAgo}`,
    at: Date.now() - daysAgo * DAY_MS - 60_000 + n,
    ...ORIGIN,
  };
}

/** The log as earlier visits left it. */
export async function withLog(context: BrowserContext, responses: readonly Response[]): Promise<void> {
  await context.addInitScript(
    text => {
      if (sessionStorage.getItem('logged')) return;
      sessionStorage.setItem('logged', 'given');
      localStorage.setItem('beams-and-pillars/log', text);
    },
    JSON.stringify({ version: 2, body: responses.map(entryOf) }),
  );
}
