/** What stands in the terminal once the server runs. */
import { renderUnicodeCompact } from 'uqr';
import { byLikelihood, type Urls } from './server-addresses.ts';
import type { Say } from './terminal-sentences.ts';

/** @param key for opening a live class from another computer. */
export const toWelcome = ({ local, network }: Urls, key: string, say: Say): string => {
  const urls = byLikelihood(network);
  const [first] = urls;
  return [
    ...local.map(url => say('local', { url })),
    ...urls.map(url => say('network', { url })),
    first ? `${say('scan')}\n${renderUnicodeCompact(first)}` : say('alone'),
    say('key', { key }),
    say('stop'),
  ].join('\n');
};
