import type { TabChannel } from './logbook.ts';

/** Other tabs of the same game; undefined where the browser does not let them talk. */
export function openTabChannel(): TabChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('beams-and-pillars');
  return {
    tell: rows => channel.postMessage(rows),
    onTold: call => channel.addEventListener('message', ({ data }) => call(data)),
  };
}
